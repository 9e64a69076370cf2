"""A letter that holds a BSN is not made: looked for in the finished file itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from audit.models import Event
from letters import actions, rendering
from letters.markup import parse
from letters.models import Letter
from privacy.firewall import Stopped, scan_pdf
from tests.cast import AMINAS_BSN, MONDAY
from tests.privacy.notations import ANYBODYS, BSN, OWN, PHONE, RSIN, innocent

pytestmark = pytest.mark.django_db
assert BSN == AMINAS_BSN


@pytest.fixture
def paper(in_rivierstad):
    cast = in_rivierstad
    given: Any = {
        "case": cast.amina,
        "kind": "general",
        "signer": cast.bas,
        "on": MONDAY,
    }
    return actions.prepare(free_paragraph="Dag.", **given).paper


def with_text(paper, text):
    return replace(paper, blocks=parse(text.replace("\n", " \n")))


PRINTED = {name: text for name, text in ANYBODYS.items() if name != "full width"}  # no glyphs


@pytest.mark.parametrize("text", PRINTED.values(), ids=PRINTED)
def test_a_number_is_found_in_the_printed_file_alone(paper, text):
    """In no other place than what a reader of the finished file gets."""
    assert scan_pdf(rendering.pdf(with_text(paper, f"Het nummer is {text} en niet anders.")))


@pytest.mark.parametrize("text", OWN.values(), ids=OWN)
def test_a_number_of_the_person_is_found_in_the_printed_file_alone(paper, text):
    file = rendering.pdf(with_text(paper, f"Het nummer is {text} en niet anders."))
    assert scan_pdf(file, own=[BSN])


@pytest.mark.parametrize("text", [*ANYBODYS.values(), *OWN.values()], ids=[*ANYBODYS, *OWN])
def test_no_letter_is_made_of_it_and_that_is_written_down(make, in_rivierstad, text):
    with pytest.raises(Stopped):
        make(free_paragraph=f"Uw nummer is {text}.")
    assert Letter.objects.count() == 0
    (event,) = Event.objects.filter(kind="letter_stopped")
    assert (event.case, event.actor) == (in_rivierstad.amina.pk, in_rivierstad.bas.pk)
    assert not any(sign.isdigit() for sign in event.detail)


def test_the_v_number_is_stopped_too(make, in_rivierstad):
    person = in_rivierstad.amina.person
    person.v_number = "1234567890"
    person.save()
    with pytest.raises(Stopped):
        make(free_paragraph="Uw V-nummer is 1234 567 890.")


def test_a_title_with_a_bsn_is_stopped(make, monkeypatch):
    monkeypatch.setattr("letters.paper._data_url", lambda logo: "")
    printed = rendering.pdf
    monkeypatch.setattr(rendering, "pdf", lambda paper: printed(replace(paper, title=BSN)))
    with pytest.raises(Stopped, match="eigenschappen"):
        make()


def test_it_is_looked_through_again_before_it_is_sent(make, in_rivierstad):
    letter = make(free_paragraph="Bel ons op 123.456.780, toestel 2.")
    person = in_rivierstad.amina.person
    person.give_bsn("123456780")
    person.save()
    with pytest.raises(Stopped):
        actions.send_letter(letter=letter, channel="post", by=in_rivierstad.bas, on=MONDAY)
    assert letter.dispatches.count() == 0


def test_innocent_letters_are_printed_and_go_out(paper):
    for seed in range(20):
        file = rendering.pdf(with_text(paper, innocent(seed)))
        assert scan_pdf(file, "brief-26-R-00001-B01.pdf", [BSN], [RSIN, PHONE]) == (), seed
