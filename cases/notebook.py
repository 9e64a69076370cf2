"""The notes of a case, as who may read them sees them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator

from cases.models import Case, Note
from cases.models.note import NoteQuerySet

ON_A_PAGE = 25


@dataclass(frozen=True)
class Written:
    """One note; `corrects` is the day of the note that it corrects."""

    id: UUID
    on: date
    kind: str
    text: str
    who: str
    choice: str
    corrects: date | None
    is_corrected: bool


def page(case: Case, number: str | None) -> tuple[list[Written], Page[Note]]:
    """A page of the notes, newest first; a number that does not exist gives the nearest page."""
    found = Paginator(_of(case), ON_A_PAGE).get_page(number)
    return _written(case, found.object_list), found


def latest(case: Case, most: int) -> tuple[list[Written], int]:
    """The newest notes, and how many there are."""
    return _written(case, _of(case)[:most]), _of(case).count()


def _of(case: Case) -> NoteQuerySet:
    return Note.objects.filter(case=case).select_related("by", "corrects").newest_first()


def _written(case: Case, notes: Iterable[Note]) -> list[Written]:
    listed = list(notes)
    corrected = set(
        Note.objects.filter(corrects__in=[note.pk for note in listed]).values_list(
            "corrects_id", flat=True
        )
    )
    return [_one(case, note, is_corrected=note.pk in corrected) for note in listed]


def _one(case: Case, note: Note, *, is_corrected: bool) -> Written:
    note.case = case  # already loaded, with the keys of its person
    return Written(
        id=note.pk,
        on=note.on,
        kind=note.get_kind_display(),
        text=note.text or "",
        who=note.by.name,
        choice=f"{note.get_ground_display()}. {note.choice}" if note.choice else "",
        corrects=note.corrects.on if note.corrects else None,
        is_corrected=is_corrected,
    )
