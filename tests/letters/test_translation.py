"""A translation behind the Dutch letter: from right to left, in its own script, and approved."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import replace

import page
import pytest
from pypdf import PdfReader

from letters import actions, rendering
from letters.actions.making import checked
from letters.markup import parse
from letters.translation import Translation, Unreviewed
from tests.cast import MONDAY
from tests.letters.test_paper import possible

pytestmark = pytest.mark.django_db
# Sample text, not checked by a translator.
SAMPLES = {
    "ar": "## نص تجريبي\n\nهذا نص تجريبي لم تتم مراجعته.\n\n- رسالة",
    "prs": "این متن نمونه است و بازبینی نشده است.",
    "ps": "دا د نمونې متن دی چې نه دی کتل شوی.",
    "ti": "እዚ ናይ ኣብነት ጽሑፍ እዩ፡ ኣይተመርመረን።",
    "am": "ይህ የናሙና ጽሑፍ ነው፣ አልተገመገመም።",
}


@pytest.fixture
def letter(in_rivierstad):
    return possible(in_rivierstad)


def translated(language, **reviewed):
    return Translation(language, "2026", parse(SAMPLES[language]), **reviewed)


def approved(language):
    return translated(language, reviewed_by="Noor", reviewed_on=MONDAY)


def words(text):
    """Each as it is read: without the forms that joined letters take and without stops."""
    found = re.findall(r"[^\W0-9]+", unicodedata.normalize("NFKC", text))
    return {word for word in found if len(word) > 2}


@pytest.mark.parametrize("language", SAMPLES)
def test_it_stands_behind_the_dutch_letter_in_logical_order(letter, language):
    paper = replace(letter.paper, translation=approved(language))
    sheets = PdfReader(io.BytesIO(rendering.pdf(paper))).pages
    first, last = (sheet.extract_text() for sheet in (sheets[0], sheets[-1]))
    assert len(sheets) == 2
    assert "Met vriendelijke groet" in first
    assert "Nagekeken door Noor op 23 november 2026." in last
    sample = SAMPLES[language].replace("## ", "").replace("- ", "")
    assert words(sample) <= words(last)


@pytest.mark.parametrize("language", SAMPLES)
def test_with_a_translation_it_meets_pdf_ua(letter, language):
    file = rendering.pdf(replace(letter.paper, translation=approved(language)))
    report = page.validate_pdf_bytes(file, profile="ua1")
    assert report.is_compliant, report.failures


@pytest.mark.parametrize("language", SAMPLES)
def test_every_sign_of_these_scripts_can_be_drawn(language):
    assert rendering.unprintable(SAMPLES[language]) == ()


def test_only_these_run_from_right_to_left():
    ways = {language: translated(language).direction for language in SAMPLES}
    assert ways == {"ar": "rtl", "prs": "rtl", "ps": "rtl", "ti": "ltr", "am": "ltr"}


@pytest.mark.parametrize(
    "reviewed", [{}, {"reviewed_by": "Noor"}, {"reviewed_by": " ", "reviewed_on": MONDAY}]
)
def test_a_translation_that_nobody_approved_is_refused(letter, reviewed):
    paper = replace(letter.paper, translation=translated("ar", **reviewed))
    with pytest.raises(Unreviewed):
        checked(replace(letter, paper=paper))


def test_a_translation_is_looked_through_as_the_letter_is(letter):
    odd = replace(approved("ar"), subject="王")
    with pytest.raises(actions.Unprintable):
        checked(replace(letter, paper=replace(letter.paper, translation=odd)))
