"""How often the detector is right on made sentences, and what a proof writes of it."""

from __future__ import annotations

from dataclasses import dataclass

from privacy.text_guard import findings
from tests.privacy.made import INNOCENT, sentences

NEVER_KEPT = {"gezondheid", "geloof"}


@dataclass(frozen=True)
class Score:
    """Of the sentences that tell something: how many were stopped; and the reverse."""

    told: int
    caught: int
    innocent: int
    wronged: int

    @property
    def recall(self) -> float:
        return self.caught / self.told

    @property
    def precision(self) -> float:
        return self.caught / (self.caught + self.wronged)

    def __str__(self) -> str:
        told = f"{self.told} tell something, {self.innocent} do not"
        n = self.told + self.innocent
        return f"recall {self.recall:.3f}, precision {self.precision:.3f}, n {n} ({told})"


def score(half: str, kinds: set[str] | None = None) -> Score:
    """On one half; a sentence is caught when its own kind is found."""
    told = caught = innocent = wronged = 0
    for sentence in sentences(half):
        found = {str(f.kind) for f in findings(sentence.text)}
        if sentence.label == INNOCENT:
            innocent += 1
            wronged += bool(found)
        elif kinds is None or sentence.label in kinds:
            told += 1
            caught += sentence.label in found
    return Score(told, caught, innocent, wronged)


def figure() -> str:
    return (
        f"synthetisch, held-out: {score('held_out')}; health and belief alone: recall"
        f" {score('held_out', NEVER_KEPT).recall:.3f}; development: {score('development')}"
    )
