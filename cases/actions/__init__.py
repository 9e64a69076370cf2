"""The verbs of a case: who does what, on which day."""

from cases.actions.addresses import Address, address_of, change_address, move_home
from cases.actions.arrival import AlreadyOpened, NotJudged, identity, look_up, open_arrival
from cases.actions.awaiting import (
    AlreadyAwaited,
    NotBeforePlan,
    NothingAwaited,
    await_information,
    receive_information,
)
from cases.actions.cases import assign, close, enter_phase, open_case
from cases.actions.clocks import (
    count_again,
    hold,
    note_death,
    pause,
    resume,
    set_notice,
    set_plan,
    set_target_group,
    set_term_end,
)
from cases.actions.contact_moments import note_contact
from cases.actions.contacts import ChangedMeanwhile, change_contact
from cases.actions.corrections import HasHistory, Unchanged, correct, corrections_of
from cases.actions.families import (
    AlreadyInFamily,
    ItsOwnCase,
    NotInFamily,
    add_relative,
    end_membership,
    link,
)
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
    lapse_legal_task,
    set_legal_task,
    wait_for,
)
from cases.actions.tvs import lists_of, record_tvs, save_tvs, tvs_of
from cases.actions.undoing import undo_opening

__all__ = [
    "Address",
    "AlreadyAwaited",
    "AlreadyDone",
    "AlreadyInFamily",
    "AlreadyOpened",
    "AlreadyThere",
    "CaseClosed",
    "ChangedMeanwhile",
    "Choice",
    "HasHistory",
    "ItsOwnCase",
    "NeedsChoice",
    "NotBeforePlan",
    "NotInFamily",
    "NotJudged",
    "NothingAwaited",
    "OtherCase",
    "Refused",
    "SetByLaw",
    "Unchanged",
    "add_note",
    "add_person",
    "add_relative",
    "add_task",
    "address_of",
    "assign",
    "await_information",
    "change_address",
    "change_contact",
    "close",
    "complete",
    "correct",
    "corrections_of",
    "count_again",
    "end_membership",
    "enter_phase",
    "finish_legal_task",
    "hold",
    "identity",
    "lapse_legal_task",
    "link",
    "lists_of",
    "look_up",
    "move_home",
    "note_contact",
    "note_death",
    "open_arrival",
    "open_case",
    "pause",
    "receive_information",
    "record_tvs",
    "rename",
    "resume",
    "save_person",
    "save_tvs",
    "set_legal_task",
    "set_notice",
    "set_plan",
    "set_target_group",
    "set_term_end",
    "tvs_of",
    "undo_opening",
    "wait_for",
]
