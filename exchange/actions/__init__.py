"""The verbs of an exchange with another body."""

from exchange.actions.asking import AlreadyAsked, NoBsn, ask_brp
from exchange.actions.delivering import (
    NOT_YET,
    deliver,
    drop_delivery,
    prepare_delivery,
    release_delivery,
)
from exchange.actions.month_files import (
    read_month_file,
    take_month_file,
    undo_month_file,
)
from exchange.actions.month_reports import accept_report, dispute_report
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
    "accept_report",
    "answer_of",
    "ask_brp",
    "deliver",
    "discard_answer",
    "dispute_report",
    "drop_delivery",
    "prepare_delivery",
    "read_month_file",
    "release_delivery",
    "take_month_file",
    "take_over",
    "undo_month_file",
]
