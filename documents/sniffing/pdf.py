"""A PDF: whole, readable by everyone, and one that only shows something."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader, apply_configuration
from pypdf.errors import PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from documents.sniffing.active import refuse_active, refuse_hidden
from documents.sniffing.deadline import TOO_MUCH, Deadline
from documents.sniffing.text import MOST_TEXT
from documents.sniffing.verdict import Clean, Refused, Type

MOST_PAGES = 500
MOST_OBJECTS = 100_000
MOST_UNPACKED = 20_000_000  # bytes of one stream
READING = 4.0  # seconds for the words
BROKEN = "Deze PDF is beschadigd of niet helemaal binnengekomen. Sla hem opnieuw op."
LOCKED = "Deze PDF heeft een wachtwoord. Haal dat er eerst af."
TOO_LONG = f"Deze PDF is te lang. Hij mag hoogstens {MOST_PAGES} bladzijden hebben."
AFTER = "Na het einde van deze PDF staat nog iets. Sla hem opnieuw op als PDF."
FAILS = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError)
LIMITS: dict[str, Any] = {
    f"{filter_}_maximum_output_length": MOST_UNPACKED
    for filter_ in ("zlib", "lzw", "run_length", "jbig2", "array_based_stream")
}


def looked_at(data: bytes) -> Clean:
    """Kept as it is; raises Refused."""
    _refuse_cut_off(data)
    refuse_hidden(data)
    try:
        with apply_configuration(**LIMITS):
            reader = PdfReader(io.BytesIO(data), root_object_recovery_limit=100)
            if reader.is_encrypted:
                raise Refused(LOCKED)
            _refuse_long(reader)
            _refuse_active(reader)
            text, complete = _text(reader)
    except (RecursionError, MemoryError):
        raise Refused(TOO_MUCH) from None
    except FAILS:
        raise Refused(BROKEN) from None
    return Clean(Type.PDF, data, text, complete)


def _refuse_cut_off(data: bytes) -> None:
    """It ends with where the table of objects stands, and with nothing after that."""
    body = data.rstrip(b"\0\t\n\f\r ")
    if not re.search(rb"startxref\s+\d+\s+%%EOF\Z", body[-200:]):
        raise Refused(AFTER if b"%%EOF" in data else BROKEN)


def _refuse_long(reader: PdfReader) -> None:
    """Counted by hand: what a file says of its number of pages is not believed."""
    for number, _ in enumerate(_leaves(reader), 1):
        if number > MOST_PAGES:
            raise Refused(TOO_LONG)


def _leaves(reader: PdfReader) -> Iterator[object]:
    stack: list[Any] = [reader.root_object["/Pages"]]
    steps = 0
    while stack:
        steps += 1
        if steps > 4 * MOST_PAGES:
            raise Refused(TOO_LONG)
        node = stack.pop()
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if not isinstance(node, DictionaryObject):
            raise Refused(BROKEN)
        kids = node.get("/Kids")
        if isinstance(kids, ArrayObject):
            stack += list(list.__iter__(kids))[: 4 * MOST_PAGES]
        else:
            yield node


def _refuse_active(reader: PdfReader) -> None:
    deadline = Deadline()
    places = [(number, generation) for generation, xref in reader.xref.items() for number in xref]
    places += [(number, 0) for number in reader.xref_objStm]
    if len(places) > MOST_OBJECTS:
        raise Refused(TOO_MUCH)
    refuse_active(reader.trailer)
    for number, generation in places:
        deadline.keep()
        found = IndirectObject(number, generation, reader).get_object()
        if found is not None:
            refuse_active(found)


def _text(reader: PdfReader) -> tuple[str, bool]:
    """What the pages say, as far as time and room allow."""
    deadline, said, size = Deadline(READING), [], 0
    for value in (reader.metadata or {}).values():
        said.append(str(value)[:2000])
    for page in reader.pages:
        if deadline.passed or size > MOST_TEXT:
            return "\n".join(said), False
        page.get_contents()  # raises what extract_text passes over: more than may come out
        said.append(page.extract_text())
        size += len(said[-1])
    return "\n".join(said), True
