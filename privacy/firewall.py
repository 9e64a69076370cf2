"""No BSN leaves by letter, mail or file: the last thing that happens before anything goes out.

`let_out` is the one door. What may not hold a BSN: every letter, every
mail, and every export for people. A hit says where it was found, never what stood there.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import phonenumbers
from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    StreamObject,
    TextStringObject,
)
from stdnum.nl import bsn as elfproef

JOINED = r"(?:-\n|[.\- \u00a0\u202f])?"
GROUPED = "|".join(
    JOINED.join(f"[0-9]{{{length}}}" for length in lengths) for lengths in ((3, 3, 3), (4, 2, 3))
)
WHOLE = re.compile(
    r"(?<![0-9])[0-9]{9}(?![0-9])"
    rf"|(?<![0-9])(?<![0-9][.\-])(?:{GROUPED})(?![0-9])(?![.,\-][0-9])"
)
PHONE = re.compile(r"\+[1-9](?: ?[0-9]){7,14}(?![0-9])")
UNSEEN = {"Cf", "Cc", "Mn"}  # zero width, control and combining: nobody sees them between digits
SEPARATED_BY = 4  # at most so many other signs between two digits of one number


@dataclass(frozen=True)
class Hit:
    """Where something stood that may not go out."""

    place: str


class Stopped(Exception):
    """What was to go out holds a BSN, or cannot be looked through; it is not sent."""

    def __init__(self, kind: str, hits: Iterable[Hit]) -> None:
        self.kind = kind
        self.places = tuple(dict.fromkeys(hit.place for hit in hits))
        super().__init__(f"{kind}: {', '.join(self.places)}")


def let_out(
    kind: str,
    *,
    texts: Mapping[str, str],
    pdf: bytes | None = None,
    own: Collection[str] = (),
    allowed: Collection[str] = (),
) -> None:
    """The one door out: raises Stopped when a text (by its place) or the finished PDF holds a BSN.

    `own` are the BSNs of the person and household, sought in any notation; `allowed` are the
    numbers of the municipality itself that pass the elfproef, as its administrator reviewed them.
    """
    hits = [hit for place, text in texts.items() for hit in scan(text, place, own, allowed)]
    if pdf is not None:
        hits += scan_pdf(pdf, own=own, allowed=allowed)
    if hits:
        raise Stopped(kind, hits)


def scan(
    text: str, place: str = "tekst", own: Collection[str] = (), allowed: Collection[str] = ()
) -> tuple[Hit, ...]:
    """A hit for a whole number that passes the elfproef, and for an own BSN in any notation."""
    plain = as_digits(text)
    known = {re.sub(r"[^0-9]", "", number) for number in allowed}
    seen = WHOLE.finditer(_without_phones(plain))
    found = (re.sub(r"[^0-9]", "", run.group()) for run in seen)
    if any(elfproef.is_valid(number) for number in found if number not in known):
        return (Hit(place),)
    return (Hit(place),) if any(_holds(plain, number) for number in own) else ()


def as_digits(text: str) -> str:
    """Every digit of every script as 0-9, without what cannot be seen."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(
        str(unicodedata.digit(sign, "")) or sign
        for sign in folded
        if sign in "\n\t\r" or unicodedata.category(sign) not in UNSEEN
    )


def _without_phones(text: str) -> str:
    """A telephone number with its country (E.164) that exists leaves a sign that joins nothing."""
    return PHONE.sub(lambda run: "§" if _is_phone(run.group()) else run.group(), text)


def _is_phone(written: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(written))
    except phonenumbers.NumberParseException:
        return False


def _holds(plain: str, bsn: str) -> bool:
    """The nine digits in order, also inside a longer number, whatever signs stand between them.

    Without its first 0 it is the same number to who reads it.
    """
    between = rf"[^0-9A-Za-z]{{0,{SEPARATED_BY}}}"
    if re.search(between.join(bsn), plain):
        return True
    short = bsn.removeprefix("0")
    return short != bsn and bool(re.search(rf"(?<![0-9]){between.join(short)}(?![0-9])", plain))


def scan_pdf(
    data: bytes, file_name: str = "", own: Collection[str] = (), allowed: Collection[str] = ()
) -> tuple[Hit, ...]:
    """Hits in the text of the finished file, what it says of itself, and its name.

    A file that cannot be read is a hit: nobody knows what it holds.
    """
    try:
        parts = [("bestandsnaam", file_name), *_parts(PdfReader(io.BytesIO(data)))]
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError):
        return (Hit("onleesbaar bestand"),)
    return tuple(hit for place, text in parts for hit in scan(text, place, own, allowed))


def _parts(reader: PdfReader) -> Iterator[tuple[str, str]]:
    """The text, page by page and as one, and every text string of every object beside it."""
    pages = [page.extract_text() for page in reader.pages]
    yield "tekst", "\n".join(pages)
    if reader.xmp_metadata is not None:
        yield "eigenschappen", reader.xmp_metadata.stream.get_data().decode("utf-8", "replace")
    for text in _strings(reader.trailer.get("/Root"), reader.trailer.get("/Info")):
        yield "eigenschappen", text


def _strings(*roots: object) -> Iterator[str]:
    """Title, annotations, names of attachments, bookmarks, alternative texts: every string."""
    stack, seen = list(roots), set[int]()
    while stack:
        one = stack.pop()
        if isinstance(one, IndirectObject):
            if one.idnum in seen:
                continue
            seen.add(one.idnum)
            one = one.get_object()
        yield from _said_by(one)
        if isinstance(one, DictionaryObject):
            stack += [one.raw_get(name) for name in one]
        elif isinstance(one, ArrayObject):
            stack += list(list.__iter__(one))


def _said_by(one: object) -> Iterator[str]:
    if isinstance(one, TextStringObject):
        yield str(one)
    elif isinstance(one, ByteStringObject):
        yield one.decode("latin-1")
    elif isinstance(one, StreamObject) and one.get("/Type") == "/EmbeddedFile":
        yield one.get_data().decode("utf-8", "replace")
