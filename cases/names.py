"""Names as people write them, and as the computer finds and sorts them."""

from __future__ import annotations

import re
import unicodedata

from django.core.exceptions import ValidationError

from privacy.bsn import looks_like_bsn

_WITHOUT_MARK = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"}
)
_DIRECTION = {
    "\u061c",
    "\u200e",
    "\u200f",
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
}
# Soft hyphen, zero width space, word joiner, byte order mark: they split a word for who searches.
# The joiners U+200C and U+200D are not among them: Persian names and emoji need those.
_UNSEEN = {"\u00ad", "\u200b", "\u2060", "\ufeff"}


def clean_line(text: str) -> str:
    """One line of text as stored (NFC, single spaces); raises ValidationError."""
    text = unicodedata.normalize("NFC", text)
    if any(c in _DIRECTION or c in _UNSEEN or unicodedata.category(c) == "Cc" for c in text):
        raise ValidationError(
            "Hier staat een onzichtbaar stuurteken. Typ de tekst opnieuw in plaats van te plakken."
        )
    if looks_like_bsn(text):
        raise ValidationError("Hier staat een nummer dat op een BSN lijkt. Haal het weg.")
    return re.sub(r"\s+", " ", text).strip()


def clean_text(text: str) -> str:
    """A few lines of text as stored; raises ValidationError, also for a BSN across lines."""
    lines = re.split(r"\r\n|\r|\n", text)
    clean_line(" ".join(lines))
    return "\n".join(clean_line(line) for line in lines).strip()


def folded(text: str) -> str:
    """Without marks and capitals: what is compared."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_WITHOUT_MARK))
    return "".join(c for c in plain if not unicodedata.combining(c))


def sort_key(family_name: str, given_names: str) -> str:
    """Dutch order: by family name without its prefix, ij as y."""
    return f"{folded(family_name).replace('ij', 'y')} {folded(given_names)}".strip()[:200]


def tokens(*names: str) -> set[str]:
    """The words by which a person is found, at most 60 characters each."""
    words = re.split(r"[^\w]+", folded(" ".join(names)))
    return {word[:60] for word in words if word}
