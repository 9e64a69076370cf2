"""Plain text: what a person can read, and nothing that steers a machine."""

from __future__ import annotations

import unicodedata

from documents.sniffing.type import OTHER
from documents.sniffing.verdict import Clean, Refused, Type

MOST_TEXT = 300_000  # characters that the guard on words reads
MAY_STEER = "\t\n\r\f"


def looked_at(data: bytes) -> Clean:
    """Kept as it is; raises Refused for bytes that are no text."""
    text = _decoded(data)
    if any(unicodedata.category(sign) == "Cc" and sign not in MAY_STEER for sign in text):
        raise Refused(OTHER)
    return Clean(Type.TEXT, data, text[:MOST_TEXT], complete=len(text) <= MOST_TEXT)


def _decoded(data: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused(OTHER)
