"""An objection came in: write down when, count by when to decide, and confirm it by letter."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.models import Event
from decisions.actions.letters import write
from decisions.actions.noting import RECEIPT, Refused, count_again, hold, name_of, note, remind
from decisions.actions.signing import Making
from decisions.models import Decision, Objection
from letters.models import Kind as LetterKind

UNSIGNED = "Dit besluit is niet ondertekend. Er kan geen bezwaar tegen worden gemaakt."
REVOKED = "Dit besluit geldt niet meer. Bezwaar is niet meer nodig."
ALREADY = "Er loopt al een bezwaar tegen dit besluit."
TOO_EARLY = "Deze dag ligt voor de dag van het besluit."
POSTED_LATER = "Het bezwaar kan niet later op de post zijn gedaan dan het is ontvangen."
IN_FUTURE = "Deze dag ligt in de toekomst."


def why_no_objection(decision: Decision) -> str:
    """Why no objection can be recorded now, in Dutch; empty when it can."""
    if not decision.is_signed:
        return UNSIGNED
    if decision.revoked_on:
        return REVOKED
    running = any(one.is_open for one in decision.objections.all())
    return ALREADY if running else ""


@transaction.atomic
def receive(
    *,
    decision: Decision,
    received_on: date,
    posted_on: date | None,
    committee: bool,
    making: Making,
    by: User,
    on: date,
) -> Objection:
    """The objection, in time or not, with its receipt that says by when is decided (Awb 6:14).

    A late one is received as well: whether that is excusable is judged later (art. 6:11). So is one
    in a closed case: the law asks an answer of the college. Raises Refused, and what making and
    sending a letter raise.
    """
    held = hold(decision)
    if (why := why_no_objection(held)) or held.signed_by is None:
        raise Refused(why)
    _refuse_days(held, received_on, posted_on, on)
    days = {"received_on": received_on, "posted_on": posted_on, "recorded_on": on}
    made = Objection(
        municipality_id=held.municipality_id,
        decision=held,
        taken_by=held.signed_by,
        committee=committee,
        recorded_by=by.pk,
        decide_by=received_on,
        **days,
    )
    made.save()
    _confirm(made, making, by=by, on=on)
    remind(held.case, by=by, on=on)
    kind, what = Event.Kind.OBJECTION_RECEIVED, "Bezwaar"
    note(kind, made, basis=RECEIPT, by=by, on=on, what=what)
    return made


def _confirm(made: Objection, making: Making, *, by: User, on: date) -> None:
    """Count by when to decide, and send that with the receipt."""
    deadline, decision = count_again(made), made.decision
    facts = {
        "bestreden_besluit": name_of(decision),
        "ontvangen_op": made.received_on,
        "termijn": deadline.due,
    }
    kind = LetterKind.OBJECTION_RECEIPT
    made.receipt = write(decision.case, kind, facts, making, cause=made.pk, by=by, on=on)
    made.save(update_fields=["receipt"])


def _refuse_days(decision: Decision, received: date, posted: date | None, on: date) -> None:
    if received > on:
        raise Refused(IN_FUTURE)
    if decision.dated_on is None or min(received, posted or received) < decision.dated_on:
        raise Refused(TOO_EARLY)
    if posted and posted > received:
        raise Refused(POSTED_LATER)
