"""The verbs of enforcement."""

from enforcement.actions.collecting import Asked, collect
from enforcement.actions.duo_fines import record_duo_fine, withdraw_duo_fine
from enforcement.actions.hearing import answer, intend
from enforcement.actions.importing import pay_all
from enforcement.actions.paying import Paid, pay, withdraw_payment
from enforcement.actions.proposing import drop, propose
from enforcement.actions.reading import read
from enforcement.actions.reporting import Seen, report_intake, report_plan, withdraw_report
from enforcement.actions.signing import sign
from guidance.actions.refusing import Refused

__all__ = [
    "Asked",
    "Paid",
    "Refused",
    "Seen",
    "answer",
    "collect",
    "drop",
    "intend",
    "pay",
    "pay_all",
    "propose",
    "read",
    "record_duo_fine",
    "report_intake",
    "report_plan",
    "sign",
    "withdraw_duo_fine",
    "withdraw_payment",
    "withdraw_report",
]
