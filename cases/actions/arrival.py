"""Open a case for someone who arrives; only after it was looked up whether they are known."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions.cases import assign, lock_numbers, open_case
from cases.actions.persons import AlreadyThere, add_person
from cases.alike import Identity, alike
from cases.models import ArrivalCheck, Case, Person
from cases.partial_date import PartialDate
from tenancy.models import Municipality
from tenancy.scope import required


class NotJudged(Exception):
    """Someone who may be the same is known, and nobody said why this is someone else."""


class AlreadyOpened(Exception):
    """From this look-up a case was made a moment earlier."""

    def __init__(self, case: Case) -> None:
        super().__init__()
        self.case = case


@transaction.atomic
def look_up(*, wanted: Identity, by: User) -> ArrivalCheck:
    """Keep who is looked for, sealed; nothing is made yet."""
    check = ArrivalCheck(
        municipality_id=required(),
        user=by,
        bsn=wanted.bsn or None,
        v_number=wanted.v_number or None,
        family_name=wanted.family_name,
        prefix=wanted.prefix or None,
        given_names=wanted.given_names or None,
        birth_date=wanted.birth_date.stored,
    )
    check.save()
    return check


def identity(check: ArrivalCheck) -> Identity:
    """Who was looked for."""
    return Identity(
        family_name=check.family_name,
        birth_date=PartialDate.from_stored(check.birth_date),
        prefix=check.prefix or "",
        given_names=check.given_names or "",
        bsn=check.bsn or "",
        v_number=check.v_number or "",
    )


@transaction.atomic
def open_arrival(
    *,
    check: ArrivalCheck,
    municipality: Municipality,
    target_group: str,
    address: dict[str, str],
    mine: bool,
    judged: str,
    by: User,
    on: date,
    **facts: Any,
) -> Case:
    """The person and their case. It is looked up again, while nobody else opens a case here.

    Raises AlreadyOpened, AlreadyThere for someone who is certainly known, and NotJudged.
    """
    lock_numbers(municipality, on)
    check = ArrivalCheck.objects.select_for_update(of=("self",)).get(pk=check.pk)
    if check.case_id:
        raise AlreadyOpened(check.case)
    wanted = identity(check)
    _refuse_the_known(wanted, judged)
    person = _add(municipality, wanted, address)
    case = open_case(
        municipality=municipality, person=person, target_group=target_group, by=by, on=on, **facts
    )
    if mine:
        assign(case=case, to=by, by=by, on=on)
    if judged:
        record(Event.Kind.CASE_ALIKE_JUDGED, case, by=by.pk, on=on, case=case.pk)
    check.judged, check.case, check.used_at = judged or None, case, timezone.now()
    check.save()
    return case


def _add(municipality: Municipality, wanted: Identity, address: dict[str, str]) -> Person:
    return add_person(
        municipality=municipality,
        bsn=wanted.bsn or None,
        v_number=wanted.v_number or None,
        family_name=wanted.family_name,
        prefix=wanted.prefix,
        given_names=wanted.given_names,
        birth_date=wanted.birth_date,
        **address,
    )


def _refuse_the_known(wanted: Identity, judged: str) -> None:
    found = alike(wanted)
    if any(one.certain for one in found):
        raise AlreadyThere
    if found and not judged:
        raise NotJudged
