"""Who answers at a partner: kept right, and removed when they no longer do (AVG art. 5)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from partners.actions.partner import ChangedMeanwhile, working
from partners.models import ContactPerson, Partner

FIELDS = ("name", "role", "email", "phone")


@transaction.atomic
def add_contact(
    *, partner: Partner, by: User | None, on: date, name: str, **reached: str
) -> ContactPerson:
    """Someone who answers at this partner; `reached`: role, email, phone. Raises AlreadyEnded."""
    now, actor = working(partner), by.pk if by else None
    contact = ContactPerson(
        municipality_id=now.municipality_id, partner=now, changed_by=actor, name=name
    )
    for field, value in reached.items():
        setattr(contact, field, value or None)
    contact.save()
    _changed(now, actor, on, "contactpersoon toegevoegd")
    return contact


@transaction.atomic
def change_contact(
    *, contact: ContactPerson, seen: int, by: User, on: date, **values: str
) -> ContactPerson | None:
    """The contact person becomes this; None when nothing differs. `values`: FIELDS.

    `seen` is the version that the user had before them. Raises ChangedMeanwhile and AlreadyEnded.
    """
    partner = working(contact.partner)
    now: ContactPerson = ContactPerson.objects.select_for_update().get(pk=contact.pk)
    if now.version != seen:
        raise ChangedMeanwhile(now)
    given = {name: values[name] or None for name in FIELDS}
    if all(getattr(now, name) == value for name, value in given.items()):
        return None
    for name, value in given.items():
        setattr(now, name, value)
    now.version, now.changed_by = now.version + 1, by.pk
    now.save()
    _changed(partner, by.pk, on, "contactpersoon gewijzigd")
    return now


@transaction.atomic
def remove_contact(*, contact: ContactPerson, by: User, on: date) -> None:
    """This person no longer answers at the partner, so nothing of them is kept."""
    partner = working(contact.partner)
    contact.delete()
    _changed(partner, by.pk, on, "contactpersoon verwijderd")


def _changed(partner: Partner, actor: UUID | None, on: date, detail: str) -> None:
    record(Event.Kind.PARTNER_CHANGED, partner, by=actor, on=on, detail=detail)
