"""What in a PDF does something instead of showing something."""

from __future__ import annotations

import re

from pypdf.generic import ArrayObject, DictionaryObject, NameObject

from documents.sniffing.verdict import Refused

ACTIVE = (
    "Deze PDF bevat een script, een bijlage of een formulier dat iets doet."
    " Druk hem af naar een nieuwe PDF en voeg die toe."
)
KEYS = {"/JS", "/JavaScript", "/AA", "/EF", "/EmbeddedFiles", "/XFA", "/RichMediaContent"}
ACTIONS = {
    "/GoToE",
    "/ImportData",
    "/JavaScript",
    "/Launch",
    "/Movie",
    "/Rendition",
    "/RichMediaExecute",
    "/Sound",
    "/SubmitForm",
}
TYPES = {"/EmbeddedFile", "/FileAttachment", "/Movie", "/RichMedia", "/Screen", "/Sound"}
HIDDEN = re.compile(rb"/(?:JavaScript|Launch|EmbeddedFile|RichMedia|SubmitForm)")
ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")


def refuse_hidden(data: bytes) -> None:
    """In objects that the table leaves out: another reader may find them. Raises Refused."""
    if HIDDEN.search(ESCAPED.sub(_sign, data)):
        raise Refused(ACTIVE)


def _sign(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 16)])


def refuse_active(one: object) -> None:
    """In this object and what is written inside it, not behind its references; raises Refused."""
    stack = [one]
    while stack:
        found = stack.pop()
        if isinstance(found, DictionaryObject):
            _look(found)
            stack += [found.raw_get(name) for name in found]
        elif isinstance(found, ArrayObject):
            stack += list(list.__iter__(found))


def _look(found: DictionaryObject) -> None:
    does, *is_a = (_name(found.get(name)) for name in ("/S", "/Type", "/Subtype"))
    opens = "/OpenAction" in found and _acts(found.get("/OpenAction"))
    if opens or does in ACTIONS or KEYS & set(found) or TYPES & set(is_a):
        raise Refused(ACTIVE)


def _name(value: object) -> str:
    return str(value) if isinstance(value, NameObject) else ""


def _acts(value: object) -> bool:
    """Opening at a page is what most programs write; anything else is an action."""
    return isinstance(value, DictionaryObject) and _name(value.get("/S")) != "/GoTo"
