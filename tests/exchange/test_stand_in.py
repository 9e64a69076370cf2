"""The stand-in speaks as the BRP does, also for the people of RvIG and of the demo."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from exchange.brp import answer
from exchange.brp.fields import ASKED
from exchange.demo import people, planted
from exchange.demo.said import said
from privacy.bsn import normalise

RVIG = Path("/work/shared/data/rvig-testpersonen.csv")


def read(person):
    body = json.dumps({"personen": [said(person, list(ASKED))]}).encode()
    return answer.read(body, asked=person["bsn"])


@pytest.mark.skipif(not RVIG.exists(), reason=f"{RVIG} is not on this machine")
def test_everyone_of_the_test_set_can_be_read():
    found = people.of_rvig(RVIG)
    assert len(found) > 600
    told = [read(person) for bsn, person in found.items() if bsn and person["family"]]
    assert len(told) > 600
    assert any("secrecy" in one.facts for one in told)
    assert {"O", "E"} <= {one.suspended for one in told}
    assert {one.facts["birth_date"][-3:] for one in told if "birth_date" in one.facts} >= {"-00"}


def test_every_planted_number_is_a_test_bsn():
    numbers = [value for name, value in vars(planted).items() if name.isupper()]
    assert all(normalise(number).startswith("99999") for number in numbers)
    assert len(set(numbers)) == len(numbers)


def test_what_was_not_asked_is_not_told():
    whole = said(people.own()[planted.PLAIN], ["burgerservicenummer"])
    assert whole.keys() == {"burgerservicenummer"}


@pytest.mark.django_db
def test_the_people_of_the_demo_are_told_to_it_in_a_demo_only(cast, settings):
    with pytest.raises(CommandError):
        call_command("demo_brp")
    settings.DEMO = True
    out = io.StringIO()
    call_command("demo_brp", stdout=out)
    (amina,) = json.loads(out.getvalue())
    assert read(amina).facts == {
        "family_name": "Yusuf",
        "prefix": "",
        "given_names": "Amina",
        "birth_date": "1990-05-00",
        "registered_on": "2026-02-01",
        "secrecy": "1",
    }
