"""Numbers of enforcement per year, without names; they feed rows f and g for the CBS."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal

from django.db.models import Count, Q, Sum
from django.db.models.functions import ExtractYear

from decisions.models import Objection
from enforcement.models import Breach, Fine
from intake.models import Summons
from law.fines import NOTHING


@dataclass
class Year:
    """What happened in a year: `fines` by article, `none` by reason, `objections` by outcome."""

    year: int
    warnings: int = 0
    reports: int = 0
    fines: Counter[str] = field(default_factory=Counter)
    euros: Decimal = NOTHING
    reversed: int = 0
    none: Counter[str] = field(default_factory=Counter)
    objections: Counter[str] = field(default_factory=Counter)

    @property
    def imposed(self) -> int:
        return sum(self.fines.values())

    @property
    def spared(self) -> int:
        return sum(self.none.values())


def years() -> list[Year]:
    """Newest first, of the municipality in scope; four queries."""
    found: dict[int, Year] = {}
    _warnings(found)
    _reports(found)
    _decisions(found)
    _objections(found)
    return sorted(found.values(), key=lambda one: -one.year)


def rows(found: list[Year]) -> list[tuple[str, str, str]]:
    """Year, what, and how many: for a file. Euros with a comma."""
    listed: list[tuple[str, str, str]] = []
    for one in found:
        year = str(one.year)
        listed += [
            (year, "Waarschuwingen", str(one.warnings)),
            (year, "Rapporten", str(one.reports)),
            *((year, f"Boetes artikel {duty}", str(n)) for duty, n in sorted(one.fines.items())),
            (year, "Bedrag aan boetes in euro", f"{one.euros:.2f}".replace(".", ",")),
            (year, "Boetes vervallen", str(one.reversed)),
            *((year, f"Geen boete: {_reason(why)}", str(n)) for why, n in sorted(one.none.items())),
            *(
                (year, f"Bezwaar: {Objection.Outcome(how).label}", str(n))
                for how, n in sorted(one.objections.items())
            ),
        ]
    return listed


def _reason(why: str) -> str:
    return str(Fine.Reason(why).label)


def _of(found: dict[int, Year], year: int) -> Year:
    return found.setdefault(year, Year(year))


def _warnings(found: dict[int, Year]) -> None:
    """The second summons is the warning; one that was moved is the same warning."""
    sent = Summons.objects.filter(number=2, replaces=None)
    per = sent.annotate(year=ExtractYear("dated_on")).values("year").annotate(n=Count("pk"))
    for row in per.order_by("year"):
        _of(found, row["year"]).warnings = row["n"]


def _reports(found: dict[int, Year]) -> None:
    made = Breach.objects.standing().annotate(year=ExtractYear("dated_on"))
    for row in made.values("year").annotate(n=Count("pk")).order_by("year"):
        _of(found, row["year"]).reports = row["n"]


def _decisions(found: dict[int, Year]) -> None:
    signed = Fine.objects.filter(dated_on__isnull=False).annotate(year=ExtractYear("dated_on"))
    per = signed.values("year", "outcome", "duty", "reason").annotate(
        n=Count("pk"), euros=Sum("amount"), fell=Count("pk", filter=Q(reversed_on__isnull=False))
    )
    for row in per.order_by("year"):
        one = _of(found, row["year"])
        if row["outcome"] == Fine.Outcome.FINE:
            one.fines[row["duty"]] += row["n"]
            one.euros += row["euros"]
            one.reversed += row["fell"]
        else:
            one.none[row["reason"]] += row["n"]


def _objections(found: dict[int, Year]) -> None:
    ended = Objection.objects.filter(decision__kind="fine", ended_on__isnull=False)
    per = ended.annotate(year=ExtractYear("ended_on")).values("year", "outcome")
    for row in per.annotate(n=Count("pk")).order_by("year"):
        _of(found, row["year"]).objections[row["outcome"]] += row["n"]
