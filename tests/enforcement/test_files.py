"""The figures of the team, and payments from a file."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from enforcement.figures import years
from enforcement.models import Payment
from tests.enforcement.fining import announced, answered, proposed, reported, signed
from tests.intake.climbing import climb

pytestmark = pytest.mark.django_db
HEAD = "zaaknummer;bedrag;datum;kenmerk\n"


def sent(client, text):
    file = SimpleUploadedFile("betalingen.csv", text.encode(), "text/csv")
    return client.post("/handhaving/betalingen/", {"file": file})


def test_payments_are_recorded_on_the_open_fine(migrant, sign_in, friday):
    signed(migrant)
    text = HEAD + "26-R-00001;10,00;27-11-2026;A1\n26-R-00001;15;2026-11-27;A2\n"
    assert sent(sign_in(migrant.carla), text).status_code == 302
    assert sum(one.amount for one in Payment.objects.all()) == 25


WRONG = [
    ("26-R-00001;-5;27-11-2026;A2", "bedrag klopt niet"),
    ("26-R-00001;5,00;31-02-2026;A2", "datum klopt niet"),
    ("26-R-00001;5,00;27-11-2026;", "kenmerk"),
    ("26-R-99999;5,00;27-11-2026;A2", "geen boete open"),
    ("26-R-00001;99,00;27-11-2026;A2", "Er staat nog € 15,00 open"),
    ("26-R-00001;5,00;27-11-2026;A1", "al vastgelegd"),
    ("26-R-00001;5,00;28-11-2026;A2", "niet in de toekomst"),
]


@pytest.mark.parametrize(("row", "said"), WRONG)
def test_a_wrong_row_stops_the_file_and_is_said(migrant, sign_in, friday, row, said):
    signed(migrant)
    answer = sent(sign_in(migrant.carla), f"{HEAD}26-R-00001;10,00;27-11-2026;A1\n{row}\n")
    assert answer.status_code == 400
    text = answer.content.decode()
    assert "Rij 3: " in text
    assert said in text
    assert not Payment.objects.exists()


def test_a_file_without_the_columns_says_which(migrant, sign_in):
    answer = sent(sign_in(migrant.carla), "zaak;bedrag\n1;2\n")
    assert "Deze kolommen ontbreken: zaaknummer, datum, kenmerk." in answer.content.decode()


def test_the_figures_count_what_happened(migrant, sign_in):
    climb(migrant.amina, by=migrant.bas, missed=1)
    signed(migrant)
    breach = reported(migrant, conduct="guidance")
    answered(migrant, announced(migrant, breach))
    signed(migrant, proposed(migrant, breach, outcome="none", blame="geen", money_why=""))
    (year,) = years()
    assert (year.year, year.warnings, year.reports) == (2026, 1, 2)
    assert (dict(year.fines), year.euros, dict(year.none)) == ({"23": 1}, Decimal(25), {"blame": 1})
    client = sign_in(migrant.carla)
    text = client.get("/handhaving/cijfers/").content.decode()
    assert "Opgelegd: <strong>€ 25,00</strong>" in text
    assert "Yusuf" not in text
    file = client.get("/handhaving/cijfers.csv").content.decode("utf-8-sig")
    assert "2026;Boetes artikel 23;1" in file
    assert "2026;Bedrag aan boetes in euro;25,00" in file


def test_without_anything_the_figures_say_so(migrant, sign_in):
    page = sign_in(migrant.carla).get("/handhaving/cijfers/").content.decode()
    assert "nog niets te tellen" in page
