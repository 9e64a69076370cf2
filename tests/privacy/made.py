"""Labelled sentences that nobody wrote about anybody.

Made of templates and words that stand in sentences/: one file for development, and one that was
written afterwards and is never tuned upon. Nothing here knows the detector or its lists.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from random import Random

INNOCENT = "onschuldig"
FOLDER = Path(__file__).with_name("sentences")


@dataclass(frozen=True)
class Sentence:
    """A text, and what it tells of someone; INNOCENT when nothing."""

    text: str
    label: str


@dataclass
class _Part:
    label: str
    templates: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)

    def sentences(self) -> list[Sentence]:
        made = [t.format(w) for t in self.templates for w in self.words]
        return [Sentence(text[:1].upper() + text[1:], self.label) for text in [*made, *self.whole]]


def sentences(half: str, *, each: int = 200, seed: int = 2026) -> list[Sentence]:
    """So many that tell something, and as many that do not; the same for the same seed."""
    rng = Random(f"{half} {seed}")
    made = [s for part in _parts(half) for s in part.sentences()]
    tell = [s for s in made if s.label != INNOCENT]
    innocent = [s for s in made if s.label == INNOCENT]
    return [*rng.sample(tell, each), *rng.sample(innocent, each)]


def _parts(half: str) -> list[_Part]:
    parts: list[_Part] = []
    for line in (FOLDER / f"{half}.txt").read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "#":
            parts.append(_Part(rest))
        elif kind == "-":
            parts[-1].words.append(rest)
        elif kind == "=":
            parts[-1].whole.append(rest)
        elif line:
            parts[-1].templates.append(line)
    return parts
