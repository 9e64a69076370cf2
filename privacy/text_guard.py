"""Finds special categories of personal data in Dutch free text (AVG art. 9 and 10, UAVG art. 46).

It looks for words, not for meaning: what it passes is not thereby lawful, and what it stops may be
innocent. How often it is right is measured on made sentences (`dev.py prove tekstwacht`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from privacy.bsn import looks_like_bsn
from privacy.guard_context import harmless
from privacy.guard_words import plain, terms


class Kind(StrEnum):
    """What a text tells of someone; the value is how we call it."""

    HEALTH = "gezondheid"
    RELIGION = "geloof"
    BSN = "BSN"
    POLITICS = "politiek"
    SEXUALITY = "seksualiteit"
    ETHNICITY = "afkomst"
    CRIME = "strafbare feiten"
    UNION = "vakbond"
    BODY = "lichaamskenmerken"


NEVER_KEPT = frozenset({Kind.HEALTH, Kind.RELIGION, Kind.BSN})
LISTS = {
    "health": Kind.HEALTH,
    "care": Kind.HEALTH,
    "religion": Kind.RELIGION,
    "politics": Kind.POLITICS,
    "sexuality": Kind.SEXUALITY,
    "ethnicity": Kind.ETHNICITY,
    "crime": Kind.CRIME,
    "union": Kind.UNION,
    "body": Kind.BODY,
}
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
SPELT = re.compile(r"(?<![^\W_])[^\W\d_](?:[.\-·*/_ ]{1,2}[^\W\d_]){2,}(?![^\W_])")
SENTENCE = re.compile(r"[.!?;]\s|\n\s*\n")
# Letters of other scripts that look like ours, and digits that stand for letters.
LOOKALIKE = str.maketrans("асеіорхуѕԁαεικονρτυ’", "aceiopxysdaeikovptu'")
DIGITS = str.maketrans("013457", "oieast")


@dataclass(frozen=True)
class Finding:
    """Words of a text that tell something; `words` as typed, at text[start:end]."""

    kind: Kind
    words: str
    start: int
    end: int


@dataclass(frozen=True)
class _Word:
    text: str
    capitals: bool
    start: int
    end: int


def findings(text: str) -> tuple[Finding, ...]:
    """What the text tells, in the order of the text; a BSN is named by no digit."""
    found = [f for sentence in _sentences(text) for f in _in_sentence(text, sentence)]
    if looks_like_bsn(text):
        found.append(Finding(Kind.BSN, "een nummer dat op een BSN lijkt", 0, len(text)))
    return tuple(found)


def refused(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that are not kept, whatever the reason."""
    return tuple(f for f in found if f.kind in NEVER_KEPT)


def stopped(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that are kept only after a choice that is written down."""
    return tuple(f for f in found if f.kind not in NEVER_KEPT)


def _in_sentence(text: str, sentence: list[_Word]) -> Iterator[Finding]:
    said = [word.text for word in sentence]
    shouted = len(sentence) > 3 and all(word.capitals for word in sentence)
    at = 0
    while at < len(said):
        name, length = _hit(said, at, capitals=sentence[at].capitals and not shouted)
        if name and not _innocent(said, at) and not harmless(name, said, at):
            start, end = sentence[at].start, sentence[at + length - 1].end
            yield Finding(LISTS[name], text[start:end], start, end)
            at += length
        else:
            at += 1


def _hit(said: Sequence[str], at: int, *, capitals: bool) -> tuple[str, int]:
    """The list that holds what stands at `at`, and of how many words; nothing is ("", 0)."""
    known, word = terms(*LISTS), said[at]
    name, length = known.phrase(said, at)
    if not name:
        name, length = known.word(word, capitals=capitals), 1
    if not name and not word.isalpha() and not word.isdigit():
        name = known.word(word.translate(DIGITS))
    return name, length


def _innocent(said: Sequence[str], at: int) -> bool:
    """Whether it is, or begins or ends, something that does no harm."""
    innocent = terms("innocent")
    if innocent.word(said[at]):
        return True
    starts = range(max(0, at - 4), at + 1)
    return any(start + innocent.phrase(said, start)[1] > at for start in starts)


def _sentences(text: str) -> Iterator[list[_Word]]:
    folded, places = _folded(text)
    ends = [match.end() for match in SENTENCE.finditer(folded)]
    found: list[_Word] = []
    for start, end, word in _words(folded):
        while ends and start >= ends[0]:
            ends.pop(0)
            if found:
                yield found
            found = []
        typed = text[places[start] : places[end - 1] + 1]
        found.append(_Word(word, typed.isupper(), places[start], places[end - 1] + 1))
    if found:
        yield found


def _words(folded: str) -> Iterator[tuple[int, int, str]]:
    """Each word with its place; letters that stand apart are one word."""
    spelt = [(m.start(), m.end(), re.sub(r"[\W_]", "", m.group())) for m in SPELT.finditer(folded)]
    after = 0
    for start, end, word in [*spelt, (len(folded), len(folded), "")]:
        for match in WORD.finditer(folded, after, start):
            yield match.start(), match.end(), match.group()
        if word:
            yield start, end, word
        after = end


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """As terms are written, and where each letter stood."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters, places = [], []
    for place, typed in enumerate(text):
        if unicodedata.category(typed) == "Cf":
            continue
        for letter in plain(typed).translate(LOOKALIKE):
            letters.append(letter)
            places.append(place)
    return "".join(letters), places
