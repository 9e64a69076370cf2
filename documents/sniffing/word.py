"""A Word document (.docx): text and pictures, no macros, no other files, nothing from elsewhere."""

from __future__ import annotations

import re

from documents.sniffing.archive import UNSAFE, members
from documents.sniffing.markup import Read, read
from documents.sniffing.text import MOST_TEXT
from documents.sniffing.type import OTHER
from documents.sniffing.verdict import Clean, Refused, Type
from documents.sniffing.virus import refuse_test_virus

ACTIVE = (
    "Dit Word-bestand bevat een macro, een ander bestand of een koppeling naar buiten."
    " Sla het op als PDF en voeg die toe."
)
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
ENDINGS = {
    *("xml", "rels", "svg"),
    *("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "emf", "wmf", "wdp"),
    *("odttf", "ttf", "fntdata"),
}
MARKUP = ("xml", "rels", "svg")
FOLDERS = re.compile(r"(?:^|/)(?:activex|embeddings|vbaproject|vbadata)", re.IGNORECASE)
KINDS = re.compile(
    r"/(?:oleObject|package|control|aFChunk|vbaProject|attachedTemplate|subDocument)$"
)
INSIDE = (b"PK\x03\x04", b"MZ", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"%PDF-")
FIELDS = re.compile(r"\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|MACROBUTTON)\b")
LINK = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
TELLS = re.compile(r"word/[^/]+\.xml|docProps/[^/]+\.xml")


def looked_at(data: bytes) -> Clean:
    """Kept as it is; raises Refused."""
    said, types, names = [], set[str](), set[str]()
    for name, part in members(data):
        names.add(name)
        ending = name.rpartition(".")[2].lower()
        _refuse_part(name, ending, part)
        if ending in MARKUP:
            found = read(part)
            _refuse_active(found)
            types |= found.types
            if TELLS.fullmatch(name):
                said.append("".join(found.text))
    if "word/document.xml" not in names or MAIN not in types:
        raise Refused(OTHER)
    text = "\n".join(said)
    return Clean(Type.WORD, data, text[:MOST_TEXT], complete=len(text) <= MOST_TEXT)


def _refuse_part(name: str, ending: str, part: bytes) -> None:
    refuse_test_virus(part)
    if ending not in ENDINGS or FOLDERS.search(name) or part.startswith(INSIDE):
        raise Refused(ACTIVE)


def _refuse_active(found: Read) -> None:
    for relation in found.relations:
        kind, target = relation.get("Type", ""), relation.get("Target", "")
        outside = relation.get("TargetMode", "").lower() == "external"
        is_link = kind.endswith("/hyperlink") and LINK.match(target)
        if KINDS.search(kind) or (outside and not is_link):
            raise Refused(ACTIVE)
    if FIELDS.search("".join(found.instructions)):
        raise Refused(ACTIVE)
    if any("macroEnabled" in type_ or "vba" in type_.lower() for type_ in found.types):
        raise Refused(UNSAFE)
