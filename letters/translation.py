"""A letter in another language, behind the Dutch one: to understand it by, it does not count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from letters.markup import Block

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "prs", "ps", "ur"})


class Unreviewed(Exception):
    """Nobody of the municipality said that this translation is right, so it is not used."""


@dataclass(frozen=True)
class Translation:
    """What is printed; `reviewed_by` names who of the municipality approved it, and when."""

    language: str
    subject: str
    blocks: tuple[Block, ...]
    reviewed_by: str = ""
    reviewed_on: date | None = None

    @property
    def direction(self) -> str:
        """Which way the lines run, as HTML names it."""
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"

    def lines(self) -> list[str]:
        """All words, for who must look through them before there is a file."""
        return [self.subject, *(line for block in self.blocks for line in block.lines)]

    def refuse_unreviewed(self) -> None:
        """Raises Unreviewed."""
        if not (self.reviewed_by.strip() and self.reviewed_on):
            raise Unreviewed
