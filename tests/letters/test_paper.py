"""The file: accessible, with the right signs, and without what does not belong on paper."""

from __future__ import annotations

import base64
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import page
import pytest
from fontTools.ttLib import TTFont
from PIL import Image
from pypdf import PdfReader

from cases.partial_date import PartialDate
from letters import actions, rendering
from letters.markup import parse
from tests.cast import MONDAY

pytestmark = pytest.mark.django_db
FONTS = Path(rendering.__file__).parent / "fonts"
NAMES = ("Łukasz Yıldız", "Nguyễn Thị Hằng", "محمد", "O'Brien-‘t Hoofd", "Þóra Ægisdóttir", "ሰላም")


def possible(cast, **options):
    given: Any = {
        "case": cast.amina,
        "kind": "general",
        "signer": cast.bas,
        "on": MONDAY,
    }
    return actions.prepare(**(given | {"free_paragraph": "Dag."} | options))


@pytest.fixture
def paper(in_rivierstad):
    return possible(in_rivierstad).paper


@pytest.mark.parametrize("kind", ["summons", "information", "general"])
def test_each_letter_meets_pdf_ua(make, kind):
    report = page.validate_pdf_bytes(make(kind).file, profile="ua1")
    assert report.is_compliant, report.failures
    assert make(kind).version.template.language == "nl"


def test_with_a_logo_it_meets_pdf_ua_too(paper):
    made = io.BytesIO()
    Image.new("RGBA", (60, 20), "navy").save(made, "PNG")
    logo = f"data:image/png;base64,{base64.b64encode(made.getvalue()).decode()}"
    report = page.validate_pdf_bytes(rendering.pdf(replace(paper, logo=logo)), profile="ua1")
    assert report.is_compliant, report.failures


def test_the_title_names_the_kind_and_the_case_only(make):
    reader = PdfReader(io.BytesIO(make("summons").file))
    assert reader.metadata.title == "Oproep brede intake, 26-R-00001"
    assert str(reader.root_object["/Lang"]) == "nl"
    assert "Yusuf" not in str(reader.metadata)


def test_neither_bsn_nor_birth_date_is_on_it(make, in_rivierstad):
    person = in_rivierstad.amina.person
    person.birth_date = PartialDate(1990, 5, 17)
    person.save()
    text = PdfReader(io.BytesIO(make("summons").file)).pages[0].extract_text()
    for part in ("999990019", "1990", "17-05"):
        assert part not in text


def glyphs_drawn(file):
    """Of each embedded font: which glyphs of our own font the pages draw."""
    for sheet in PdfReader(io.BytesIO(file)).pages:
        fonts: Any = sheet["/Resources"]["/Font"]  # type: ignore[index]
        for font in fonts.values():
            inner = font["/DescendantFonts"][0]["/FontDescriptor"]
            yield TTFont(io.BytesIO(inner["/FontFile2"].get_data()), fontNumber=0)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_drawn_with_its_own_glyphs(paper, name):
    """The outlines in the file are those of our fonts for these signs; no empty box."""
    file = rendering.pdf(replace(paper, addressee=name, blocks=parse(name)))
    outlines = {
        _outline(font, glyph) for font in glyphs_drawn(file) for glyph in font.getGlyphOrder()
    }
    for sign in set(name) - set(" "):
        ours = [TTFont(path) for path in sorted(FONTS.glob("*-Regular.ttf"))]
        with_it = [font for font in ours if ord(sign) in font.getBestCmap()]
        assert with_it, sign
        if name == "محمد":
            continue  # joined letters have forms of their own: looked at as a picture below
        font = with_it[-1] if len(with_it) == 1 else ours[0]
        assert _outline(font, font.getBestCmap()[ord(sign)]) in outlines, sign


def _outline(font, glyph):
    coordinates, ends, _ = font["glyf"][glyph].getCoordinates(font["glyf"])
    return tuple(map(tuple, coordinates)), tuple(ends)


def test_letters_that_join_are_drawn_joined(paper):
    """Arabic: the four letters have other outlines than when each stands alone."""
    joined, apart = (
        rendering.pdf(replace(paper, addressee="A", blocks=parse(text)))
        for text in ("محمد", "م ح م د")
    )
    assert _shapes(joined) != _shapes(apart)
    notdef = _outline(TTFont(FONTS / "NotoSansArabic-Regular.ttf"), ".notdef")
    assert len(_shapes(joined) - {notdef}) >= 3


def _shapes(file):
    fonts = (font for font in glyphs_drawn(file) if "Arabic" in font["name"].getDebugName(1))
    return {
        _outline(font, glyph)
        for font in fonts
        for glyph in font.getGlyphOrder()
        if font["glyf"][glyph].numberOfContours
    }


def test_a_sign_that_cannot_be_drawn_is_refused(make):
    with pytest.raises(actions.Unprintable) as refused:
        make(free_paragraph="Beste 王 🎉")
    assert refused.value.signs == ("王", "🎉")


def test_nothing_is_fetched_from_elsewhere(paper):
    from weasyprint.urls import FatalURLFetchingError

    fetch = rendering._workshop()[3].fetch
    for url in ("https://example.com/x.png", "file:///etc/passwd", "letters-font:../paper.css"):
        with pytest.raises(FatalURLFetchingError):
            fetch(url)


def test_what_people_type_is_text_and_nothing_else(paper):
    odd = "<img src=https://x.example/a.png> {{7*7}} ${jndi:x} <b>vet</b>"
    text = PdfReader(io.BytesIO(rendering.pdf(replace(paper, blocks=parse(odd)))))
    assert "{{7*7}}" in text.pages[0].extract_text()
    assert "<b>vet</b>" in text.pages[0].extract_text()
