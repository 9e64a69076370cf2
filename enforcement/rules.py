"""Why nobody can be fined, and what a fine asks. No clock, no database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from law.awb import AWB
from law.dates import in_words
from law.fines import Blame
from law.kit import states
from law.wi2021 import WI2021

NEVER, EXCEPTIONAL = 0, 1  # of the policy on status holders
DECEASED = "deceased"


@dataclass(frozen=True)
class Findings:
    """What the enforcer found and wants; `amount` None is what the calculation says."""

    outcome: str
    blame: str
    blame_why: str
    welfare: bool
    by_duo: bool
    reason: str = ""
    money_why: str = ""
    unwilling: str = ""
    amount: Decimal | None = None
    lowered_why: str = ""


@states(AWB.art("5:42"))
def why_no_enforcement(
    *, closed: bool, ended_on: date | None, why_ended: str, paused_since: date | None
) -> str:
    """Why nobody is fined in this case now, in Dutch; empty when somebody can be."""
    if why_ended == DECEASED:
        return f"De inburgeraar is overleden. Er komt geen boete ({AWB.art('5:42')})."
    if ended_on is not None:
        return f"De inburgeringsplicht is geëindigd op {in_words(ended_on)}. Er komt geen boete."
    if paused_since is not None:
        return f"Sinds {in_words(paused_since)} geldt een vrijstelling. Er komt geen boete."
    if closed:
        return "Dit dossier is afgesloten. De plicht loopt niet meer bij deze gemeente."
    return ""


@states(AWB.art("5:41"), AWB.art("5:43"), WI2021.art("27"))
def forbidden(findings: Findings, *, status_holder: bool, rule: int, left: Decimal) -> str:
    """By which reason there can be no fine; empty when there can. `left` is the calculation."""
    if findings.blame == Blame.NONE:
        return "blame"
    if findings.welfare:
        return "welfare"
    if findings.by_duo:
        return "twice"
    if status_holder and rule == NEVER:
        return "group"
    return "cap" if left <= 0 else ""


def lacks(findings: Findings, *, status_holder: bool, rule: int) -> tuple[str, str]:
    """The field and the sentence of what a fine still asks; empty when nothing."""
    if not findings.money_why:
        return "money_why", "Leg uit waarom deze boete geen geldproblemen geeft."
    if status_holder and rule == EXCEPTIONAL and not findings.unwilling:
        return "unwilling", (
            "Leg vast waaruit blijkt dat de inburgeraar steeds niet wil (arrest C-158/23)."
        )
    return "", ""
