"""Write something down about a case, within what the law lets us keep."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case, Note
from privacy.text_guard import Finding, findings, refused, stopped

SHORTEST_REASON = 20  # characters


@dataclass(frozen=True)
class Choice:
    """Why words that tell something sensitive are needed: a ground, and in one's own words."""

    ground: Note.Ground
    reason: str


class _Found(Exception):
    """Says nothing itself, or a log would hold the words."""

    def __init__(self, found: tuple[Finding, ...]) -> None:
        super().__init__()
        self.findings = found


class Refused(_Found):
    """It tells something of health or belief, or holds a BSN; no choice makes that lawful."""


class NeedsChoice(_Found):
    """It tells something else that the law protects, and nobody said why that is needed."""


class OtherCase(Exception):
    """A note corrects only a note of its own case."""


@transaction.atomic
def add_note(
    *,
    case: Case,
    text: str,
    kind: str,
    by: User,
    on: date,
    choice: Choice | None = None,
    corrects: Note | None = None,
) -> Note:
    """A note, after the guard has read it (AVG art. 9 and 10; Wi art. 33).

    Raises Refused, NeedsChoice and OtherCase; nothing of the text is stored then.
    """
    if corrects and corrects.case_id != case.pk:
        raise OtherCase
    chosen = _chosen(text, choice)
    note = Note.objects.create(
        municipality_id=case.municipality_id,
        case=case,
        text=text,
        kind=kind,
        by=by,
        on=on,
        corrects=corrects,
        ground=chosen.ground if chosen else "",
        choice=chosen.reason if chosen else None,
    )
    record(Event.Kind.NOTE_ADDED, note, by=by.pk, on=on, case=case.pk)
    if chosen:
        detail = Note.Ground(chosen.ground).label
        record(Event.Kind.NOTE_CHOSEN, note, by=by.pk, on=on, case=case.pk, detail=detail)
    return note


def _chosen(text: str, choice: Choice | None) -> Choice | None:
    """The choice, when the text needs one."""
    found = findings(text)
    reason = choice.reason.strip() if choice else ""
    if never := refused((*found, *findings(reason))):
        raise Refused(never)
    if not (needing := stopped(found)):
        return None
    if choice is None or len(reason) < SHORTEST_REASON:
        raise NeedsChoice(needing)
    return choice
