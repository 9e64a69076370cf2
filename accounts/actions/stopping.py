"""Taking access away: one administrator may, at once, because waiting would be the danger."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from accounts.actions.administrators import someone_remains
from accounts.models import Membership, User
from audit.actions import record
from audit.models import Event
from tenancy.scope import required


class Yourself(Exception):
    """Nobody stops their own access: who is left alone by mistake cannot undo it."""


class NotEarlier(Exception):
    """The new end lies after the one there was: that gives access, and takes two."""


@transaction.atomic
def stop_access(*, user: User, by: User, on: date) -> int:
    """Every role of this user in this municipality ends now; how many did.

    Each request reads the memberships, so the next one is refused. Raises Yourself and
    LastAdministrator.
    """
    if user == by:
        raise Yourself
    with someone_remains(on=on):
        here = Membership.objects.filter(user=user, municipality=required(), stopped_at=None)
        stopped: int = here.update(stopped_at=timezone.now())
    record(Event.Kind.MEMBER_STOPPED, user, by=by.pk, on=on)
    return stopped


@transaction.atomic
def end_membership(*, membership: Membership, until: date, by: User, on: date) -> None:
    """The role lasts through `until`. Raises NotEarlier or LastAdministrator."""
    with someone_remains(on=on):
        locked = Membership.objects.select_for_update().get(pk=membership.pk)
        if locked.until and until > locked.until:
            raise NotEarlier
        Membership.objects.filter(pk=locked.pk).update(until=until)
    record(Event.Kind.MEMBER_CHANGED, membership, by=by.pk, on=on)
