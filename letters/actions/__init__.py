"""The verbs of letters: make, send, prove; texts and who may sign them."""

from letters.actions.making import (
    AlreadyReplaced,
    NoMandate,
    Possible,
    Unprintable,
    WrongLetter,
    make_letter,
    prepare,
)
from letters.actions.sending import (
    AlreadySent,
    MayNotGoByPost,
    NotSent,
    Replaced,
    add_proof,
    send_letter,
)
from letters.actions.starting import give_starting_set
from letters.actions.texts import FaultyText, establish_version, set_letterhead

__all__ = [
    "AlreadyReplaced",
    "AlreadySent",
    "FaultyText",
    "MayNotGoByPost",
    "NoMandate",
    "NotSent",
    "Possible",
    "Replaced",
    "Unprintable",
    "WrongLetter",
    "add_proof",
    "establish_version",
    "give_starting_set",
    "make_letter",
    "prepare",
    "send_letter",
    "set_letterhead",
]
