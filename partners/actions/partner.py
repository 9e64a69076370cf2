"""Begin to work with a partner, keep what is known of it right, and end."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from partners.models import ContactPerson, Partner
from tenancy.models import Municipality

FIELDS = ("name", "kind", "since", "duo_number", "quality_mark", "language_bridge", "role")


class AlreadyKnown(Exception):
    """The municipality works with a partner of this name for this kind of work already."""


class AlreadyEnded(Exception):
    """The work with this partner was ended before."""


class EndsTooEarly(Exception):
    """The last day lies before the first."""


class ChangedMeanwhile(Exception):
    """A colleague changed the same data after the page was opened; `now` is how it stands."""

    def __init__(self, now: Any) -> None:
        super().__init__()
        self.now = now


@transaction.atomic
def add_partner(
    *, municipality: Municipality, name: str, kind: str, since: date, by: User | None, on: date
) -> Partner:
    """From `since` the municipality works with this partner; raises AlreadyKnown."""
    actor = by.pk if by else None
    partner = Partner(
        municipality=municipality, name=name, kind=kind, since=since, changed_by=actor
    )
    _save(partner)
    record(Event.Kind.PARTNER_ADDED, partner, by=actor, on=on)
    return partner


@transaction.atomic
def change_partner(
    *, partner: Partner, seen: int, by: User, on: date, **values: Any
) -> Partner | None:
    """The partner becomes this; None when nothing differs. `values`: FIELDS, or some of them.

    `seen` is the version that the user had before them. Raises ChangedMeanwhile, AlreadyEnded and
    AlreadyKnown.
    """
    now = working(partner)
    if now.version != seen:
        raise ChangedMeanwhile(now)
    if unknown := set(values) - set(FIELDS):
        raise TypeError(f"A partner has no {', '.join(sorted(unknown))}.")
    if all(getattr(now, field) == value for field, value in values.items()):
        return None
    for field, value in values.items():
        setattr(now, field, value)
    now.version, now.changed_by = now.version + 1, by.pk
    _save(now)
    record(Event.Kind.PARTNER_CHANGED, now, by=by.pk, on=on)
    return now


@transaction.atomic
def end_partner(*, partner: Partner, until: date, by: User, on: date) -> None:
    """The work ended on `until`. Its contact persons are removed: nobody needs to reach them now.

    Raises AlreadyEnded and EndsTooEarly.
    """
    now = working(partner)
    if until < now.since:
        raise EndsTooEarly
    now.until, now.version, now.changed_by = until, now.version + 1, by.pk
    now.save()
    ContactPerson.objects.filter(partner=now).delete()
    record(Event.Kind.PARTNER_ENDED, now, by=by.pk, on=on)


def working(partner: Partner) -> Partner:
    """The partner as it stands, locked; raises AlreadyEnded."""
    now: Partner = Partner.objects.select_for_update().get(pk=partner.pk)
    if now.until:
        raise AlreadyEnded
    return now


def _save(partner: Partner) -> None:
    try:
        with transaction.atomic():
            partner.save()
    except IntegrityError as error:
        raise AlreadyKnown from error
