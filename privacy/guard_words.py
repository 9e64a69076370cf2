"""The lists of privacy/guard_terms: which words, and which words together, tell which secret.

A line is one term: `word` with its inflections, `stem*`, `*end`, `*middle*`, `=WORD` only in
capitals, or several words, of which `a/b` means either. Terms are found without marks and capitals.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("guard_terms")
ENDINGS = ("e", "en", "n", "je", "jes", "tje", "tjes")
VOWELS = set("aeiouy")


@dataclass
class Terms:
    """The terms of some lists; each answer names the list that holds the term, and its length."""

    exact: dict[str, str] = field(default_factory=dict)
    capitals: dict[str, str] = field(default_factory=dict)
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    # By the first three letters that are written out; whether a * stands before, and after.
    parts: dict[str, list[tuple[str, bool, bool, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def word(self, word: str, *, capitals: bool = False) -> str:
        """The list of one word, or of what it is an inflection of; empty when no list has it."""
        if capitals and word in self.capitals:
            return self.capitals[word]
        return next((self.exact[form] for form in bare(word) if form in self.exact), "") or next(
            self._parts_of(word), ""
        )

    def _parts_of(self, word: str) -> Iterator[str]:
        for at in range(len(word) - 2):
            if (begun := word[at : at + 3]) not in self.parts:
                continue
            for part, before, after, name in self.parts[begun]:
                whole = (before or at == 0) and (after or at + len(part) == len(word))
                if whole and word.startswith(part, at):
                    yield name

    def phrase(self, words: Sequence[str], at: int) -> tuple[str, int]:
        """The list of the words from `at`, and how many they are; nothing is ("", 0)."""
        if words[at] in self.phrases:
            for phrase, name in self.phrases[words[at]]:
                end = at + len(phrase)
                same = tuple(words[at : end - 1]) == phrase[:-1]
                if same and end <= len(words) and phrase[-1] in bare(words[end - 1]):
                    return name, len(phrase)
        return "", 0


def bare(word: str) -> Iterator[str]:
    """The word, and what it may be an inflection of."""
    yield word
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            yield word[: -len(ending)]
    if word.endswith("'s"):
        yield word[:-2]
    elif word.endswith("s") and len(word) > 3 and word[-2] not in VOWELS:
        yield word[:-1]


def plain(text: str) -> str:
    """Without capitals and marks."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@cache
def terms(*names: str) -> Terms:
    """The lists of these names; read once."""
    found = Terms()
    for name in names:
        for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                _add(found, plain(line), name)
    return found


def _add(found: Terms, line: str, name: str) -> None:
    if line.startswith("="):
        found.capitals[line[1:]] = name
    elif " " in line:
        for phrase in itertools.product(*(word.split("/") for word in line.split())):
            found.phrases[phrase[0]].append((phrase, name))
    elif "*" in line:
        part = line.strip("*")
        found.parts[part[:3]].append((part, line[0] == "*", line[-1] == "*", name))
    else:
        found.exact.setdefault(line, name)
