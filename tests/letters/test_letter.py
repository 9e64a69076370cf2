"""A letter from the text to the person."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from audit.models import Event
from letters import actions
from letters.models import Letter
from tests.cast import MONDAY

pytestmark = pytest.mark.django_db


def text_of(letter):
    reader = PdfReader(io.BytesIO(letter.file))
    return "\n".join(page.extract_text() for page in reader.pages)


def test_a_summons_says_when_where_and_why(make):
    letter = make("summons")
    text = text_of(letter)
    for part in ("maandag 7 december 2026", "10.30 uur", "Stadhuis, Markt 1", "Amina Yusuf"):
        assert part in text
    assert letter.number == "26-R-00001-B01"
    assert "tweede oproep" in text


def test_it_is_sent_once(make, in_rivierstad):
    letter = make("summons")
    actions.send_letter(letter=letter, channel="post", by=in_rivierstad.bas, on=MONDAY)
    with pytest.raises(actions.AlreadySent):
        actions.send_letter(letter=letter, channel="post", by=in_rivierstad.bas, on=MONDAY)
    kinds = list(Event.objects.filter(case=in_rivierstad.amina.pk).order_by("id"))
    assert [event.kind for event in kinds[-2:]] == ["letter_made", "letter_sent"]
    assert Letter.objects.get(pk=letter.pk).file == letter.file
