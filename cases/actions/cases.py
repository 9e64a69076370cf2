"""Open a case, give it to a colleague, and end it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions.tasks import lapse_legal_task, set_legal_task
from cases.models import (
    NEVER,
    Assignment,
    AwaitedInformation,
    Case,
    CaseCounter,
    Closure,
    Person,
    Task,
)
from cases.names import sort_key
from cases.rules import Awaited, plan_deadline, term_deadline
from law.kit import Deadline
from tenancy.models import Municipality, decreed_days

BEFORE_PLAN = (Case.Phase.REGISTERED, Case.Phase.SUMMONS, Case.Phase.INTAKE, Case.Phase.PLAN)


@transaction.atomic
def open_case(
    *,
    municipality: Municipality,
    person: Person,
    target_group: str,
    by: User | None,
    on: date,
    **facts: Any,
) -> Case:
    """A case with the next number of the year, and the legal deadline that it has now."""
    case = Case.objects.create(
        municipality=municipality,
        number=next_number(municipality, on),
        person=person,
        sort_name=sort_key(person.family_name, person.given_names),
        target_group=target_group,
        opened_on=on,
        **facts,
    )
    record(Event.Kind.CASE_OPENED, case, by=by.pk if by else None, on=on, case=case.pk)
    set_deadlines(case, by=by, on=on)
    return case


def next_number(municipality: Municipality, on: date) -> str:
    """26-R-00412: year, letter of the municipality, sequence within the year."""
    counter = lock_numbers(municipality, on)
    counter.last += 1
    counter.save(update_fields=["last"])
    return f"{on.year % 100:02}-{municipality.letter}-{counter.last:05}"


def lock_numbers(municipality: Municipality, on: date) -> CaseCounter:
    """Until this transaction ends nobody else opens a case in this municipality."""
    counter, _ = CaseCounter.objects.get_or_create(municipality=municipality, year=on.year)
    locked: CaseCounter = CaseCounter.objects.select_for_update().get(pk=counter.pk)
    return locked


def enter_phase(*, case: Case, phase: str, after: str) -> None:
    """The case goes on from `after`; a case that is further already stays where it is."""
    if Case.objects.filter(pk=case.pk, phase=after).update(phase=phase):
        case.phase = phase


def set_deadlines(case: Case, *, by: User | None, on: date, why: str = "") -> None:
    """The legal task of this phase, counted from the facts as they are now."""
    for kind, deadline in _deadlines(case):
        if deadline:
            set_legal_task(case=case, kind=kind, deadline=deadline, by=by, on=on, why=why)
        else:
            lapse_legal_task(case=case, kind=kind, by=by, on=on, why=why)


def _deadlines(case: Case) -> list[tuple[Task.Kind, Deadline | None]]:
    """None for a kind that has no date: it cannot be counted, or a temporary exemption holds."""
    if case.phase in BEFORE_PLAN:
        counted = plan_deadline(
            notified=case.notified_on,
            registered=case.registered_on,
            housed=case.target_group == Case.TargetGroup.ASYLUM,
            resumed=case.resumed_on,
            extra=decreed_days(),
            awaited=_awaited(case),
        )
        return [(Task.Kind.PLAN, None if case.paused_since else counted)]
    if case.phase == Case.Phase.ROUTE and case.plan_dated_on:
        ends = term_deadline(
            plan_dated=case.plan_dated_on,
            resumed=case.resumed_on,
            told_end=case.term_ends_on,
        )
        return [(Task.Kind.TERM, None if case.paused_since else ends)]
    return []


def _awaited(case: Case) -> Awaited | None:
    """The latest information that the PIP waited for, if any."""
    found = AwaitedInformation.objects.filter(case=case).order_by("-asked_on", "-created_at")
    last = found.first()
    if last is None:
        return None
    return Awaited(last.get_source_display(), last.asked_on, last.received_on)


@transaction.atomic
def assign(*, case: Case, to: User, by: User | None, on: date) -> Assignment:
    """From this day the case, with its open tasks, is this colleague's; the last one wins."""
    before = Case.objects.select_for_update().get(pk=case.pk).assignee
    Assignment.objects.filter(case=case, until=None).update(until=on)
    assignment = Assignment.objects.create(
        municipality_id=case.municipality_id, case=case, user=to, since=on
    )
    case.assignee = to
    case.save(update_fields=["assignee"])
    Task.objects.open().filter(case=case, assignee=before).update(assignee=to)
    record(Event.Kind.CASE_ASSIGNED, case, by=by.pk if by else None, on=on, case=case.pk)
    return assignment


@transaction.atomic
def close(*, case: Case, ground: str, by: User | None, on: date) -> Closure:
    """The guidance ends; its open tasks lapse with it."""
    Task.objects.open().filter(case=case).update(lapsed_on=on)
    closure = Closure.objects.create(
        municipality_id=case.municipality_id, case=case, ground=ground, on=on
    )
    case.phase, case.next_due = Case.Phase.CLOSED, NEVER
    case.save(update_fields=["phase", "next_due"])
    record(Event.Kind.CASE_CLOSED, case, by=by.pk if by else None, on=on, case=case.pk)
    return closure
