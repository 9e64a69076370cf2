"""Bas reads how long the data of Amina may be kept."""

from __future__ import annotations

from datetime import date

import pytest

from cases.models import Case
from intake.models import DutyEnd, Source
from tests.cast import MONDAY

pytestmark = pytest.mark.django_db


def page(client, cast):
    return client.get(f"/dossiers/{cast.amina.pk}/bewaren/").content.decode()


def ended(cast, on=date(2026, 2, 28)):
    Case.objects.filter(pk=cast.amina.pk).update(phase=Case.Phase.CLOSED)
    said = {"source": Source.PORTAL, "recorded_on": MONDAY, "by": cast.bas}
    home = cast.rivierstad.pk
    return DutyEnd.objects.create(
        municipality_id=home, case=cast.amina, on=on, reason="met", **said
    )


def test_while_the_duty_holds_no_term_runs(rivierstad, sign_in):
    assert "Daarom loopt er geen termijn." in page(sign_in(rivierstad.bas), rivierstad)


def test_after_the_end_it_says_until_when_and_why(rivierstad, sign_in):
    ended(rivierstad)
    shown = page(sign_in(rivierstad.bas), rivierstad)
    assert "uiterlijk 28 februari 2076" in shown
    assert "uiterlijk 28 februari 2031" in shown
    assert "De plicht eindigde op 28 februari 2026." in shown


def test_an_end_that_was_withdrawn_stops_the_term(rivierstad, sign_in):
    end = ended(rivierstad)
    end.withdrawn_on, end.withdrawn_by, end.withdrawn_why = MONDAY, rivierstad.bas, "Vergissing"
    end.save()
    assert "De termijn begint pas als DUO meldt" in page(sign_in(rivierstad.bas), rivierstad)


def test_the_core_is_what_the_law_names(rivierstad, sign_in):
    shown = page(sign_in(rivierstad.bas), rivierstad)
    core = shown.split('id="kern"')[1].split('id="ander"')[0]
    for name in ("Burgerservicenummer", "Naam en geboortedatum", "Einde van de inburgeringsplicht"):
        assert name in core
    assert "Notities" not in core
