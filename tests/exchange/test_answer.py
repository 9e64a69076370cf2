"""What comes from outside is read with suspicion: nothing unasked, nothing out of shape."""

from __future__ import annotations

import json
import re

import pytest

from exchange.brp import answer
from exchange.brp.faults import Unreadable, WrongPerson
from exchange.demo.planted import PLAIN

PERSON = {"burgerservicenummer": PLAIN, "naam": {"geslachtsnaam": "Amrani"}}


def read(*people):
    return answer.read(json.dumps({"personen": people}).encode(), asked=PLAIN)


def test_what_was_not_asked_is_not_stored():
    more = {"geslacht": {"code": "V"}, "nationaliteiten": [{"nationaliteit": {"code": "0110"}}]}
    told = read(PERSON | more | {"verblijfstitel": {"aanduiding": {"code": "26"}}})
    assert told.facts == {"family_name": "Amrani", "prefix": "", "given_names": ""}
    assert not re.search("0110|26|geslacht|nationaliteit", told.stored.replace(PLAIN, ""))


def test_what_was_stored_is_read_back():
    told = read(PERSON | {"inOnderzoek": {"type": True}, "gemeenteVanInschrijving": {"code": "9"}})
    assert answer.Answer.from_stored(told.stored) == told
    assert told.investigated == ("een of meer gegevens",)


@pytest.mark.parametrize("people", [[PERSON, PERSON], [PERSON | {"burgerservicenummer": "1"}]])
def test_more_people_or_another_one_are_refused(people):
    with pytest.raises(WrongPerson):
        read(*people)


@pytest.mark.parametrize(
    "part",
    [
        {"naam": []},
        {"naam": "Amrani"},
        {"naam": {"geslachtsnaam": 7}},
        {"naam": {"geslachtsnaam": "x" * 201}},
        {"naam": {"geslachtsnaam": "a\x07b"}},
        {"geboorte": {"datum": "1990-05-03"}},
        {"geboorte": {"datum": {"type": "Datum", "datum": "1990-02-30"}}},
        {"geboorte": {"datum": {"type": "Anders"}}},
        {"geboorte": {"datum": {"type": "JaarMaandDatum", "jaar": 1990, "maand": 13}}},
        {"verblijfplaats": {"type": "Adres", "verblijfadres": {"officieleStraatnaam": {}}}},
        {"verblijfplaats": {"type": "Adres", "verblijfadres": 3}},
    ],
    ids=str,
)
def test_what_has_another_shape_is_unreadable(part):
    with pytest.raises(Unreadable):
        read(PERSON | part)


@pytest.mark.parametrize("body", [b"", b"[]", b"7", b'{"personen": 7}', b'{"personen": [7]}'])
def test_what_is_no_answer_is_unreadable(body):
    with pytest.raises(Unreadable):
        answer.read(body, asked=PLAIN)


def test_a_place_without_a_street_is_described():
    lives = {"locatiebeschrijving": "Woonboot bij de sluis", "woonplaats": "Rivierstad"}
    told = read(PERSON | {"verblijfplaats": {"type": "Locatie", "verblijfadres": lives}})
    assert told.facts["street"] == "Woonboot bij de sluis"
    assert told.facts["postcode"] == ""
