"""Record what a partner told of a month, and what it saw; a correction is a new version."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from dateutil.relativedelta import relativedelta
from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case
from courses import duo_rules
from courses.actions.locked import kept, lock, still_open, take_back
from courses.models import (
    Ending,
    MonthlyHours,
    Observation,
    PartCompletion,
    Start,
    Trajectory,
)
from courses.standing import Refused, refuse, school_of, standing_of
from duo import actions as duo
from duo.models import Report
from law.wi2021 import WI2021

BASIS = WI2021.art("35:3")
KIND = Trajectory.Kind
LESSONS = (KIND.COURSE, KIND.EDUCATION, KIND.Z_LESSONS, KIND.KNM)
Z_PARTS = {
    KIND.Z_LESSONS: PartCompletion.Part.Z_LESSONS,
    KIND.Z_ACTIVITY: PartCompletion.Part.Z_ACTIVITY,
}


@transaction.atomic
def record_hours(
    *, trajectory: Trajectory, month: date, why: str, by: User, on: date, **counted: Decimal
) -> MonthlyHours:
    """The hours of this month; of a month that is known already it is a correction, with `why`.

    `counted`: offered, followed, excused, unexcused. DUO hears the new total, because its PUT
    replaces all (Wi art. 34, lid 1). Raises Refused.
    """
    held = lock(trajectory.case)
    _refuse(held, trajectory, month, counted)
    old = MonthlyHours.objects.standing().filter(trajectory=trajectory, month=month).first()
    if old and not why:
        raise Refused("Van deze maand zijn er al uren. Schrijf op waarom u ze wijzigt.", "why")
    if old:
        old.case = held
        take_back(old, why=why, by=by, on=on)
    version = old.version + 1 if old else 1
    row = MonthlyHours(trajectory=trajectory, month=month, version=version, **counted)
    made: MonthlyHours = kept(row, held, by, on)
    detail = "uren gecorrigeerd" if old else ""
    kind = Event.Kind.HOURS_RECORDED
    record(kind, made, by=by.pk, on=on, case=held.pk, basis=BASIS, detail=detail)
    owe_hours(held, trajectory, by=by, on=on)
    return made


@transaction.atomic
def note_observation(
    *,
    trajectory: Trajectory,
    on_day: date,
    progress: str,
    effort: str,
    text: str,
    by: User,
    on: date,
) -> Observation:
    """What the partner sees of progress and effort (Bi art. 9.2, lid 4). Raises Refused."""
    held = lock(trajectory.case)
    standing(trajectory)
    seen: dict[str, Any] = {"progress": progress, "effort": effort, "text": text or None}
    made: Observation = kept(Observation(trajectory=trajectory, on=on_day, **seen), held, by, on)
    record(Event.Kind.PROGRESS_REPORTED, made, by=by.pk, on=on, case=held.pk, basis=BASIS)
    return made


def owe_hours(case: Case, trajectory: Trajectory, *, by: User, on: date) -> None:
    """DUO hears totals: of lessons per school with an offer, of activities for the whole case."""
    if trajectory.kind == KIND.Z_ACTIVITY:
        owe_activity(case, by=by, on=on)
    elif trajectory.kind in LESSONS and _offer_of(case, trajectory):
        kind, school = Report.Kind.LESSON_HOURS, trajectory.partner_id
        duo.owe(case=case, kind=kind, subject=school, by=by, on=on)


def owe_activity(case: Case, *, by: User, on: date) -> None:
    """The total of the hours of participation, those of the intake and the guidance included."""
    duo.owe(case=case, kind=Report.Kind.ACTIVITY_HOURS, subject=case.pk, by=by, on=on)


def standing(trajectory: Trajectory) -> None:
    """Raises Refused when the traject was withdrawn."""
    if not Trajectory.objects.standing().filter(pk=trajectory.pk).exists():
        raise Refused("Dit traject is ingetrokken.")


def _refuse(case: Case, trajectory: Trajectory, month: date, counted: dict[str, Decimal]) -> None:
    standing(trajectory)
    if part := Z_PARTS.get(KIND(trajectory.kind)):
        still_open(case, part)
    if sum(counted[name] for name in ("followed", "excused", "unexcused")) > counted["offered"]:
        raise Refused("Gevolgde en gemiste uren zijn samen meer dan de aangeboden uren.", "offered")
    began = Start.objects.standing().filter(trajectory=trajectory).first()
    if began is None:
        raise Refused("Leg eerst de start van dit traject vast.")
    if month < began.on.replace(day=1):
        raise Refused("In deze maand was het traject nog niet begonnen.", "month")
    ended = Ending.objects.standing().filter(trajectory=trajectory).first()
    if ended and month > ended.on:
        raise Refused("In deze maand was het traject al geëindigd.", "month")
    if trajectory.kind in LESSONS and trajectory.offered_on:
        until = month + relativedelta(months=1, days=-1)
        it, school = standing_of(case), school_of(trajectory.partner)
        known = duo_rules.lesson_hours(it, school, until=until, offered=trajectory.offered_on)
        refuse(known, "month")


def _offer_of(case: Case, trajectory: Trajectory) -> bool:
    found = Trajectory.objects.standing().filter(case=case, partner=trajectory.partner_id)
    return bool(found.filter(offered_on__isnull=False).exists())
