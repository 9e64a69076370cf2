"""Set the policy of a municipality from a day; what held before stays as it was."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from tenancy.models import BOUNDS, Municipality, MunicipalityPolicy


class OutOfBounds(Exception):
    """A choice outside its bounds; `name` says which."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(name)


class AlreadySet(Exception):
    """For this day a policy was set before; it is not replaced."""


class InThePast(Exception):
    """A policy does not hold from a day before it was set."""


@transaction.atomic
def set_policy(
    *, municipality: Municipality, valid_from: date, by: User | None, on: date, **chosen: int
) -> MunicipalityPolicy:
    """From `valid_from` these choices hold, each named as in tenancy.models.BOUNDS.

    The program works by them within a minute of that day, or of now. Raises OutOfBounds, InThePast
    and AlreadySet.
    """
    for name, (least, most) in BOUNDS.items():
        if not least <= chosen[name] <= most:
            raise OutOfBounds(name)
    if valid_from < on:
        raise InThePast
    actor = by.pk if by else None
    given = {"valid_from": valid_from, "established_by": actor, **chosen}
    try:
        with transaction.atomic():
            policy = MunicipalityPolicy.objects.create(municipality=municipality, **given)
    except IntegrityError as error:
        raise AlreadySet from error
    record(Event.Kind.POLICY_SET, policy, by=actor, on=on)
    return policy
