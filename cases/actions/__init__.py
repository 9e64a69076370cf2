"""The verbs of a case: who does what, on which day."""

from cases.actions.arrival import AlreadyOpened, NotJudged, identity, look_up, open_arrival
from cases.actions.cases import assign, close, enter_phase, open_case
from cases.actions.clocks import note_death, pause, resume, set_notice, set_target_group
from cases.actions.contact_moments import note_contact
from cases.actions.contacts import ChangedMeanwhile, change_contact
from cases.actions.corrections import HasHistory, Unchanged, correct, corrections_of
from cases.actions.notes import Choice, NeedsChoice, OtherCase, Refused, add_note
from cases.actions.persons import AlreadyThere, add_person, rename
from cases.actions.persons import save as save_person
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
from cases.actions.undoing import undo_opening

__all__ = [
    "AlreadyDone",
    "AlreadyOpened",
    "AlreadyThere",
    "CaseClosed",
    "ChangedMeanwhile",
    "Choice",
    "HasHistory",
    "NeedsChoice",
    "NotJudged",
    "OtherCase",
    "Refused",
    "SetByLaw",
    "Unchanged",
    "add_note",
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
    "note_death",
    "open_arrival",
    "open_case",
    "pause",
    "record_tvs",
    "rename",
    "resume",
    "save_person",
    "save_tvs",
    "set_legal_task",
    "set_notice",
    "set_target_group",
    "tvs_of",
    "undo_opening",
    "wait_for",
]
