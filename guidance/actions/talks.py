"""Progress interviews: how many the PIP names, and what became of each."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case, Task
from guidance.actions.refusing import Refused, open_case
from guidance.models import AgreedTalks, ProgressTalk
from law.bi2021 import BI2021
from law.dates import with_weekday
from law.kit import Deadline

BASIS = BI2021.art("5.3:4")


@transaction.atomic
def agree_talks(*, case: Case, number: int, on: date) -> AgreedTalks:
    """The number that a PIP of this day names; the verb that signs the PIP leaves the event."""
    made: AgreedTalks = AgreedTalks.objects.create(
        municipality_id=case.municipality_id, case=case, number=number, agreed_on=on
    )
    return made


@transaction.atomic
def plan_talk(*, case: Case, planned_on: date, by: User, on: date) -> ProgressTalk:
    """There will be an interview on this day. Raises Refused."""
    held = open_case(case)
    if planned_on < on:
        raise Refused("Kies vandaag of een latere dag.", "planned_on")
    made: ProgressTalk = ProgressTalk.objects.create(
        municipality_id=held.municipality_id, case=held, planned_on=planned_on, planned_by=by.pk
    )
    _remind(held, by=by, on=on)
    record(Event.Kind.TALK_PLANNED, made, by=by.pk, on=on, case=held.pk, basis=BASIS)
    return made


@transaction.atomic
def close_talk(
    *, talk: ProgressTalk, outcome: str, on_day: date, report: str, by: User, on: date
) -> None:
    """It was held, missed or cancelled on this day. Raises Refused."""
    held = open_case(talk.case)
    fresh = ProgressTalk.objects.open().filter(pk=talk.pk).first()
    if fresh is None:
        raise Refused("Een collega heeft dit gesprek net al vastgelegd.")
    if on_day > on:
        raise Refused("Deze dag moet nog komen.", "on_day")
    if outcome != ProgressTalk.Outcome.CANCELLED and not report:
        raise Refused("Schrijf een kort verslag, of wat er gebeurde.", "report")
    fresh.case = held
    fresh.outcome, fresh.outcome_on, fresh.outcome_by = outcome, on_day, by.pk
    fresh.report = report or None
    fresh.save()
    _remind(held, by=by, on=on)
    detail = fresh.get_outcome_display()
    kind = Event.Kind.TALK_HELD
    record(kind, fresh, by=by.pk, on=on, case=held.pk, basis=BASIS, detail=detail)


def _remind(case: Case, *, by: User, on: date) -> None:
    """One task for the first interview that is planned; finished when none is."""
    first = ProgressTalk.objects.open().filter(case=case).order_by("planned_on").first()
    if first is None:
        cases.finish_legal_task(case=case, kind=Task.Kind.TALK, by=by, on=on)
        return
    steps = (
        f"Het voortgangsgesprek is gepland op {with_weekday(first.planned_on)}.",
        "Het aantal gesprekken staat in het PIP.",
    )
    deadline = Deadline(first.planned_on, BASIS, first.planned_on, steps)
    cases.set_legal_task(case=case, kind=Task.Kind.TALK, deadline=deadline, by=by, on=on)
