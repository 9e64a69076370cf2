"""What may be kept: as it was, and a picture made anew."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from documents.apart import inspected
from documents.sniffing import Type, looked_at
from tests.documents import pdfs, pictures, words

MAILTO = words.RELATION.format("hyperlink", "mailto:a@b.example")
GOTO = "/OpenAction [4 0 R /Fit] /PageMode /UseNone"
GOOD = {
    "pdf": (pdfs.pdf("Diploma B1"), Type.PDF, "Diploma B1"),
    "pdf that opens at a page": (pdfs.pdf("Dag.", root=GOTO), Type.PDF, "Dag."),
    "pdf in object streams": (pdfs.in_object_stream(b"<< /Dests (a) >>"), Type.PDF, ""),
    "pdf of 500 pages": (pdfs.many_pages(500), Type.PDF, ""),
    "docx": (words.docx("Contract van Amina"), Type.WORD, "Contract van Amina"),
    "docx with a link": (
        words.docx("Cv", word___rels__a_dot_rels=MAILTO),
        Type.WORD,
        "Cv",
    ),
    "text": ("Één brief.\r\n".encode(), Type.TEXT, "Één brief."),
    "text of Windows": ("Één brief.".encode("cp1252"), Type.TEXT, "Één brief."),
}


@pytest.mark.parametrize("name", GOOD)
def test_what_only_shows_something_is_kept_as_it_is(name):
    data, type_, text = GOOD[name]
    clean = looked_at(data)
    assert (clean.type, clean.content, clean.complete) == (type_, data, True)
    assert text in clean.text


def image(data):
    return Image.open(io.BytesIO(data))


def test_a_photo_is_kept_upright_without_where_and_by_whom():
    before = pictures.with_exif()
    assert b"Amina" in before
    clean = inspected(before)
    kept = image(clean.content)
    assert clean.type == Type.JPEG
    assert kept.size == (40, 60)  # it lay on its side: 60 × 40
    assert len(kept.getexif()) == 0
    assert b"Amina" not in clean.content
    assert b"Exif" not in clean.content


def test_what_is_said_in_a_png_is_not_kept():
    clean = looked_at(pictures.with_text())
    assert b"999990019" not in clean.content
    assert image(clean.content).format == "PNG"


@pytest.mark.parametrize(
    ("kind", "mode", "wanted"),
    [("JPEG", "CMYK", "RGB"), ("JPEG", "L", "L"), ("PNG", "RGBA", "RGBA"), ("PNG", "P", "RGB")],
)
def test_colours_are_those_that_every_screen_shows(kind, mode, wanted):
    assert image(looked_at(pictures.picture(kind, mode)).content).mode == wanted


def test_the_type_follows_from_the_content_not_from_a_name():
    """A picture that is called a PDF is a picture."""
    assert inspected(pictures.picture("PNG")).type == Type.PNG
