"""From when the terms for keeping data run (Bi art. 9.9). No clock, no database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from law.keeping import KeptUntil, kept_until

HOLDS = "De inburgeringsplicht is nog niet geëindigd. Daarom loopt er geen termijn."
MOVED = (
    "Dit dossier is gesloten, maar de plicht is daarmee niet geëindigd. De termijn begint pas als"
    " DUO meldt dat de plicht is geëindigd. Leg die melding vast bij Plicht."
)


@dataclass(frozen=True)
class Life:
    """One case of a person here: when it was opened, whether it is open, when its duty ended."""

    opened: date
    is_open: bool
    ended: date | None


@dataclass(frozen=True)
class Clock:
    """Until when data may be kept; or why no term runs, in Dutch."""

    kept: KeptUntil | None
    why_not: str = ""


def clock(lives: Sequence[Life], *, died: date | None) -> Clock:
    """Of all cases of one person, with at least one: a term runs from the definitive end only.

    A temporary exemption and a move are no end, and a duty that holds again stops what ran: an
    open case, or a last one without an end. On death nothing is waited for.
    """
    ends = [life.ended for life in lives if life.ended]
    if died is not None:
        return Clock(kept_until(ended=max(ends, default=died), died=died))
    if any(life.is_open and life.ended is None for life in lives):
        return Clock(None, HOLDS)
    last = max(lives, key=lambda life: life.opened)
    return Clock(None, MOVED) if last.ended is None else Clock(kept_until(ended=max(ends)))
