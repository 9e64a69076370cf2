"""The verbs of a case: who does what, on which day."""

from cases.actions.cases import assign, close, open_case
from cases.actions.corrections import Unchanged, correct
from cases.actions.notes import Choice, NeedsChoice, OtherCase, Refused, add_note
from cases.actions.persons import AlreadyThere, add_person, rename
from cases.actions.tasks import (
    AlreadyDone,
    CaseClosed,
    SetByLaw,
    add_task,
    complete,
    set_legal_task,
    wait_for,
)
from cases.actions.tvs import record_tvs

__all__ = [
    "AlreadyDone",
    "AlreadyThere",
    "CaseClosed",
    "Choice",
    "NeedsChoice",
    "OtherCase",
    "Refused",
    "SetByLaw",
    "Unchanged",
    "add_note",
    "add_person",
    "add_task",
    "assign",
    "close",
    "complete",
    "correct",
    "open_case",
    "record_tvs",
    "rename",
    "set_legal_task",
    "wait_for",
]
