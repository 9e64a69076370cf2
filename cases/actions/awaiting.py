"""The PIP waits for information of a third party; once it came two weeks remain."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions.cases import BEFORE_PLAN, set_deadlines
from cases.actions.clocks import hold
from cases.models import AwaitedInformation, Case
from law.bi2021 import BI2021

BASIS = BI2021.art("5.3:2")


class NotBeforePlan(Exception):
    """The PIP has been established, or the case is closed: nothing waits."""


class AlreadyAwaited(Exception):
    """Information is awaited already."""


class NothingAwaited(Exception):
    """It came already, or none was awaited."""


@transaction.atomic
def await_information(*, case: Case, source: str, by: User, on: date) -> AwaitedInformation:
    """From today the PIP waits for this. Raises NotBeforePlan and AlreadyAwaited."""
    locked = hold(case)
    if locked.phase not in BEFORE_PLAN:
        raise NotBeforePlan
    if _open(locked):
        raise AlreadyAwaited
    made: AwaitedInformation = AwaitedInformation.objects.create(
        municipality_id=case.municipality_id,
        case=locked,
        source=source,
        asked_on=on,
        asked_by=by.pk,
    )
    record(Event.Kind.INFORMATION_AWAITED, made, by=by.pk, on=on, case=case.pk, basis=BASIS)
    set_deadlines(locked, by=by, on=on, why="Het PIP wacht op informatie van een ander")
    return made


@transaction.atomic
def receive_information(*, case: Case, received_on: date, by: User, on: date) -> None:
    """It came on this day; the term is counted from there. Raises NothingAwaited."""
    locked = hold(case)
    awaited = _open(locked)
    if awaited is None:
        raise NothingAwaited
    awaited.received_on, awaited.received_by = received_on, by.pk
    awaited.save(update_fields=["received_on", "received_by"])
    record(Event.Kind.INFORMATION_RECEIVED, awaited, by=by.pk, on=on, case=case.pk, basis=BASIS)
    set_deadlines(locked, by=by, on=on, why="De informatie van een ander is ontvangen")


def _open(case: Case) -> AwaitedInformation | None:
    return AwaitedInformation.objects.filter(case=case, received_on=None).first()
