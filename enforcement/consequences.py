"""What follows when a fine is annulled or revoked."""

from __future__ import annotations

from datetime import date

from accounts.models import User
from audit.actions import record
from audit.models import Event
from decisions.consequences import when_revoked
from decisions.models import Decision
from enforcement.actions.reminding import remind_to_collect
from enforcement.models import Fine


@when_revoked(Decision.Kind.FINE)
def reverse(decision: Decision, *, by: User, on: date) -> None:
    """Nothing is due any more, and no later fine is doubled by it.

    A fine that was doubled by this one stays until somebody looks at it: the task to review says
    so, and its page shows what it would be now.
    """
    fine = Fine.objects.filter(decision=decision).first()
    if fine is None or fine.reversed_on:
        return
    fine.case = decision.case
    fine.reversed_on = on
    fine.save(update_fields=["reversed_on"])
    remind_to_collect(decision.case, by=by, on=on)
    kind, case, basis = Event.Kind.FINE_REVERSED, decision.case_id, decision.article
    record(kind, fine, by=by.pk, on=on, case=case, basis=basis)
