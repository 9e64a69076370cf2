"""The verbs of decisions, and of what is brought against them."""

from decisions.actions.appeals import judge, lodge
from decisions.actions.dispensing import propose_dispensation
from decisions.actions.finality import settle, settle_all
from decisions.actions.hearing import excuse, hear, invite, waive, withdraw_step
from decisions.actions.noting import Refused
from decisions.actions.receiving import receive
from decisions.actions.revoking import review, revoke
from decisions.actions.ruling import (
    OwnDecision,
    draft_ruling,
    sign_ruling,
    withdraw_objection,
)
from decisions.actions.signing import (
    AlreadySigned,
    Making,
    SignedByItsDrafter,
    draft,
    drop,
    sign,
)
from decisions.actions.term import agree, postpone, resume, suspend

__all__ = [
    "AlreadySigned",
    "Making",
    "OwnDecision",
    "Refused",
    "SignedByItsDrafter",
    "agree",
    "draft",
    "draft_ruling",
    "drop",
    "excuse",
    "hear",
    "invite",
    "judge",
    "lodge",
    "postpone",
    "propose_dispensation",
    "receive",
    "resume",
    "review",
    "revoke",
    "settle",
    "settle_all",
    "sign",
    "sign_ruling",
    "suspend",
    "waive",
    "withdraw_objection",
    "withdraw_step",
]
