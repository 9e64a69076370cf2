"""The verbs of the road to the intake: who does what, on which day."""

from intake.actions.completion import AlreadyCompleted, Known, MayNotComplete, complete
from intake.actions.duty import (
    AlreadyEstablished,
    Impossible,
    NotEstablished,
    correct_duty,
    end_duty,
    establish_duty,
)
from intake.actions.finishing import Incomplete, finish_intake
from intake.actions.group import Overlap, Unchanged, change_group, correct_group
from intake.actions.locked import Ended
from intake.actions.parts import NotBegun, ReasonNeeded, record_part
from intake.actions.pauses import NotPaused, pause_duty, resume_duty, withdraw_pause
from intake.actions.talks import AlreadyCorrected, MayNotBegin, correct_talk, note_talk
from intake.actions.undoing import withdraw_duty

__all__ = [
    "AlreadyCompleted",
    "AlreadyCorrected",
    "AlreadyEstablished",
    "Ended",
    "Impossible",
    "Incomplete",
    "Known",
    "MayNotBegin",
    "MayNotComplete",
    "NotBegun",
    "NotEstablished",
    "NotPaused",
    "Overlap",
    "ReasonNeeded",
    "Unchanged",
    "change_group",
    "complete",
    "correct_duty",
    "correct_group",
    "correct_talk",
    "end_duty",
    "establish_duty",
    "finish_intake",
    "note_talk",
    "pause_duty",
    "record_part",
    "resume_duty",
    "withdraw_duty",
    "withdraw_pause",
]
