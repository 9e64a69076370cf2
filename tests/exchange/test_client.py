"""The contract with the BRP API Personen: what is asked, and each way in which it goes wrong."""

from __future__ import annotations

import logging

import pytest

from exchange.brp import answer, client
from exchange.brp.faults import BadQuestion, NotAllowed, Unavailable, Unreadable, WrongPerson
from exchange.brp.fields import ASKED
from exchange.demo import planted


def told(bsn):
    return answer.read(client.ask(bsn), asked=bsn)


def test_it_asks_for_one_bsn_in_the_body_and_for_these_fields_only(brp):
    told(planted.PLAIN)
    (asked,) = brp.asked
    assert asked == {
        "type": "RaadpleegMetBurgerservicenummer",
        "burgerservicenummer": [planted.PLAIN],
        "fields": [
            "burgerservicenummer",
            "naam.voornamen",
            "naam.voorvoegsel",
            "naam.geslachtsnaam",
            "geboorte.datum",
            "verblijfplaats.verblijfadres",
            "gemeenteVanInschrijving",
            "datumInschrijvingInGemeente",
        ],
    }
    assert list(ASKED) == asked["fields"]


def test_a_person_becomes_the_facts_that_we_hold(brp):
    assert told(planted.PLAIN).facts == {
        "family_name": "Amrani",
        "prefix": "el",
        "given_names": "Samira",
        "birth_date": "1990-05-03",
        "street": "Lindelaan 14B",
        "postcode": "9901 CD",
        "city": "Rivierstad",
        "registered_on": "2026-01-15",
    }


def test_secrecy_doubt_death_and_departure_are_told_unasked(brp):
    assert told(planted.HIDDEN).facts["secrecy"]
    assert told(planted.DOUBTED).investigated == ("adres",)
    dead = told(planted.DECEASED)
    assert (dead.suspended, dead.facts["deceased_on"]) == ("O", "2026-11-02")
    left = told(planted.ABROAD)
    assert (left.suspended, left.abroad) == ("E", True)
    assert not {"street", "postcode", "city", "deceased_on"} & left.facts.keys()


def test_what_is_partly_known_is_partly_told(brp):
    assert told(planted.PARTIAL).facts["birth_date"] == "1990-05-00"
    nameless = told(planted.NAMELESS).facts
    assert "birth_date" not in nameless
    assert (nameless["family_name"], nameless["given_names"]) == ("Sukarno", "")


def test_nobody_is_nobody(brp):
    assert told(planted.UNKNOWN) is None


def test_an_answer_about_someone_else_is_refused(brp):
    with pytest.raises(WrongPerson):
        told(planted.WRONG_PERSON)


@pytest.mark.parametrize("bsn", [planted.MALFORMED, planted.HUGE])
def test_what_cannot_be_read_is_refused(brp, bsn):
    with pytest.raises(Unreadable):
        told(bsn)


@pytest.mark.parametrize(
    ("status", "fault"),
    [
        (302, BadQuestion),
        (400, BadQuestion),
        (401, NotAllowed),
        (403, NotAllowed),
        (406, BadQuestion),
        (429, Unavailable),
        (500, Unavailable),
        (503, Unavailable),
    ],
)
def test_each_status_has_its_fault(brp, status, fault):
    brp.status = status
    with pytest.raises(fault):
        told(planted.PLAIN)


def test_a_busy_brp_says_when_to_come_back(brp):
    with pytest.raises(Unavailable) as busy:
        told(planted.BUSY)
    assert busy.value.seconds == 120


def test_a_slow_brp_is_left_after_some_time(brp, monkeypatch):
    monkeypatch.setattr(client, "PATIENCE", 0.2)
    with pytest.raises(Unavailable):
        told(planted.SLOW)


def test_a_wrong_key_and_an_absent_brp_are_told_apart(brp, settings):
    settings.BRP_API_KEY = "anders"
    with pytest.raises(NotAllowed):
        told(planted.PLAIN)
    settings.BRP_URL = "http://127.0.0.1:1"
    with pytest.raises(Unavailable):
        told(planted.PLAIN)


def test_over_a_readable_line_nothing_is_asked(settings):
    settings.BRP_URL = "http://brp.example"
    with pytest.raises(BadQuestion):
        told(planted.PLAIN)


def test_nothing_of_the_person_is_in_a_log(brp, caplog):
    caplog.set_level(logging.DEBUG)
    for bsn in (planted.PLAIN, planted.BROKEN, planted.MALFORMED, planted.WRONG_PERSON):
        try:
            told(bsn)
        except Exception as fault:
            logging.getLogger("tests").warning("%r", fault)
    said = caplog.text
    assert not [word for word in ("99999", "Amrani", "Samira") if word in said]
