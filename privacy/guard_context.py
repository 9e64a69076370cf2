"""Where a word that tells something does not: a street, a trade, a language, a lesson."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from privacy.guard_words import terms

NEAR = 5  # words
AS = {"als", "is", "was", "tot"}


def harmless(name: str, said: Sequence[str], at: int) -> bool:
    """Whether the term of this list at `at` tells nothing here; `said` is one sentence."""
    before, after = said[max(0, at - NEAR) : at], said[at + 1 : at + 1 + NEAR]
    if terms("streets").word(said[at]) or ("over" in before and _any("near_lesson", before)):
        return True
    if name == "care":
        return _as_trade(before, after) or _any("near_place", before[-3:])
    if name == "religion":
        return _any("near_place", before[-3:])
    return name == "ethnicity" and _any("near_language", [*before, *after[:2]])


def _as_trade(before: Sequence[str], after: Sequence[str]) -> bool:
    nearest = [word for word in before[-2:] if word != "een"]
    return (nearest[-1:] != [] and nearest[-1] in AS) or _any("near_trade", [*before, *after[:3]])


def _any(name: str, said: Iterable[str]) -> bool:
    return any(terms(name).word(word) for word in said)
