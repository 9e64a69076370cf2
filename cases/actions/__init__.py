"""The verbs of a case: who does what, on which day."""

from cases.actions.cases import assign, close, open_case
from cases.actions.clocks import note_death, pause, resume, set_notice, set_target_group
from cases.actions.corrections import HasHistory, Unchanged, correct
from cases.actions.persons import AlreadyThere, add_person, rename
from cases.actions.persons import save as save_person
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
    "HasHistory",
    "SetByLaw",
    "Unchanged",
    "add_person",
    "add_task",
    "assign",
    "close",
    "complete",
    "correct",
    "note_death",
    "open_case",
    "pause",
    "record_tvs",
    "rename",
    "resume",
    "save_person",
    "set_legal_task",
    "set_notice",
    "set_target_group",
    "wait_for",
]
