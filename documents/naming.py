"""The name that a file had elsewhere; the product calls it by a name of its own."""

from __future__ import annotations

import re
import unicodedata

from privacy.text_guard import findings

MOST = 120  # characters


def cleaned(name: str) -> str:
    """Without folders and signs that nobody sees; nothing when it tells what may not be kept."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(sign for sign in last if not unicodedata.category(sign).startswith("C"))
    kept = re.sub(r"\s+", " ", seen).strip()[:MOST].strip()
    return "" if findings(as_words(kept)) or findings(kept) else kept


def as_words(name: str) -> str:
    """verklaring_huisarts-2.pdf as words, for the guard."""
    return re.sub(r"[._\-+()\[\]]+", " ", name)
