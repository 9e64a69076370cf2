"""Ask the BRP, after the question was written down and committed."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions import CaseClosed, hold
from cases.models import Case
from exchange.brp import answer, client
from exchange.brp.faults import NoAnswer
from exchange.brp.fields import BrpPersonen
from exchange.models import BrpQuery
from outbox.actions import handles, send

TOPIC = "exchange.brp"
BASIS = "; ".join(str(article) for article in BrpPersonen.basis)
State = BrpQuery.State


class AlreadyAsked(Exception):
    """The last question about this person is still open."""


class NoBsn(Exception):
    """Without a BSN the BRP cannot be asked."""


@transaction.atomic
def ask_brp(*, case: Case, purpose: str, by: User, on: date) -> BrpQuery:
    """Write down who asks and why; the worker asks. Raises AlreadyAsked, NoBsn, CaseClosed."""
    locked = hold(case)
    if locked.phase == Case.Phase.CLOSED:
        raise CaseClosed
    if not locked.person.bsn:
        raise NoBsn
    if BrpQuery.objects.open().filter(case=case).exists():
        raise AlreadyAsked
    query = BrpQuery.objects.create(
        municipality_id=case.municipality_id, case=case, purpose=purpose, by=by, on=on
    )
    why = BrpQuery.Purpose(purpose).label
    record(Event.Kind.BRP_CONSULTED, query, by=by.pk, on=on, case=case.pk, basis=BASIS, detail=why)
    send(TOPIC, query.pk)
    return query


@handles(TOPIC)
def ask_now(subject: UUID) -> None:
    """Ask and keep the answer; raises Unavailable, after which the outbox asks again.

    Nothing is locked while the BRP is asked, so that the question can be stopped.
    """
    found = BrpQuery.objects.select_related("case__person").filter(pk=subject)
    query = found.filter(state=State.WAITING).first()
    if query is None:
        return
    bsn = query.case.person.bsn
    outcome = _outcome(bsn) if bsn else {"state": State.FAILED, "failure": "no_bsn"}
    locked = found.select_for_update(of=("self",)).get()
    if locked.state == State.WAITING:
        _keep(locked, outcome)


def _outcome(bsn: str) -> dict[str, str]:
    try:
        told = answer.read(client.ask(bsn), asked=bsn)
    except NoAnswer as fault:
        return {"state": State.FAILED, "failure": fault.code}
    if told is None:
        return {"state": State.ABSENT}
    return {"state": State.ANSWERED, "answer": told.stored}


def _keep(query: BrpQuery, outcome: dict[str, str]) -> None:
    for name, value in outcome.items():
        setattr(query, name, value)
    query.answered_at = timezone.now()
    query.save(update_fields=[*outcome, "answered_at"])
