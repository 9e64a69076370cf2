"""What the words of a document tell that the law protects (AVG art. 9 and 10)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cases.advice import named
from documents.naming import as_words
from privacy.text_guard import Finding, Kind, findings


@dataclass(frozen=True)
class Told:
    """As shown once to who hands the file in; kept nowhere. Not `complete`: more was not read."""

    medical: str = ""
    sensitive: str = ""
    complete: bool = True

    @property
    def asks_if_medical(self) -> bool:
        return bool(self.medical) or not self.complete


def told_by(text: str, name: str, *, complete: bool) -> Told:
    """A BSN is no reason to ask: a document may hold one, and never leaves by itself."""
    found = [one for one in findings(f"{text}\n\n{as_words(name)}") if one.kind != Kind.BSN]
    medical = [one for one in found if one.kind == Kind.HEALTH]
    sensitive = [one for one in found if one.kind != Kind.HEALTH]
    return Told(_named(medical), _named(sensitive), complete)


def _named(found: Iterable[Finding]) -> str:
    listed = list(found)
    return named(listed) if listed else ""
