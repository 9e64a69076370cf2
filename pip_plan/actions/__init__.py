"""The verbs of the PIP."""

from pip_plan.actions.objectives import AlreadyNoted, note_outcome
from pip_plan.actions.proposing import Content, MayNot, NotAllowed, drop, propose
from pip_plan.actions.signing import AlreadyDecided, sign

__all__ = [
    "AlreadyDecided",
    "AlreadyNoted",
    "Content",
    "MayNot",
    "NotAllowed",
    "drop",
    "note_outcome",
    "propose",
    "sign",
]
