"""B38 to B43: what is refused, and what is said of it; each file is made here."""

from __future__ import annotations

import stat

import pytest

from documents.sniffing import (
    EMPTY,
    TOO_LARGE,
    Refused,
    active,
    archive,
    looked_at,
    pdf,
    picture,
    virus,
    word,
)
from documents.sniffing import type as types
from tests.documents import pdfs, pictures, words

NAMES = "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >> >>"
ESCAPED = "/OpenAction << /S /J#61vaScript /J#53 (app.alert\\(1\\)) >>"
LINK = "https://kwaad.example/a"
DDE = "<w:a xmlns:w='w'><w:instrText>DDEAU</w:instrText><w:instrText>TO cmd</w:instrText></w:a>"
MACROS = word.MAIN.replace("document.main", "document.macroEnabled.main")
DISK = "file:///c:/a"
WIDE = words.LOLS.format("x").encode("utf-16")
OUTER = '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'


def relation(kind: str, target: str = LINK) -> bytes:
    """Word with a relation to something outside it."""
    return words.docx(word___rels__a_dot_rels=words.RELATION.format(kind, target))


def script_in_a_remark() -> bytes:
    return pdfs.pdf("Dag.").replace(b"%PDF-1.7\n", b"%PDF-1.7\n%/JavaScript\n")


def opens(action: str) -> bytes:
    return pdfs.pdf("Dag.", root=f"/OpenAction << {action} >>")


PDFS = {
    "cut off": (pdfs.pdf("Dag.")[:-200], pdf.BROKEN),
    "only a head": (b"%PDF-1.7\n", pdf.BROKEN),
    "an exe after its head": (b"%PDF-1.7\nMZ" + bytes(2000), pdf.BROKEN),
    "a page after its end": (pdfs.pdf("Dag. " * 300) + b"<html><script>1</script>", pdf.AFTER),
    "a page in its head": (b"%PDF-1.7\n<script>1</script>" + pdfs.pdf("Dag.")[9:], types.TWO_FACES),
    "a page before its head": (b"<html>" + pdfs.pdf("Dag."), types.OTHER),
    "text before its head": (b"Dag.\n" + pdfs.pdf("Dag."), types.TWO_FACES),
    "locked": (pdfs.locked(), pdf.LOCKED),
    "501 pages": (pdfs.many_pages(501), pdf.TOO_LONG),
    "10,000 pages": (pdfs.many_pages(10_000), pdf.TOO_LONG),
    "pages of pages": (pdfs.pages_of_pages(), pdf.TOO_LONG),
    "script by name": (pdfs.pdf("Dag.", root=NAMES), active.ACTIVE),
    "script in disguise": (pdfs.pdf("Dag.", root=ESCAPED), active.ACTIVE),
    "script, unreachable": (script_in_a_remark(), active.ACTIVE),
    "script, packed": (
        pdfs.in_object_stream(b"<< /JS (a) >>"),
        active.ACTIVE,
    ),
    "opens a site": (opens(f"/S /URI /URI ({LINK})"), active.ACTIVE),
    "starts a program": (
        pdfs.pdf("Dag.", objects=["<< /S /Launch >>"]),
        active.ACTIVE,
    ),
    "sends itself": (pdfs.pdf("Dag.", objects=["<< /S /SubmitForm >>"]), active.ACTIVE),
    "acts when closed": (pdfs.pdf("Dag.", root="/AA << /WC << /S /Named >> >>"), active.ACTIVE),
    "rich media": (pdfs.pdf("Dag.", objects=["<< /Subtype /RichMedia >>"]), active.ACTIVE),
    "attachment": (pdfs.with_attachment(), active.ACTIVE),
    "form of XFA": (pdfs.with_form(), active.ACTIVE),
}
WORDS = {
    "broken": (words.docx()[:-40], archive.BROKEN),
    "no document": (words.zipped({"a.xml": "<a/>"}), types.OTHER),
    "other Office": (words.docx(main="application/x-excel"), types.OTHER),
    "macro": (words.docx(word__vbaProject_dot_bin=b"x"), word.ACTIVE),
    "macro by type": (words.docx(main=MACROS), archive.UNSAFE),
    "ActiveX": (words.docx(word__activeX__a_dot_xml="<a/>"), word.ACTIVE),
    "inner file": (words.docx(word__embeddings__a_dot_xml="<a/>"), word.ACTIVE),
    "inner exe": (words.docx(word__media__a_dot_png=b"MZ\x90"), word.ACTIVE),
    "inner zip": (words.docx(word__media__a_dot_png=words.docx()), word.ACTIVE),
    "template elsewhere": (relation("attachedTemplate"), word.ACTIVE),
    "picture elsewhere": (relation("image"), word.ACTIVE),
    "link to a disk": (relation("hyperlink", DISK), word.ACTIVE),
    "field that fetches": (words.docx(word__f_dot_xml=DDE), word.ACTIVE),
    "entities": (words.docx(word__document_dot_xml=words.LOLS.format("lol")), archive.UNSAFE),
    "outer entity": (words.docx(word__a_dot_xml=OUTER), archive.UNSAFE),
    "entities in UTF-16": (
        words.docx(word__a_dot_xml=WIDE),
        archive.UNSAFE,
    ),
    "entities in a drawing": (words.docx(word__a_dot_svg=words.LOLS.format("x")), archive.UNSAFE),
    "climbs": (words.entry("../../etc/passwd.xml"), archive.UNSAFE),
    "absolute": (words.entry("/etc/passwd.xml"), archive.UNSAFE),
    "of Windows": (words.entry("c:\\a.xml"), archive.UNSAFE),
    "a link": (words.entry("word/a.xml", b"/etc/passwd", stat.S_IFLNK | 0o777), archive.UNSAFE),
    "something after it": (words.docx() + b"<html>", archive.UNSAFE),
}
OTHERS = {
    "0 bytes": (b"", EMPTY),
    "more than 10 MB": (bytes(10 * 1024 * 1024 + 1), TOO_LARGE),
    "exe": (b"MZ\x90\0" + bytes(500), types.PROGRAM),
    "program of Linux": (b"\x7fELF" + bytes(500), types.PROGRAM),
    "script": (b"#!/bin/sh\nrm -rf /\n", types.PROGRAM),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(500), types.OLD_WORD),
    "page": (b"<!DOCTYPE html><p>Dag", types.OTHER),
    "drawing": (b'<?xml version="1.0"?><svg/>', types.OTHER),
    "bytes": (bytes(range(256)), types.OTHER),
    "gif": (pictures.picture("GIF", "L"), types.OTHER),
    "webp": (pictures.picture("WEBP"), types.OTHER),
    "HEIC": (b"\0\0\0\x18ftypheic" + bytes(500), types.HEIC),
    "half a picture": (pictures.picture(size=(900, 900))[:-500], picture.BROKEN),
    "EICAR": (virus.TEST_VIRUS, virus.VIRUS),
    "EICAR in Word": (words.docx(word__media__a_dot_png=virus.TEST_VIRUS), virus.VIRUS),
}
BAD = {
    f"{family}: {name}": row
    for family, rows in (("pdf", PDFS), ("docx", WORDS), ("other", OTHERS))
    for name, row in rows.items()
}


@pytest.fixture(autouse=True)
def _as_in_its_own_process(monkeypatch):
    """The printer of letters makes this process take half a picture for a whole one."""
    monkeypatch.setattr("PIL.ImageFile.LOAD_TRUNCATED_IMAGES", False)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_a_reason(name):
    data, why = BAD[name]
    with pytest.raises(Refused) as refusal:
        looked_at(data)
    assert str(refusal.value) == why
