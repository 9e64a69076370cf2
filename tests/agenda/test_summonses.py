"""The appointment of a summons stands in the same list, and is changed where it was made."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.test import Client

from agenda.actions import open_feed
from intake.actions import summons as intake
from intake.actions.invitation import Appointment, Sending
from tenancy.scope import scope
from tests.cast import MONDAY, waiting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
TOMORROW = date(2026, 11, 24)


@pytest.fixture
def called(cast):
    """Hodan is expected on Tuesday at nine."""
    with scope(cast.rivierstad.pk):
        case = waiting(cast.rivierstad, "Ali", "Hodan", assignee=cast.bas)
        appointment = Appointment(TOMORROW, time(9), "Kade, kamer 3", "so")
        given: Any = {"appointment": appointment, "sending": Sending("post")}
        return intake.summon(case=case, by=cast.bas, on=MONDAY, **given)


def test_it_stands_in_the_list_with_a_link_to_the_summons(cast, called, sign_in):
    shown = sign_in(cast.bas).get(f"/dossiers/{called.case_id}/afspraken/").content.decode()
    assert "24-11-2026 09.00 uur" in shown
    assert f"/dossiers/{called.case_id}/oproep/" in shown
    assert "/verzetten/" not in shown


def test_it_stands_in_my_work_and_in_the_feed(cast, called, sign_in):
    bas = sign_in(cast.bas)
    assert "Morgen 09.00 uur" in bas.get("/mijn-werk/").content.decode()
    with scope(cast.rivierstad.pk):
        secret = open_feed(user=cast.bas, by=cast.bas, on=MONDAY)
    feed = Client(headers={"host": "localhost"}).get(f"/agenda/{cast.rivierstad.pk}/{secret}.ics")
    assert "DTSTART:20261124T080000Z" in feed.content.decode()
    at = f"/afspraken/{called.pk}/"
    assert bas.get(at)["Location"] == f"/dossiers/{called.case_id}/afspraken/"
