"""Which facts of the duty to integrate fit together, and what follows. No clock, no database."""

from __future__ import annotations

from datetime import date

from law.dates import in_words
from law.kit import states
from law.wi2021 import WI2021

ASYLUM, FAMILY = "asylum", "family"

# DUO's detailed groups under the two groups of the law. Wi art. 13, lid 1, onder a: an asylum
# permit; onder b: a regular permit as family of someone with an asylum permit. Wi art. 19: every
# other regular permit. Reading, to be confirmed by a jurist: DUO publishes no such table.
GROUP_OF = {
    "asylum_holder": ASYLUM,
    "reunited_asylum": ASYLUM,
    "formed_asylum": ASYLUM,
    "minister": FAMILY,
    "reunited": FAMILY,
    "formed": FAMILY,
    "other": FAMILY,
}
# The rights that count after a change of permit decide, whatever the detailed group says.
GROUP_OF_RIGHTS = {
    "asylum_granted": ASYLUM,
    "asylum_kept": ASYLUM,
    "family_kept": FAMILY,
    "family_granted": FAMILY,
}
# How a case ends when the duty does. A temporary exemption is not among these: it is no end.
CLOSES_AS = {
    "dispensed": "dispensed",
    "exempt": "exempt",
    "met": "duty_met",
    "purpose": "purpose",
    "left_nl": "left_nl",
    "deceased": "deceased",
    "other": "other",
}


@states(WI2021.art("13:1"), WI2021.art("19"))
def group_of(*, detailed: str, rights: str) -> str | None:
    """The group of the law that belongs to what DUO says; None when DUO says nothing of it."""
    return GROUP_OF_RIGHTS.get(rights) or GROUP_OF.get(detailed)


def why_no_fit(*, group: str, detailed: str, rights: str) -> str | None:
    """Why this group cannot be right beside what else was filled in, in Dutch."""
    belongs = group_of(detailed=detailed, rights=rights)
    if belongs is None or belongs == group:
        return None
    right = {ASYLUM: "asielstatushouder", FAMILY: "gezinsmigrant of overige migrant"}[belongs]
    what = "Bij deze rechten" if rights else "Bij deze indeling van DUO"
    return f"{what} hoort de doelgroep {right}."


def why_no_pause(
    *, established_on: date | None, paused: bool, last_until: date | None, since: date
) -> str | None:
    """Why no temporary exemption can begin on this day, in Dutch; None when it can (Wi art. 4)."""
    if established_on is None:
        return "De inburgeringsplicht is nog niet vastgesteld."
    if paused:
        return "Er loopt al een tijdelijke vrijstelling."
    if since < established_on:
        return f"De plicht begon pas op {in_words(established_on)}."
    if last_until and since <= last_until:
        return f"De vorige tijdelijke vrijstelling liep tot en met {in_words(last_until)}."
    return None


@states(WI2021.art("14:1"))
def may_summon(
    *, established_on: date | None, ended_on: date | None, paused_since: date | None
) -> str | None:
    """Why someone cannot be summoned for the intake now, in Dutch; None when they can.

    The intake is for who has the duty: it must have been established, hold still, and not rest.
    """
    if established_on is None:
        return "De inburgeringsplicht is nog niet vastgesteld. Leg die eerst vast."
    if ended_on is not None:
        return f"De inburgeringsplicht is geëindigd op {in_words(ended_on)}."
    if paused_since is not None:
        return f"Sinds {in_words(paused_since)} geldt een tijdelijke vrijstelling."
    return None
