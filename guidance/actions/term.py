"""Record what DUO decided of the term and the exam, and withdraw it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case
from guidance.actions.refusing import Refused, open_case
from guidance.models import TermRecord
from law.avg import AVG
from law.dates import with_weekday
from law.wi2021 import WI2021, integration_term

ARTICLES = {
    TermRecord.Kind.EXTENSION: WI2021.art("12:1"),
    TermRecord.Kind.EXEMPTION: WI2021.art("7:3"),
    TermRecord.Kind.DISPENSATION: WI2021.art("5:1"),
    TermRecord.Kind.ADAPTED: WI2021.art("7:1"),
}
EXTENSION = TermRecord.Kind.EXTENSION


@transaction.atomic
def record_term(*, case: Case, by: User, on: date, **told: Any) -> TermRecord:
    """A decision of DUO, typed over; an extension moves the term, and nothing else does.

    `told`: kind, decided_on, source, reference, and ends_on with on_request or the parts.
    Raises Refused.
    """
    held = open_case(case)
    if why := _why_not(held, told):
        raise Refused(*why)
    made = TermRecord(municipality_id=held.municipality_id, case=held, recorded_on=on, by=by)
    for name, value in told.items():
        setattr(made, name, value)
    made.save()
    kind = Event.Kind.TERM_EXTENDED if made.kind == EXTENSION else Event.Kind.TERM_RECORDED
    basis, detail = ARTICLES[TermRecord.Kind(made.kind)], made.get_kind_display()
    record(kind, made, by=by.pk, on=on, case=held.pk, basis=basis, detail=detail)
    if made.kind == EXTENSION:
        _move(held, by=by, on=on, why="DUO heeft de termijn verlengd")
    return made


@transaction.atomic
def withdraw_term(*, made: TermRecord, why: str, by: User, on: date) -> None:
    """What was typed was wrong; it stays to be read, and the term is counted again.

    Raises Refused.
    """
    held = open_case(made.case)
    if not TermRecord.objects.standing().filter(pk=made.pk).exists():
        raise Refused("Een collega heeft dit net al ingetrokken.")
    made.case = held
    made.withdrawn_on, made.withdrawn_by, made.withdrawn_why = on, by, why
    made.save(update_fields=["withdrawn_on", "withdrawn_by", "withdrawn_why"])
    kind, detail = Event.Kind.TERM_CORRECTED, made.get_kind_display()
    record(kind, made, by=by.pk, on=on, case=held.pk, basis=AVG.art("16"), detail=detail)
    if made.kind == EXTENSION:
        _move(held, by=by, on=on, why="Een verlenging was verkeerd vastgelegd")


def _move(case: Case, *, by: User, on: date, why: str) -> None:
    """The latest end that DUO told and that stands; None brings the three years back."""
    kept = TermRecord.objects.standing().filter(case=case, kind=EXTENSION)
    last = kept.order_by("-ends_on").values_list("ends_on", flat=True).first()
    cases.set_term_end(case=case, ends_on=last, by=by, on=on, why=why)


def _why_not(case: Case, told: dict[str, Any]) -> tuple[str, str] | None:
    if told["kind"] != EXTENSION:
        return None
    if case.plan_dated_on is None:
        return "Er is nog geen PIP. Er loopt dus nog geen termijn.", "kind"
    now = case.term_ends_on or integration_term(plan_dated=case.plan_dated_on).ends
    if told["ends_on"] <= now:
        last = with_weekday(now - timedelta(days=1))
        return f"De termijn loopt nu tot en met {last}. Een verlenging eindigt later.", "last_day"
    return None
