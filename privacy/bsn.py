"""What a burgerservicenummer is, and how it is recognised as typed."""

from __future__ import annotations

import re
import unicodedata
from uuid import UUID

from stdnum.nl import bsn as elfproef

_INVISIBLE = {"Cf", "Cc", "Zs"}  # zero width, control and every kind of space


class NotABsn(ValueError):
    """The text is no BSN; the message is for the person who typed it."""


def normalise(typed: str) -> str:
    """Nine digits; raises NotABsn. Points, hyphens and spaces may stand between the digits."""
    folded = unicodedata.normalize("NFKC", typed)
    kept = "".join(c for c in folded if unicodedata.category(c) not in _INVISIBLE)
    digits = re.sub(r"[.\-]", "", kept)
    if re.fullmatch(r"[0-9]{8}", digits):
        raise NotABsn("Een BSN heeft 9 cijfers. Begint het met een 0? Typ die 0 dan ook.")
    if not re.fullmatch(r"[0-9]{9}", digits) or not elfproef.is_valid(digits):
        raise NotABsn("Dit is geen geldig BSN. Controleer de 9 cijfers.")
    return digits


def is_test_bsn(bsn: str) -> bool:
    """In the range that is never given to a person (99999xxxx), so fit for a demonstration."""
    return bsn.startswith("99999")


def looks_like_bsn(text: str) -> bool:
    """A run of exactly nine digits, joined over `.`, `-` and space, that passes the elfproef."""
    folded = unicodedata.normalize("NFKC", text)
    visible = "".join(c for c in folded if unicodedata.category(c) != "Cf")
    for run in re.findall(r"(?<![0-9])[0-9](?:[.\- \u00a0]?[0-9]){8}(?![0-9])", visible):
        if elfproef.is_valid(re.sub(r"[^0-9]", "", run)):
            return True
    return False


def is_key(text: str) -> bool:
    """The key of a row, as a list offers it: its digits are no BSN, whatever they make."""
    try:
        UUID(text)
    except ValueError:
        return False
    return "-" in text
