"""Until when personal data may be kept (Bi art. 9.9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from law.bi2021 import BI2021, KEEP, KEEP_CORE
from law.dates import add, in_words
from law.kit import states


@dataclass(frozen=True)
class KeptUntil:
    """The day on which data must be gone: the core of art. 9.9, lid 2, and all the other."""

    other: date
    core: date
    steps: tuple[str, ...]


@states(BI2021.art("9.9:1"), BI2021.art("9.9:2"))
def kept_until(*, ended: date, died: date | None = None) -> KeptUntil:
    """When what is kept must go, after the end of the duty; on death at once, the core included.

    Readings, to be confirmed by a jurist: the fifty years run from the end of the duty as the five
    do; lid 2 departs only from the five years of lid 1, onder a, and not from death (onder b).
    """
    other, core = add(ended, KEEP.term), add(ended, KEEP_CORE.term)
    steps = [
        f"De plicht eindigde op {in_words(ended)}.",
        f"5 jaar later is {in_words(other)} ({KEEP.article}).",
        f"De kern mag hoogstens 50 jaar blijven, tot {in_words(core)} ({KEEP_CORE.article}).",
    ]
    if died is not None:
        other, core = min(other, died), min(core, died)
        steps.append(
            f"De inburgeraar overleed op {in_words(died)}."
            f" Dan wordt er niet gewacht ({BI2021.art('9.9:1:b')})."
        )
    return KeptUntil(other, core, tuple(steps))
