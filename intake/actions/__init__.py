"""The verbs of the road to the intake: who does what, on which day."""

from intake.actions.duty import (
    AlreadyEstablished,
    Impossible,
    NotEstablished,
    correct_duty,
    end_duty,
    establish_duty,
)
from intake.actions.group import Overlap, Unchanged, change_group, correct_group
from intake.actions.locked import Ended
from intake.actions.pauses import NotPaused, pause_duty, resume_duty, withdraw_pause
from intake.actions.undoing import withdraw_duty

__all__ = [
    "AlreadyEstablished",
    "Ended",
    "Impossible",
    "NotEstablished",
    "NotPaused",
    "Overlap",
    "Unchanged",
    "change_group",
    "correct_duty",
    "correct_group",
    "end_duty",
    "establish_duty",
    "pause_duty",
    "resume_duty",
    "withdraw_duty",
    "withdraw_pause",
]
