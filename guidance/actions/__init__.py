"""The verbs of guidance."""

from guidance.actions.advice import ask_advice, give_advice
from guidance.actions.help import end_help, note_help_talk, start_help, why_no_help
from guidance.actions.refusing import Refused
from guidance.actions.relief import drop_relief, end_relief, propose_relief, sign_relief
from guidance.actions.talks import agree_talks, close_talk, plan_talk
from guidance.actions.term import record_term, withdraw_term

__all__ = [
    "Refused",
    "agree_talks",
    "ask_advice",
    "close_talk",
    "drop_relief",
    "end_help",
    "end_relief",
    "give_advice",
    "note_help_talk",
    "plan_talk",
    "propose_relief",
    "record_term",
    "sign_relief",
    "start_help",
    "why_no_help",
    "withdraw_term",
]
