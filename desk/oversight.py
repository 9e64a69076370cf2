"""Who saw and changed what: the log of a case or of an employee, newest first.

It shows case numbers and employees, never a newcomer. Asking is itself written down.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.access import Access
from accounts.models import User
from accounts.permissions import Permission
from audit.actions import record
from audit.models import Change, Event, ReadCase, Reading
from audit.readings import shown
from cases.models import Case
from desk import deeds
from desk.dossier import CLOSED_KINDS

PAGE = 100
MOST = 1000
MOST_EXPORTED = 10_000
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True)
class Question:
    """About a case or about an employee, from a day until and including a day."""

    case: Case | None
    employee: User | None
    since: date
    until: date

    @property
    def subject(self) -> Case | User:
        subject = self.case or self.employee
        assert subject is not None  # noqa: S101  # the form asks for one
        return subject

    @property
    def period(self) -> Q:
        start, end = (_midnight(day) for day in (self.since, self.until + timedelta(days=1)))
        return Q(created_at__gte=start, created_at__lt=end)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


class Key(NamedTuple):
    """Where a page ended: how many were shown, and the last line by time, source and number."""

    shown: int
    at: datetime
    source: int
    pk: int

    @classmethod
    def read(cls, text: str) -> Key:
        """Raises ValueError when this is not a place in the log."""
        numbers = [int(part) for part in text.split("-") if len(part) < 17 and part.isascii()]
        if len(numbers) != 4 or len(text) > 60:
            raise ValueError(text)
        count, moment, source, pk = numbers
        return cls(count, EPOCH + moment * MICROSECOND, source, pk)

    def __str__(self) -> str:
        return f"{self.shown}-{(self.at - EPOCH) // MICROSECOND}-{self.source}-{self.pk}"

    def beyond(self, source: int) -> Q:
        """The lines of this source that are older."""
        older = Q(created_at__lt=self.at)
        if source == self.source:
            return older | Q(created_at=self.at, pk__lt=self.pk)
        return older | Q(created_at=self.at) if source < self.source else older


@dataclass(frozen=True)
class Line:
    """What one person did at one moment."""

    at: str
    who: str
    what: str
    numbers: str
    why: str


@dataclass(frozen=True)
class Page:
    lines: list[Line]
    total: int
    next_key: Key | None

    @property
    def total_text(self) -> str:
        return f"meer dan {MOST}" if self.total > MOST else str(self.total)

    @property
    def capped(self) -> bool:
        return self.total > MOST


@dataclass(frozen=True)
class Export:
    lines: list[Line]
    capped: bool


def look(question: Question, key: Key | None, *, by: Access, on: date) -> Page:
    """A page of the log; that it was asked, and whose numbers it shows, is written down."""
    before = key.shown if key else 0
    room = max(min(PAGE, MOST - before), 0)
    found = _newest(question, key, room + 1)
    total = before + len(found) if len(found) <= room else _total(question)  # without this look
    rows = found[:room]
    record(Event.Kind.OVERSIGHT_USED, question.subject, by=by.user.pk, on=on)
    lines = _told(rows, question, by, page="oversight")
    more = len(found) > room and before + room < MOST
    next_key = _key(rows[-1], before + room) if more and rows else None
    return Page(lines, total, next_key)


def export(question: Question, *, by: Access, on: date) -> Export:
    """What fits in a file; that it was taken out, and how much, is written down."""
    found = _newest(question, None, MOST_EXPORTED + 1)
    rows = found[:MOST_EXPORTED]
    kind = Event.Kind.OVERSIGHT_EXPORTED
    record(kind, question.subject, by=by.user.pk, on=on, detail=f"{len(rows)} regels")
    return Export(_told(rows, question, by, page="oversight_export"), len(found) > len(rows))


Row = tuple[int, Any]  # the number of its source, and the record


def _sources(question: Question, key: Key | None, limit: int) -> list[QuerySet[Any]]:
    """Changes, events and readings: in one transaction, the last comes first on the page.

    Each reading showed someone, so the newest `limit` readings of an employee hold the newest
    `limit` lines, and the rest of a busy month need not be read.
    """
    period = question.period
    changes = Change.objects.filter(period).exclude(table__in=deeds.CLOSED_TABLES)
    events = Event.objects.filter(period).exclude(kind__in=CLOSED_KINDS)
    read = ReadCase.objects.filter(period)
    if case := question.case:
        rows = Q(table="cases_case", row=str(case.pk))
        rows |= Q(table="cases_person", row=str(case.person_id))
        return [changes.filter(rows), events.filter(case=case.pk), read.filter(case=case.pk)]
    actor = question.subject.pk
    theirs = Reading.objects.filter(period, actor=actor)
    theirs = theirs.filter(created_at__lte=key.at) if key else theirs
    newest = theirs.order_by("-created_at", "-id").values("id")[:limit]
    return [
        changes.filter(actor=actor),
        events.filter(actor=actor),
        read.filter(reading__in=newest),
    ]


def _newest(question: Question, key: Key | None, limit: int) -> list[Row]:
    found: list[Row] = []
    for source, rows in enumerate(_sources(question, key, limit)):
        older = rows.filter(key.beyond(source)) if key else rows
        found += [(source, row) for row in older.order_by("-created_at", "-id")[:limit]]
    found.sort(key=lambda row: (row[1].created_at, row[0], row[1].pk), reverse=True)
    return found[:limit]


def _key(row: Row, count: int) -> Key:
    source, last = row
    return Key(count, last.created_at, source, last.pk)


def _total(question: Question) -> int:
    """At most a little over MOST of each source, in one statement."""
    parts = [
        rows.order_by().values("id")[: MOST + 1] for rows in _sources(question, None, MOST + 1)
    ]
    return parts[0].union(*parts[1:], all=True).count()


@dataclass(frozen=True)
class _Known:
    """What the lines refer to, looked up at once."""

    readings: dict[int, Reading]
    names: dict[UUID, str]
    numbers: dict[str, list[str]]


def _told(rows: list[Row], question: Question, by: Access, *, page: str) -> list[Line]:
    """The lines, after it was noted whose case numbers they show."""
    records = [row for _, row in rows]
    ids = {row.reading for row in records if isinstance(row, ReadCase)}
    readings = Reading.objects.filter(question.period, pk__in=ids).in_bulk()
    actors = {actor for row in records if (actor := _actor(row, readings))}
    cases = _cases(records, question)
    why = f"{', '.join(by.roles)}: {Permission.AUDIT_VIEW.label}"
    shown([case.pk for case in cases], to=by.user.pk, page=page, why=why)
    numbers: dict[str, list[str]] = {}
    for case in cases:
        for key in (str(case.pk), str(case.person_id)):
            numbers.setdefault(key, []).append(case.number)
    names = dict(User.objects.filter(pk__in=actors).values_list("pk", "name"))
    return [_line(row, _Known(readings, names, numbers)) for row in records]


def _cases(records: Iterable[Any], question: Question) -> list[Case]:
    """Every case of which a number is shown."""
    if question.case:
        return [question.case]
    keys = [key for key in map(_about, records) if key]
    found = Case.objects.filter(Q(pk__in=keys) | Q(person__in=keys))
    return list(found.only("number", "person", "municipality").order_by("number"))


def _about(row: Any) -> str:
    """The key of the case, or of the person, that a line is about; empty for something else."""
    if isinstance(row, Change):
        return row.row if row.table in deeds.THE_SUBJECT else ""
    if isinstance(row, Event) and row.case is None:
        label, _, key = row.subject.partition(":")
        return key if label == Case._meta.label else ""
    return str(row.case)


def _actor(row: Any, readings: dict[int, Reading]) -> UUID | None:
    found = readings[row.reading] if isinstance(row, ReadCase) else row
    actor: UUID | None = found.actor
    return actor


def _line(row: Any, known: _Known) -> Line:
    actor = _actor(row, known.readings)
    what, why = _what(row, known.readings)
    return Line(
        at=f"{timezone.localtime(row.created_at):%d-%m-%Y %H:%M}",
        who=known.names.get(actor, "Onbekend") if actor else "Automatisch",
        what=what,
        numbers=", ".join(known.numbers.get(_about(row), [])),
        why=why,
    )


def _what(row: Any, readings: dict[int, Reading]) -> tuple[str, str]:
    if isinstance(row, ReadCase):
        reading = readings[row.reading]
        return deeds.seen(reading.page), reading.why
    if isinstance(row, Change):
        return deeds.changed(row), ""
    return row.said, row.basis
