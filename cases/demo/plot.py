"""What became of someone since the notice of DUO: legally possible, and the same every time."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from dateutil.relativedelta import relativedelta

from cases.demo.arrival import Arrival, Course, Reason, dice
from cases.demo.days import no_sunday, workday
from cases.demo.errands import errands
from cases.models import Closure
from cases.models.case import Phase, TargetGroup
from cases.partial_date import PartialDate

LAW = date(2022, 1, 1)
ADULT = relativedelta(years=16)
PENSION = relativedelta(years=66, months=7)  # the lowest AOW age since 2022: nobody too old is in
LEAST = 14  # days since the notice that a story needs

# Phase, its share, and how many days ago the notice was.
SPANS = (
    (Phase.REGISTERED, 9, 1, 21),
    (Phase.SUMMONS, 10, 7, 42),
    (Phase.INTAKE, 14, 21, 63),
    (Phase.PLAN, 14, 40, 76),
    (Phase.ROUTE, 36, 95, 1090),
    (Phase.CLOSED, 17, 400, 1090),
)


def course(arrival: Arrival, *, today: date) -> Course | Reason:
    """What happened up to today, or why this person has no case."""
    room = _room(arrival.birth_date, today)
    if isinstance(room, Reason):
        return room
    rng = dice("course", arrival.key)
    if arrival.deceased:
        return _deceased(rng, today, room)
    phase, low, high = _phase(rng, room)
    notified = no_sunday(today - timedelta(days=rng.randint(low, high)))
    return _living(rng, today, phase, notified)


def _room(born: PartialDate | None, today: date) -> int | Reason:
    """How many days ago the notice can have been; unknown days are read so that none is wrong."""
    earliest = max(LAW, today - relativedelta(years=3))
    if born:
        if _day(born, first=True) + PENSION <= today:
            return Reason.PENSION
        earliest = max(earliest, _day(born, first=False) + ADULT)
    room = (today - earliest).days - 1  # a notice on a Sunday moves to the day before
    return room if room >= LEAST else Reason.YOUNG


def _day(born: PartialDate, *, first: bool) -> date:
    """The first or the last day that this can be."""
    month = born.month or (1 if first else 12)
    if born.day or first:
        return date(born.year, month, born.day or 1)
    return date(born.year, month, 1) + relativedelta(months=1, days=-1)


def _phase(rng: Random, room: int) -> tuple[Phase, int, int]:
    possible = [span for span in SPANS if span[2] <= room]
    phase, _, low, high = rng.choices(possible, weights=[span[1] for span in possible])[0]
    return phase, low, min(high, room)


def _living(rng: Random, today: date, phase: Phase, notified: date) -> Course:
    group = rng.choices(list(TargetGroup), weights=(55, 45))[0]
    opened = min(today, workday(notified + timedelta(days=rng.randint(2, 6))))
    registered = _registered(rng, today, phase, notified, group)
    later = phase in {Phase.ROUTE, Phase.CLOSED}
    plan = _plan(rng, notified, registered) if later else None
    ground, closed = _ending(rng, today, plan) if plan and phase == Phase.CLOSED else ("", None)
    return Course(
        target_group=group,
        phase=phase,
        notified_on=notified,
        registered_on=registered,
        opened_on=opened,
        plan_dated_on=plan,
        ground=ground,
        closed_on=closed,
        errands=() if closed else errands(rng, phase, opened=opened, today=today),
    )


def _registered(
    rng: Random, today: date, phase: Phase, notified: date, group: TargetGroup
) -> date | None:
    """Whoever is housed by the municipality may be registered after the notice, or not yet."""
    before = notified - timedelta(days=rng.randint(5, 120))
    chance, later = rng.random(), phase in {Phase.ROUTE, Phase.CLOSED}
    if group != TargetGroup.ASYLUM or chance < 0.5:
        return workday(before)
    after = workday(notified + timedelta(days=rng.randint(4, 16 if later else 45)))
    if chance < 0.8:
        return after if after <= today else None
    return None if phase in {Phase.REGISTERED, Phase.SUMMONS, Phase.INTAKE} else after


def _plan(rng: Random, notified: date, registered: date | None) -> date:
    """Within ten weeks of the later of the two."""
    start = max(notified, registered or notified)
    return workday(start + timedelta(days=rng.randint(30, 70)))


def _ending(rng: Random, today: date, plan: date) -> tuple[Closure.Ground, date]:
    grounds = (Closure.Ground.DUTY_MET, Closure.Ground.MOVED, Closure.Ground.EXEMPT)
    ground = rng.choices(grounds, weights=(5, 3, 2))[0]
    days = (today - plan).days
    return ground, workday(plan + timedelta(days=rng.randint(days // 2, days - 3)))


def _deceased(rng: Random, today: date, room: int) -> Course:
    """Deaths in the test set lie before the law; here they fall between the notice and today."""
    notified = no_sunday(today - timedelta(days=rng.randint(LEAST, room)))
    died = notified + timedelta(days=rng.randint(8, (today - notified).days))
    registered = workday(notified - timedelta(days=rng.randint(5, 60)))
    plan = workday(notified + timedelta(days=rng.randint(35, 70)))
    return Course(
        target_group=rng.choice(list(TargetGroup)),
        phase=Phase.CLOSED,
        notified_on=notified,
        registered_on=registered,
        opened_on=workday(notified + timedelta(days=rng.randint(2, 6))),
        plan_dated_on=plan if plan < died else None,
        ground=Closure.Ground.DECEASED,
        closed_on=min(today, died + timedelta(days=rng.randint(1, 9))),
        deceased_on=died,
    )
