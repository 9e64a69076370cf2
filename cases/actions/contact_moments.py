"""Keep that there was contact."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions.tasks import CaseClosed, add_task
from cases.models import Case, ContactMoment

REMINDER = "Opnieuw contact opnemen"


@transaction.atomic
def note_contact(*, case: Case, kind: str, again: int | None, by: User, on: date) -> ContactMoment:
    """That there was contact; after `again` days a task reminds of it. Raises CaseClosed."""
    if again and case.phase == Case.Phase.CLOSED:
        raise CaseClosed
    moment = ContactMoment.objects.create(
        municipality_id=case.municipality_id, case=case, kind=kind, on=on, by=by.pk
    )
    label = ContactMoment.Kind(kind).label
    record(Event.Kind.CONTACT_NOTED, moment, by=by.pk, on=on, case=case.pk, detail=label)
    if again:
        due = on + timedelta(days=again)
        add_task(case=case, title=REMINDER, due_on=due, assignee=by, by=by, on=on)
    return moment
