"""Labelled sentences that nobody wrote about anybody.

Made of templates and words that stand in sentences/: one file for development, and one that was
written afterwards and is never tuned upon. Nothing here knows the detector or its lists.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

INNOCENT = "onschuldig"
FOLDER = Path(__file__).with_name("sentences")


@dataclass(frozen=True)
class Sentence:
    """A text, and what it tells of someone; INNOCENT when nothing."""

    text: str
    label: str


@dataclass
class Part:
    """Templates with a gap, the words for the gap, and sentences without one."""

    label: str
    templates: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    whole: list[str] = field(default_factory=list)

    def made(self) -> list[Sentence]:
        texts = [template.format(word) for template in self.templates for word in self.words]
        return [Sentence(t[:1].upper() + t[1:], self.label) for t in [*texts, *self.whole]]


def sentences(half: str) -> list[Sentence]:
    """Every sentence of "development" or "held_out"."""
    return [sentence for part in parts(half) for sentence in part.made()]


def parts(half: str) -> list[Part]:
    """A file: `# label`, templates, `- word` and `= sentence`."""
    found: list[Part] = []
    for line in (FOLDER / f"{half}.txt").read_text(encoding="utf-8").splitlines():
        kind, _, rest = line.partition(" ")
        if kind == "#":
            found.append(Part(rest))
        elif kind == "-":
            found[-1].words.append(rest)
        elif kind == "=":
            found[-1].whole.append(rest)
        elif line:
            found[-1].templates.append(line)
    return found
