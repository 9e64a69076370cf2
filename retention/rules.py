"""From when the terms for keeping data run (Bi art. 9.9). No clock, no database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from law.keeping import LONGEST, LONGEST_CORE, KeptUntil, kept_until, kept_unused

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
class Terms:
    """What the municipality chose: at most what the law says, which is what it starts with."""

    years: int = LONGEST
    core_years: int = LONGEST_CORE
    unused_months: int = 12

    def until(self, ended: date, died: date | None = None) -> KeptUntil:
        """When what is kept of someone whose duty ended must go."""
        return kept_until(ended=ended, died=died, years=self.years, core_years=self.core_years)


@dataclass(frozen=True)
class Clock:
    """Until when data may be kept; or why no term runs, in Dutch. `ended`: the end of the duty."""

    kept: KeptUntil | None
    why_not: str = ""
    ended: date | None = None
    died: bool = False

    def ended_by(self, day: date) -> bool:
        """Whether what is not of the core must be gone on this day."""
        return self.kept is not None and self.kept.other <= day

    def keeps_core(self, day: date) -> bool:
        """Whether the core may still be kept on this day."""
        return self.kept is not None and day < self.kept.core


def clock(
    lives: Sequence[Life], *, died: date | None, known: date, terms: Terms = Terms()
) -> Clock:
    """Of all cases of one person: a term runs from the definitive end only.

    A temporary exemption and a move are no end, and a duty that holds again stops what ran: an
    open case, or a last one without an end. On death nothing is waited for. Of whom there is no
    case, or none that should have been, the term of the municipality runs from the day `known`.
    """
    ends = [life.ended for life in lives if life.ended]
    if died is not None:
        ended = max(ends, default=died)
        return Clock(terms.until(ended, died), ended=ended, died=True)
    if not lives:
        return Clock(kept_unused(known=known, months=terms.unused_months))
    if any(life.is_open and life.ended is None for life in lives):
        return Clock(None, HOLDS)
    last = max(lives, key=lambda life: life.opened)
    if last.ended is None:
        return Clock(None, MOVED)
    return Clock(terms.until(max(ends)), ended=max(ends))
