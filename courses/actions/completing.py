"""The day on which a part was done, as DUO must know it."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case
from courses import duo_rules
from courses.actions.locked import kept, lock, lock_with_plan, still_open, take_back, untell
from courses.actions.needed import WHAT_IS_NEEDED
from courses.models import PartCompletion
from courses.standing import Refused, done_parts, refuse, standing_of
from duo import actions as duo
from duo.models import Report
from law.avg import AVG
from law.wi2021 import WI2021

PART = PartCompletion.Part
DUTY = WI2021.art("6:1")
TOLD = {PART.PVT: Report.Kind.PVT, PART.MAP: Report.Kind.MAP, PART.Z_ROUTE: Report.Kind.Z_ROUTE}
SOON = relativedelta(months=2)


@transaction.atomic
def complete_part(
    *, case: Case, part: str, on_day: date, blame: str, by: User, on: date
) -> PartCompletion:
    """This part was done on this day; `blame` answers DUO's "verwijtbaar". Raises Refused."""
    held = lock_with_plan(case)
    still_open(held, part)
    _refuse(held, PART(part), on_day, blame, today=on)
    row = PartCompletion(part=part, on=on_day, blame=blame)
    made: PartCompletion = kept(row, held, by, on)
    kind, detail = Event.Kind.PART_COMPLETED, made.get_part_display()
    record(kind, made, by=by.pk, on=on, case=held.pk, basis=DUTY, detail=detail)
    if told := TOLD.get(PART(part)):
        duo.owe(case=held, kind=told, subject=made.pk, by=by, on=on)
    return made


@transaction.atomic
def withdraw_part(*, completion: PartCompletion, why: str, by: User, on: date) -> None:
    """It was recorded wrongly. Not once the Z-route is done: DUO refuses that. Raises Refused."""
    held = lock(completion.case)
    completion.case = held
    z_done = done_parts(held).get(PART.Z_ROUTE)
    if completion.part in (PART.PVT, PART.MAP):
        refuse(duo_rules.no_withdrawal(standing_of(held, z_done=z_done.on if z_done else None)))
    take_back(completion, why=why, by=by, on=on)
    kind, detail = Event.Kind.PART_CORRECTED, completion.get_part_display()
    record(kind, completion, by=by.pk, on=on, case=held.pk, basis=AVG.art("16"), detail=detail)
    if told := TOLD.get(PART(completion.part)):
        untell(held, told, completion.pk, by=by, on=on)


def _refuse(
    case: Case, part: PartCompletion.Part, on_day: date, blame: str, *, today: date
) -> None:
    done = done_parts(case)
    z_done = done.get(PART.Z_ROUTE)
    it = standing_of(case, z_done=z_done.on if z_done else None)
    if blame and part not in (PART.PVT, PART.MAP):
        raise Refused("Dit vult u alleen in bij het PVT en de MAP.", "blame")
    if part == PART.Z_ROUTE:
        both = {"pvt": PART.PVT in done, "map_done": PART.MAP in done}
        refuse(duo_rules.z_route(it, on=on_day, today=today, **both), "on_day")
    refuse(duo_rules.done_on(it, on=on_day, today=today), "on_day")
    if part in (PART.PVT, PART.MAP):
        _refuse_blame(it, blame, on_day, today)
    if check := WHAT_IS_NEEDED.get(part):
        check(case, today)


def _refuse_blame(it: duo_rules.Standing, blame: str, on_day: date, today: date) -> None:
    """`Nee` may also be said when the term ends within two months (README of June 2026)."""
    soon = it.ends is not None and it.ends - timedelta(days=1) <= today + SOON
    if blame == PartCompletion.Blame.NO and soon and it.ends and on_day < it.ends:
        return
    refuse(duo_rules.blame(it, said=blame, on=on_day), "blame")
