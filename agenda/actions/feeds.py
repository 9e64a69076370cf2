"""Open and close the feed of a colleague's own appointments."""

from __future__ import annotations

import hashlib
import secrets
import string
from datetime import date

from django.db import transaction

from accounts.models import User
from agenda.models import Feed
from audit.actions import record
from audit.models import Event
from tenancy.scope import required

# Letters only: a run of digits in an address might be taken for a BSN. 45 letters are 256 bits.
LETTERS, LENGTH = string.ascii_letters, 45


def digest_of(secret: str) -> str:
    """What is kept of a secret. It was drawn at random, so it needs no salt and no slow hash."""
    return hashlib.sha256(secret.encode()).hexdigest()


@transaction.atomic
def open_feed(*, user: User, by: User, on: date) -> str:
    """The secret of a new feed, told once; the one before stops at once."""
    User.objects.select_for_update(of=("self",)).get(pk=user.pk)  # two at once: the last one counts
    _close(user, on)
    secret = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    feed = Feed.objects.create(
        municipality_id=required(), user=user, digest=digest_of(secret), opened_on=on
    )
    record(Event.Kind.CALENDAR_OPENED, feed, by=by.pk, on=on)
    return secret


@transaction.atomic
def close_feed(*, user: User, by: User, on: date) -> None:
    """The address stops at once; nothing happens when there was none."""
    if _close(user, on):
        record(Event.Kind.CALENDAR_CLOSED, user, by=by.pk, on=on)


def _close(user: User, on: date) -> int:
    closed: int = Feed.objects.filter(user=user, closed_on=None).update(closed_on=on)
    return closed
