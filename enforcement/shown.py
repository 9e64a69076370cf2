"""Everything that was done about breaches in a case, read at once. Loading has authorised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from cases.models import Case
from decisions.models import Decision
from decisions.shown import counted, names_of
from enforcement.balance import Balance, balance_of
from enforcement.calculation import Calculation, calculated
from enforcement.models import Breach, DuoFine, Fine, Hearing
from enforcement.standing import has_died
from law.awb import AWB
from law.fines import NOTHING

STATES = {
    "fine": ("info", "Boete"),
    "none": ("neutraal", "Geen boete"),
}


@dataclass(frozen=True)
class About:
    """A report with what followed; `again` is what its fine would be now the earlier one fell."""

    breach: Breach
    hearing: Hearing | None
    fine: Fine | None
    balance: Balance | None
    again: Calculation | None
    decide: dict[str, Any]
    pay: dict[str, Any] | None

    def state(self) -> tuple[str, str]:
        """A colour and a word."""
        if self.breach.withdrawn_on:
            return "neutraal", "Rapport ingetrokken"
        if self.fine is None:
            return ("let-op", "Zienswijze") if self.hearing else ("let-op", "Rapport")
        if self.fine.reversed_on:
            return "fout", "Boete vervallen"
        if self.fine.dated_on is None:
            return "info", "Voorstel"
        decision: Decision = self.fine.decision
        word = STATES[self.fine.outcome][1]
        return ("goed", f"{word}, onherroepelijk") if decision.final_on else ("info", word)


@dataclass(frozen=True)
class File:
    """Of a case: every report newest first, the fines of DUO, and what is open in total."""

    about: list[About]
    duo_fines: list[DuoFine]
    names: dict[UUID, str]
    may_read_decisions: bool

    @property
    def open_total(self) -> Decimal:
        """Own fines and those of DUO, in euros."""
        own = sum((one.balance.open for one in self.about if one.balance), NOTHING)
        duo = (one.amount for one in self.duo_fines if not (one.paid_on or one.withdrawn_on))
        return sum(duo, own)

    def who(self, key: UUID | None) -> str:
        return self.names.get(key, "") if key else ""


def file_of(case: Case, *, may_read_decisions: bool = False) -> File:
    """Nine queries, however much there is."""
    found = Breach.objects.filter(case=case).prefetch_related(
        "hearings", "fines__decision", "fines__payments", "fines__collections", "fines__rests_on"
    )
    breaches = list(found.order_by("-dated_on", "-created_at"))
    duo_fines = list(DuoFine.objects.filter(case=case).order_by("-decided_on"))
    died = has_died(case)
    for one in duo_fines:
        one.case = case
    for breach in breaches:
        _bind(breach, case)
    imposed = [fine for breach in breaches for fine in breach.fines.all() if _stands(fine)]
    about = [_about(breach, imposed, died=died) for breach in breaches]
    return File(about, duo_fines, names_of(_doers(about)), may_read_decisions)


def _bind(breach: Breach, case: Case) -> None:
    breach.case = case
    for hearing in breach.hearings.all():
        hearing.case, hearing.breach = case, breach
    for fine in breach.fines.all():
        fine.case, fine.breach, fine.decision.case = case, breach, case
        for one in (*fine.payments.all(), *fine.collections.all()):
            one.case, one.fine = case, fine


def _about(breach: Breach, imposed: list[Fine], *, died: bool) -> About:
    hearing = next(iter(breach.hearings.all()), None)
    fine = next((one for one in breach.fines.all() if one.dropped_on is None), None)
    balance = None
    if fine:
        balance = balance_of(fine, fine.payments.all(), fine.collections.all(), died=died)
    return About(
        breach,
        hearing,
        fine,
        balance,
        _again(fine, imposed),
        counted(breach.explanation(), AWB.art("5:51/1")),
        counted(fine.pay_explanation(), AWB.art("4:87/1")) if fine and fine.pay_by else None,
    )


def _again(fine: Fine | None, imposed: list[Fine]) -> Calculation | None:
    """Only of a fine that stands on one that fell since."""
    if fine is None or fine.dated_on is None or fine.reversed_on or fine.rests_on is None:
        return None
    if fine.rests_on.reversed_on is None or _was_lowered(fine):
        return None
    others = [one for one in imposed if one.pk != fine.pk and _earlier(one, fine)]
    return calculated(fine.breach, others, None, blame=fine.blame, on=fine.dated_on)


def _was_lowered(fine: Fine) -> bool:
    return any(one.kind == "lowered" for one in fine.collections.all())


def _earlier(one: Fine, than: Fine) -> bool:
    before: date | None = one.dated_on
    return before is not None and than.dated_on is not None and before <= than.dated_on


def _stands(fine: Fine) -> bool:
    return fine.dated_on is not None and fine.is_fine and fine.reversed_on is None


def _doers(about: list[About]) -> set[UUID | None]:
    keys: set[UUID | None] = set()
    for one in about:
        keys |= {one.breach.reported_by}
        if one.hearing:
            keys |= {one.hearing.sent_by, one.hearing.answer_by}
        if one.fine:
            keys |= {one.fine.proposed_by, one.fine.signed_by, one.fine.read_by}
    return keys
