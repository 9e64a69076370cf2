"""Who may sign in the name of the college, and since and until when."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.db import transaction

from accounts.models import Mandate, Membership, Role, User, active_on, working_on
from audit.actions import record
from audit.models import Event


class AlreadyGiven(Exception):
    """This role has this mandate already."""


class AlreadyEnded(Exception):
    """This mandate was ended before."""


def mandate_for(user: User, kind: str, *, on: date) -> Mandate | None:
    """The mandate by which this user may sign this kind on this day, through a role they have."""
    roles = Membership.objects.filter(working_on(on), user=user).values("role")
    held = Mandate.objects.filter(active_on(on), kind=kind, role__in=roles)
    found: Mandate | None = held.select_related("role").order_by("since", "id").first()
    return found


def holders(kind: str, *, on: date) -> list[User]:
    """Who may sign this kind on this day, by name."""
    roles = Mandate.objects.filter(active_on(on), kind=kind).values("role")
    working = Membership.objects.filter(working_on(on), role__in=roles).values("user")
    return list(User.objects.filter(pk__in=working).order_by("name", "pk"))


@transaction.atomic
def give_mandate(
    *,
    role: Role,
    kind: str,
    since: date,
    text: str,
    by: User | None,
    on: date,
    two_persons: bool = False,
    most: Decimal | None = None,
) -> Mandate:
    """From `since` whoever has this role may sign this kind; raises AlreadyGiven."""
    if Mandate.objects.filter(role=role, kind=kind, until=None).exists():
        raise AlreadyGiven
    actor = by.pk if by else None
    mandate: Mandate = Mandate.objects.create(
        municipality_id=role.municipality_id,
        role=role,
        kind=kind,
        since=since,
        text=text,
        two_persons=two_persons,
        most=most,
        given_by=actor,
    )
    record(Event.Kind.MANDATE_GIVEN, mandate, by=actor, on=on, detail=kind)
    return mandate


@transaction.atomic
def end_mandate(*, mandate: Mandate, until: date, by: User, on: date) -> None:
    """The mandate holds through `until`; what was signed stays signed. Raises AlreadyEnded."""
    if not Mandate.objects.filter(pk=mandate.pk, until=None).update(until=until):
        raise AlreadyEnded
    record(Event.Kind.MANDATE_ENDED, mandate, by=by.pk, on=on, detail=mandate.kind)
