"""The verbs of a case: who does what, on which day."""

from cases.actions.arrival import AlreadyOpened, NotJudged, identity, look_up, open_arrival
from cases.actions.cases import assign, close, enter_phase, open_case
from cases.actions.contacts import ChangedMeanwhile, change_contact, note_contact
from cases.actions.corrections import Unchanged, correct, corrections_of
from cases.actions.persons import AlreadyThere, add_person, rename
from cases.actions.tasks import (
    AlreadyDone,
    CaseClosed,
    SetByLaw,
    add_task,
    complete,
    finish_legal_task,
    set_legal_task,
    wait_for,
)
from cases.actions.tvs import lists_of, record_tvs, save_tvs, tvs_of

__all__ = [
    "AlreadyDone",
    "AlreadyOpened",
    "AlreadyThere",
    "CaseClosed",
    "ChangedMeanwhile",
    "NotJudged",
    "SetByLaw",
    "Unchanged",
    "add_person",
    "add_task",
    "assign",
    "change_contact",
    "close",
    "complete",
    "correct",
    "corrections_of",
    "enter_phase",
    "finish_legal_task",
    "identity",
    "lists_of",
    "look_up",
    "note_contact",
    "open_arrival",
    "open_case",
    "record_tvs",
    "rename",
    "save_tvs",
    "set_legal_task",
    "tvs_of",
    "wait_for",
]
