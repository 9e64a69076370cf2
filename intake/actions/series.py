"""Summon many at once. A piece is done in one transaction and asks for the next by the outbox:
what was begun is finished after a crash, and a stop holds from the next piece on.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case, ContactDetails
from intake.actions.invitation import Appointment, Sending
from intake.actions.summons import (
    AlreadySummoned,
    MayNotSummon,
    NotThatDay,
    summon,
)
from intake.models import Series, SeriesItem, Summons
from intake.timetable import Timetable
from letters.actions import MayNotGoByPost, Unprintable
from letters.refusals import REFUSED, said
from outbox.actions import handles, send

PIECE = 10
MOST = 2000
WHY: dict[type[Exception], str] = {  # shorter than for who has the letter before them
    AlreadySummoned: "Er loopt al een oproep.",
    MayNotGoByPost: "Er staat geen adres in het dossier, of het adres is geheim.",
    NotThatDay: "Er was geen plek meer binnen de termijn.",
    Unprintable: "De naam heeft tekens die niet gedrukt kunnen worden.",
}
LEFT_OUT: tuple[type[Exception], ...] = (MayNotSummon, *WHY, *REFUSED)
State = SeriesItem.State


@transaction.atomic
def start_series(
    *, cases: Iterable[Case], timetable: Timetable, place: str, channel: str, by: User, on: date
) -> Series:
    """The series with its cases, at most 2,000; the first piece is asked for."""
    chosen = list(cases)[:MOST]
    series: Series = Series.objects.create(
        municipality_id=chosen[0].municipality_id,
        started_by=by.pk,
        on=on,
        place=place,
        first_on=timetable.first_on,
        first_at=timetable.first_at,
        minutes=timetable.minutes,
        per_day=timetable.per_day,
        parallel=timetable.parallel,
        channel=channel,
    )
    SeriesItem.objects.bulk_create(
        SeriesItem(
            municipality_id=case.municipality_id, series=series, case=case, position=position
        )
        for position, case in enumerate(chosen)
    )
    detail = f"{len(chosen)} dossiers"
    record(Event.Kind.SERIES_STARTED, series, by=by.pk, on=on, detail=detail)
    send("series", series.pk)
    return series


@transaction.atomic
def stop_series(*, series: Series, by: User, on: date) -> bool:
    """Nothing more is sent from the next piece on; whether there was something to stop."""
    stopped = Series.objects.filter(pk=series.pk, stopped_at=None, done_at=None).update(
        stopped_at=timezone.now()
    )
    if stopped:
        record(Event.Kind.SERIES_STOPPED, series, by=by.pk, on=on)
    return bool(stopped)


@handles("series")
def do_piece(subject: UUID) -> None:
    """The next ten; then the following piece is asked for, or the series is done."""
    series = Series.objects.select_for_update().get(pk=subject)
    if series.stopped_at or series.done_at:
        return
    waiting = SeriesItem.objects.filter(series=series, state=State.WAITING).order_by("position")
    with_case = waiting.select_related("case__person", "case__assignee", "case__municipality")
    items = list(with_case[: PIECE + 1])
    piece, more = items[:PIECE], len(items) > PIECE
    by = User.objects.get(pk=series.started_by)
    taken = SeriesItem.objects.filter(series=series, state=State.SENT).count()
    languages = _languages(piece)
    for item in piece:
        taken += _do(item, series, taken, languages, by)
    if more:
        send("series", series.pk)
        return
    series.done_at = timezone.now()
    series.save(update_fields=["done_at"])
    record(Event.Kind.SERIES_DONE, series, by=by.pk, on=series.on)


def _do(item: SeriesItem, series: Series, taken: int, languages: dict[UUID, str], by: User) -> bool:
    """Whether it was sent; why not is kept in a sentence."""
    try:
        with transaction.atomic():
            item.summons = _summon(item.case, series, taken, languages, by)
    except LEFT_OUT as refused:
        item.state, item.why = State.SKIPPED, _told(refused)
    else:
        item.state = State.SENT
    item.save(update_fields=["state", "why", "summons"])
    return item.state == State.SENT


def _summon(
    case: Case, series: Series, number: int, languages: dict[UUID, str], by: User
) -> Summons:
    day, at = _timetable(series).slot(number)
    place = Appointment(day, at, series.place, languages.get(case.person_id, ""))
    sending = Sending(channel=series.channel)
    return summon(case=case, appointment=place, sending=sending, by=by, on=series.on)


def _timetable(series: Series) -> Timetable:
    return Timetable(
        series.first_on, series.first_at, series.minutes, series.per_day, series.parallel
    )


def _told(refused: Exception) -> str:
    """In a sentence, without anyone's data."""
    if isinstance(refused, MayNotSummon):
        return str(refused)[:160]
    return (WHY.get(type(refused)) or said(refused))[:160]


def _languages(items: list[SeriesItem]) -> dict[UUID, str]:
    """In which language an interpreter is needed, for whom it is known."""
    people = [item.case.person_id for item in items]
    needed = ContactDetails.objects.filter(person__in=people, interpreter=True)
    return dict(needed.values_list("person", "language"))
