"""Remind someone of their appointment by mail; the mail says nothing of them or of the law."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from audit.actions import record
from audit.models import Event
from cases.contacts import details_of
from cases.models import Case
from intake.models import Pause, Summons
from outbox.actions import handles, send
from privacy import mail
from tenancy.models import policy_of

TOPIC = "appointment_reminder"
SUBJECT = "Afspraak bij de gemeente"
TEXT = "U hebt een afspraak bij de gemeente. Kijk in uw brief.\n"


def remind_all(*, on: date) -> int:
    """In the municipality in scope: everyone whose appointment is near, once; how many."""
    days = policy_of(on).reminder_days
    return sum(_remind(one, on=on) for one in _near(on, days)) if days else 0


def _near(on: date, days: int) -> QuerySet[Summons]:
    """Open, not reminded, the duty does not rest, and the letter was not sent today."""
    found = Summons.objects.filter(
        ended_on=None,
        reminded_on=None,
        dated_on__lt=on,
        appointment_on__gt=on,
        appointment_on__lte=on + timedelta(days=days),
        case__person__deceased_on=None,
    )
    resting = Pause.objects.standing().filter(until=None).values("case")
    near: QuerySet[Summons] = found.exclude(case__phase=Case.Phase.CLOSED).exclude(case__in=resting)
    return near.select_related("case__person")


@transaction.atomic
def _remind(summons: Summons, *, on: date) -> bool:
    if not _address(summons):
        return False
    marked = Summons.objects.filter(pk=summons.pk, ended_on=None, reminded_on=None).update(
        reminded_on=on
    )
    if not marked:
        return False
    record(Event.Kind.REMINDED, summons, by=None, on=on, case=summons.case_id)
    send(TOPIC, summons.pk)
    return True


@handles(TOPIC)
def appointment_reminder(subject: UUID) -> None:
    """Mails who is expected; nothing when the appointment was moved or the address is gone."""
    open_ones = Summons.objects.filter(pk=subject, ended_on=None)
    summons = open_ones.select_related("case__person").first()
    if summons and (address := _address(summons)):
        mail.send(subject=SUBJECT, text=TEXT, to=address)


def _address(summons: Summons) -> str:
    details = details_of(summons.case)
    return (details.email or "") if details else ""
