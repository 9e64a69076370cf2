"""A file as it was handed in, looked at before anything of it is kept. Plain Python, no database.

By what it holds, never by its name. It runs in a process of its own: see documents.apart.
"""

from __future__ import annotations

from documents.sniffing import pdf, picture, text, word
from documents.sniffing.type import type_of
from documents.sniffing.verdict import Clean, Refused, Type
from documents.sniffing.virus import refuse_test_virus

MOST_BYTES = 10 * 1024 * 1024
TOO_LARGE = "Het bestand is te groot. Het mag hoogstens 10 MB zijn."
EMPTY = "Het bestand is leeg."
LOOK = {
    Type.PDF: pdf.looked_at,
    Type.WORD: word.looked_at,
    Type.JPEG: picture.made_anew,
    Type.PNG: picture.made_anew,
    Type.TEXT: text.looked_at,
}


def looked_at(data: bytes) -> Clean:
    """The file, when it may be kept; raises Refused."""
    if not data:
        raise Refused(EMPTY)
    if len(data) > MOST_BYTES:
        raise Refused(TOO_LARGE)
    refuse_test_virus(data)
    return LOOK[type_of(data)](data)


__all__ = ["EMPTY", "MOST_BYTES", "TOO_LARGE", "Clean", "Refused", "Type", "looked_at"]
