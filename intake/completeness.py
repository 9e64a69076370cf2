"""What the law asks of a broad intake before it is done. No clock, no database."""

from __future__ import annotations

from dataclasses import dataclass

from law.bi2021 import BI2021
from law.kit import states
from law.wi2021 import WI2021

# The outcome is known, the test need not be taken, or it was taken in another municipality.
SETTLED = frozenset({"attainable", "not", "dispensed", "taken_over"})
PARTS = {
    "education": "Opleiding",
    "work": "Werkervaring",
    "language": "Taalniveau",
    "prospects": "Arbeidskansen en meedoen",
    "self_reliance": "Zelfredzaamheid",
    "circumstances": "Persoonlijke situatie",
}
EARLY = "early_education"


@dataclass(frozen=True)
class Known:
    """What was recorded: which parts, and what decides whether more is asked."""

    talked: bool
    told_alone: bool
    outcome: str
    parts: frozenset[str]
    young_children: bool


@dataclass(frozen=True)
class Missing:
    """The part where it is filled in, and what is missing there, in Dutch."""

    part: str
    what: str


@states(WI2021.art("14:3"), BI2021.art("5.2:1"), BI2021.art("5.2:2"))
def missing(known: Known) -> list[Missing]:
    """What must be recorded before the intake is done; empty when it may be.

    Health is not among it: it is processed only when that is necessary (Wi art. 37, lid 2). A part
    may say that something is unknown; only the outcome of the leerbaarheidstoets may not. After a
    move a and b need no new examination (Wi art. 15, lid 4): they say that they were taken over.
    """
    found = []
    if not known.talked:
        found.append(Missing("talks", "Er is nog geen gesprek vastgelegd"))
    elif not known.told_alone:
        told = "Verteld dat de inburgeraar het gesprek alleen mag voeren"
        found.append(Missing("talks", told))
    if known.outcome not in SETTLED:
        found.append(
            Missing("learnability", "Uitkomst van de leerbaarheidstoets, of de ontheffing")
        )
    found += [Missing(part, what) for part, what in PARTS.items() if part not in known.parts]
    if known.young_children and EARLY not in known.parts:
        found.append(Missing(EARLY, "Voor- en vroegschoolse educatie"))
    return found
