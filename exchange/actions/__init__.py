"""The verbs of an exchange with another body."""

from exchange.actions.asking import AlreadyAsked, NoBsn, ask_brp
from exchange.actions.delivering import (
    NOT_YET,
    deliver,
    drop_delivery,
    prepare_delivery,
    release_delivery,
)
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
    "NOT_YET",
    "AlreadyAsked",
    "ChangedMeanwhile",
    "Contradicts",
    "NoBsn",
    "NothingChosen",
    "NothingToTake",
    "answer_of",
    "ask_brp",
    "deliver",
    "discard_answer",
    "drop_delivery",
    "prepare_delivery",
    "release_delivery",
    "take_over",
]
