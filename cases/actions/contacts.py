"""Keep how a person is reached."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case, ContactDetails


class ChangedMeanwhile(Exception):
    """A colleague changed the same data after the page was opened; `now` is how it stands."""

    def __init__(self, now: Any) -> None:
        super().__init__()
        self.now = now


@transaction.atomic
def change_contact(
    *, case: Case, seen: int, by: User, on: date, **details: Any
) -> ContactDetails | None:
    """The contact details become these; None when nothing differs.

    `seen` is the version that the user had before them, 0 for none. Raises ChangedMeanwhile.
    """
    Case.objects.select_for_update(of=("self",)).get(pk=case.pk)  # the first details have no row
    kept = ContactDetails.objects.filter(person=case.person).first()
    if (kept.version if kept else 0) != seen:
        raise ChangedMeanwhile(kept)
    kept = kept or ContactDetails(
        municipality_id=case.municipality_id, person=case.person, version=0
    )
    kept.person = case.person
    details |= {name: details[name] or None for name in ("phone", "email")}
    changed = [name for name, value in details.items() if value != getattr(kept, name)]
    if not changed:
        return None
    for name in changed:
        setattr(kept, name, details[name])
    kept.version, kept.changed_by = kept.version + 1, by.pk
    kept.save()
    record(Event.Kind.CONTACT_CHANGED, kept, by=by.pk, on=on, case=case.pk)
    return kept
