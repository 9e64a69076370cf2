"""Who belongs in the statistics of a quarter, and what is still missing of whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from cases.models import Case
from exchange.cbs.facts import Facts
from exchange.cbs.quarter import Quarter
from intake.models import DutyEnd

NOBODY = "Niemand: het dossier is nog niet toegewezen"


@dataclass(frozen=True)
class Gap:
    """What is missing of one person, and where it is filled in."""

    what: str
    page: str  # the name of an address of the case


@dataclass(frozen=True)
class Incomplete:
    """Someone of whom something is missing, and who can fill it in."""

    case: Case
    gaps: tuple[Gap, ...]

    @property
    def who(self) -> str:
        return str(self.case.assignee.name) if self.case.assignee else NOBODY


NO_BSN = Gap("Het BSN. Zonder BSN gaat er niets naar het CBS.", "desk:case")
NO_NOTICE = Gap("De kennisgeving van DUO", "intake:duty")
NO_LEVEL = Gap("Het hoogste niveau van opleiding", "intake:intake")
NO_TEST = Gap("De uitkomst van de leerbaarheidstoets", "intake:intake")
NOT_STARTED = Gap("De werkelijke start van een cursus die al begonnen zou zijn", "courses:route")


def people_of(quarter: Quarter) -> QuerySet[Case]:
    """Whose duty held on some day of the quarter, by number."""
    ended = DutyEnd.objects.standing().filter(case=OuterRef("pk"), on__lt=quarter.first)
    known = Case.objects.filter(undone_on=None, opened_on__lte=quarter.last)
    told = Q(notified_on=None) | Q(notified_on__lte=quarter.last)
    found = known.filter(told).exclude(Exists(ended))
    return found.select_related("person", "municipality", "assignee").order_by("number")


def gaps_of(facts: Facts, quarter: Quarter) -> tuple[Gap, ...]:
    """What the CBS asks of this person and is not known."""
    done = facts["completion"] is not None
    late = [one for one in facts["courses"] if not one["start"] and _should_run(one, quarter)]
    missing = (
        (NO_BSN, facts["person"].bsn is None),
        (NO_NOTICE, facts["case"].notified_on is None),
        (NO_LEVEL, done and facts["schooling"] is None),
        (NO_TEST, done and (facts["test"] is None or facts["test"].outcome in ("", "unknown"))),
        (NOT_STARTED, bool(late)),
    )
    return tuple(gap for gap, is_missing in missing if is_missing)


def _should_run(course: Facts, quarter: Quarter) -> bool:
    planned = course["trajectory"].planned_start
    return planned is not None and planned <= quarter.last


def incomplete(
    cases: Sequence[Case], facts: Mapping[UUID, Facts], quarter: Quarter
) -> list[Incomplete]:
    """Everyone of whom something is missing."""
    found = [Incomplete(case, gaps_of(facts[case.pk], quarter)) for case in cases]
    return [one for one in found if one.gaps]
