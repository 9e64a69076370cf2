"""What a municipal fine is: its amount, by the rules of the day on which it was established."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum

from dateutil.relativedelta import relativedelta

from law.awb import AWB
from law.bi2021 import BI2021
from law.dates import in_words
from law.kit import Article, Parameter, states
from law.wi2021 import WI2021

_SINCE = date(2022, 1, 1)
CENT, NOTHING = Decimal("0.01"), Decimal("0.00")
INTAKE = Parameter(BI2021.art("7.1:1"), since={_SINCE: Decimal("250.00")})
BASE = Parameter(BI2021.art("7.1:2"), since={_SINCE: Decimal("50.00")})
TOP = Parameter(BI2021.art("7.1:3"), since={_SINCE: Decimal("800.00")})
PERCENTAGES = BI2021.art("7.1:4")
CAPS = BI2021.art("7.1:5")
CAP = Parameter(CAPS, since={_SINCE: Decimal("2400.00")})


class Duty(StrEnum):
    """Which duty was not met: to come to the broad intake, or to keep to the PIP."""

    INTAKE = "22"
    PLAN = "23"

    @property
    def article(self) -> Article:
        return WI2021.art(self.value)


class Blame(StrEnum):
    """How much it can be blamed on the person (verwijtbaarheid)."""

    INTENT = "opzet"
    GROSS = "grove-schuld"
    NORMAL = "normaal"
    REDUCED = "verminderd"
    NONE = "geen"


class NewTerm(StrEnum):
    """The new term that DUO set after its own fine."""

    SIX_MONTHS = "6m"
    YEAR = "1j"
    YEAR_AND_HALF = "1,5j"
    TWO_YEARS = "2j"


class Reading(StrEnum):
    """What is doubled: the earlier fine before its percentage, or as it was imposed."""

    NOMINAL = "nominaal"
    IMPOSED = "opgelegd"


PERCENT = {Blame.INTENT: 100, Blame.GROSS: 75, Blame.NORMAL: 50, Blame.REDUCED: 25}
IN_NEW_TERM = {
    NewTerm.SIX_MONTHS: Decimal("400.00"),
    NewTerm.YEAR: Decimal("800.00"),
    NewTerm.YEAR_AND_HALF: Decimal("1200.00"),
    NewTerm.TWO_YEARS: Decimal("1600.00"),
}
SAID = {
    Blame.INTENT: "opzet",
    Blame.GROSS: "grove schuld",
    Blame.NORMAL: "geen opzet en geen grove schuld",
    Blame.REDUCED: "verminderde verwijtbaarheid",
}


@dataclass(frozen=True)
class Earlier:
    """A fine of art. 23 that was imposed before; `final` is None while something can be brought."""

    observed: date
    final: date | None
    nominal: Decimal
    imposed: Decimal | None = None


@dataclass(frozen=True)
class Amount:
    """In euros. `reason` says in Dutch why there is none; then `amount` is 0."""

    amount: Decimal
    nominal: Decimal
    percentage: int
    steps: tuple[str, ...]
    articles: tuple[Article, ...]
    reason: str = ""


@states(BI2021.art("7.1"), WI2021.art("26"), AWB.art("5:41"))
def fine(
    *,
    duty: Duty,
    observed: date,
    blame: Blame = Blame.NORMAL,
    earlier: Sequence[Earlier] = (),
    imposed_total: Decimal = NOTHING,
    new_term: NewTerm | None = None,
    reading: Reading = Reading.NOMINAL,
) -> Amount:
    """The most that the college may impose for something it established on this day (`observed`).

    `imposed_total` is what the college imposed before by both articles, in the term or, with
    `new_term`, in the new term of DUO. Raises NotInForce, and ValueError for an earlier fine that
    is later.
    """
    if blame == Blame.NONE:
        why = f"Wie niets te verwijten valt, krijgt geen boete ({AWB.art('5:41')})."
        return Amount(NOTHING, NOTHING, 0, (why,), (AWB.art("5:41"),), why)
    nominal, steps, articles = _nominal(duty, observed, earlier, reading)
    percentage, told = _percentage(duty, blame)
    asked = _cents(nominal * percentage / 100)
    if told:
        steps, articles = (*steps, f"{told} {euros(asked)}."), (*articles, PERCENTAGES)
    cap = IN_NEW_TERM[new_term] if new_term else CAP.on(observed)
    left = _cents(max(NOTHING, cap - imposed_total))
    steps = (*steps, _told_cap(cap, imposed_total, left, new_term))
    amount = min(asked, left)
    if amount < asked:
        steps = (*steps, f"De boete is daarom {euros(amount)}.")
    reason = f"Het hoogste totaal is al bereikt ({CAPS})." if amount == 0 else ""
    return Amount(amount, nominal, percentage, steps, (*articles, CAPS), reason)


@states(BI2021.art("7.1:3"))
def counts_before(earlier: Earlier, *, observed: date) -> bool:
    """Whether it doubles the next fine: established in the twelve months before, and final.

    Reading, to be confirmed by a jurist: final before the day on which the new one is established;
    and twelve months before 29 February begin on 1 March.
    """
    start = observed - relativedelta(months=12)
    if start.day != observed.day:
        start += timedelta(days=1)
    return start <= earlier.observed < observed and bool(earlier.final and earlier.final < observed)


def euros(amount: Decimal) -> str:
    """€ 1.250,50"""
    return "€ " + f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))


def _cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_DOWN)


def _nominal(
    duty: Duty, observed: date, earlier: Sequence[Earlier], reading: Reading
) -> tuple[Decimal, tuple[str, ...], tuple[Article, ...]]:
    if any(one.observed > observed for one in earlier):
        raise ValueError("an earlier fine is not established later")
    if duty == Duty.INTAKE:
        fixed = INTAKE.on(observed)
        told = f"Voor de brede intake staat de boete vast op {euros(fixed)} ({INTAKE.article})."
        return fixed, (told,), (duty.article, INTAKE.article)
    base, top = BASE.on(observed), TOP.on(observed)
    articles = (duty.article, BASE.article)
    counting = [one for one in earlier if counts_before(one, observed=observed)]
    if not counting:
        told = f"De boete begint bij {euros(base)} ({BASE.article})."
        return base, (told, _not_doubled(earlier)), articles
    last = max(counting, key=lambda one: one.observed)
    before = last.nominal
    if reading == Reading.IMPOSED and last.imposed is not None:
        before = last.imposed
    nominal = _cents(min(top, max(base, 2 * before)))
    told = (
        f"In de 12 maanden ervoor, op {in_words(last.observed)}, is al een overtreding vastgesteld."
        f" Die boete van {euros(before)} is onherroepelijk. Daarom wordt het bedrag verdubbeld tot"
        f" {euros(nominal)}, met {euros(top)} als hoogste bedrag ({TOP.article})."
    )
    return nominal, (told,), (*articles, TOP.article)


def _not_doubled(earlier: Sequence[Earlier]) -> str:
    if not earlier:
        return f"Er is geen eerdere boete. Het bedrag wordt niet verdubbeld ({TOP.article})."
    return (
        "Geen eerdere overtreding is in de 12 maanden ervoor vastgesteld met een boete die toen al"
        f" onherroepelijk was. Het bedrag wordt niet verdubbeld ({TOP.article})."
    )


def _percentage(duty: Duty, blame: Blame) -> tuple[int, str]:
    if duty == Duty.INTAKE:
        return 100, ""
    percentage = PERCENT[blame]
    return percentage, f"Bij {SAID[blame]} is de boete {percentage}% daarvan ({PERCENTAGES}):"


def _told_cap(cap: Decimal, total: Decimal, left: Decimal, new_term: NewTerm | None) -> str:
    where = "in deze nieuwe termijn van DUO" if new_term else "in de inburgeringstermijn"
    return (
        f"Alle boetes van de gemeente samen zijn {where} hoogstens {euros(cap)} ({CAPS})."
        f" Opgelegd is al {euros(total)}. Er blijft {euros(left)} over."
    )
