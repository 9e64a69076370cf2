"""Until when personal data may be kept (Bi art. 9.9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateutil.relativedelta import relativedelta

from law.avg import AVG
from law.bi2021 import BI2021, KEEP, KEEP_CORE
from law.dates import add, add_years, in_words
from law.kit import states

LONGEST, LONGEST_CORE = KEEP.term.years, KEEP_CORE.term.years


@dataclass(frozen=True)
class KeptUntil:
    """The day on which data must be gone: the core of art. 9.9, lid 2, and all the other."""

    other: date
    core: date
    steps: tuple[str, ...]


@states(BI2021.art("9.9:1"), BI2021.art("9.9:2"))
def kept_until(
    *, ended: date, died: date | None = None, years: int = LONGEST, core_years: int = LONGEST_CORE
) -> KeptUntil:
    """When what is kept must go, after the end of the duty; on death at once, the core included.

    `years` and `core_years` are what the municipality chose: the law only says how many at most.

    Readings, to be confirmed by a jurist: the fifty years run from the end of the duty as the five
    do; lid 2 departs only from the five years of lid 1, onder a, and not from death (onder b).
    """
    years, core_years = min(years, LONGEST), min(core_years, LONGEST_CORE)
    other, core = add_years(ended, years), add_years(ended, core_years)
    steps = [
        f"De plicht eindigde op {in_words(ended)}.",
        f"{years} jaar later is {in_words(other)} ({KEEP.article}).",
        f"De kern mag hoogstens {core_years} jaar blijven, tot {in_words(core)}"
        f" ({KEEP_CORE.article}).",
    ]
    if died is not None:
        other, core = min(other, died), min(core, died)
        steps.append(
            f"De inburgeraar overleed op {in_words(died)}."
            f" Dan wordt er niet gewacht ({BI2021.art('9.9:1:b')})."
        )
    return KeptUntil(other, core, tuple(steps))


@states(AVG.art("5:1:e"))
def kept_unused(*, known: date, months: int) -> KeptUntil:
    """When a person goes of whom there never was a case, so many months after `known`."""
    day = add(known, relativedelta(months=months))
    steps = (
        f"Er is hier geen dossier. De gegevens zijn er sinds {in_words(known)}.",
        f"De gemeente bewaart ze {months} maanden, tot {in_words(day)} ({AVG.art('5:1:e')}).",
    )
    return KeptUntil(day, day, steps)
