"""The verbs of an exchange with another body."""

from exchange.actions.asking import AlreadyAsked, NoBsn, ask_brp
from exchange.actions.taking import (
    ChangedMeanwhile,
    Contradicts,
    NothingChosen,
    NothingToTake,
    answer_of,
    discard_answer,
    take_over,
)

__all__ = [
    "AlreadyAsked",
    "ChangedMeanwhile",
    "Contradicts",
    "NoBsn",
    "NothingChosen",
    "NothingToTake",
    "answer_of",
    "ask_brp",
    "discard_answer",
    "take_over",
]
