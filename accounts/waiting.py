"""Tell the other administrators by mail that a change waits; the mail names nobody."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse

from accounts.models import AccessChange, User
from accounts.people import colleagues
from accounts.permissions import Permission
from outbox.actions import handles
from privacy.mail import send

SUBJECT = "Een wijziging van toegang wacht op u"
TEXT = """Een collega stelde een wijziging van toegang voor in Inburgering. Een tweede beheerder
moet die goedkeuren of afwijzen.

Bekijk de wijziging: {url}
"""


def needed_for(change: AccessChange) -> Permission:
    """What it takes to decide on this change."""
    roles = {AccessChange.Kind.ROLE_MAKE, AccessChange.Kind.ROLE_CHANGE}
    return Permission.ROLE_MANAGE if change.kind in roles else Permission.MEMBER_MANAGE


def others(change: AccessChange) -> QuerySet[User]:
    """Who may decide on it, without who proposed it."""
    return colleagues(may=needed_for(change)).exclude(pk=change.proposed_by_id)


@handles("access_proposed")
def mail_the_others(pk: UUID) -> None:
    """Nothing when it was decided meanwhile."""
    change = AccessChange.objects.waiting().filter(pk=pk).first()
    if change:
        text = TEXT.format(url=settings.BASE_URL + reverse("desk:change", args=[pk]))
        for user in others(change):
            send(subject=SUBJECT, text=text, to=user.username)
