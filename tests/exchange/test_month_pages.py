"""Bas hands in the file of a school, takes it over, and judges what it tells."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.models import ReadCase, Reading
from courses.models import MonthlyHours
from exchange.models import MonthFile, MonthReport
from tests.exchange.telling import at_lessons, file_of, read_in, row, told

pytestmark = pytest.mark.django_db


def upload(*rows):
    return SimpleUploadedFile("oktober.csv", file_of(*rows))


def test_from_a_file_to_hours(rivierstad, sign_in):
    lessons, bas = at_lessons(rivierstad), sign_in(rivierstad.bas)
    assert bas.get("/maandbestanden/").status_code == 200
    sent = {"partner": str(lessons.partner_id), "file": upload(row(lessons))}
    page = bas.post("/maandbestanden/", sent).headers["Location"]
    shown = bas.get(page).content.decode()
    for text in (lessons.reference, rivierstad.amina.number, "32,5", "Voldoende"):
        assert text in shown
    assert amina_was_shown(rivierstad)
    bas.post(f"{page}overname/")
    here = f"/dossiers/{rivierstad.amina.pk}/opgaven/"
    assert "Zij doet goed mee." in bas.get(here).content.decode()
    one = MonthReport.objects.get()
    assert bas.post(f"{here}{one.pk}/betwisting/", {"why": ""}).status_code == 400
    bas.post(f"{here}{one.pk}/aanvaarding/")
    assert MonthlyHours.objects.count() == 1
    assert "Aanvaard" in bas.get(here).content.decode()
    assert bas.post(f"{here}{one.pk}/aanvaarding/").status_code == 404


def amina_was_shown(cast) -> bool:
    reading = Reading.objects.filter(page="month_file").get()
    return ReadCase.objects.get(reading=reading.pk).case == cast.amina.pk


def test_what_is_wrong_is_said_at_the_file(rivierstad, sign_in):
    lessons, bas = at_lessons(rivierstad), sign_in(rivierstad.bas)
    wrong = upload(row(lessons, uren_gevolgd="41"))
    answer = bas.post("/maandbestanden/", {"partner": str(lessons.partner_id), "file": wrong})
    assert answer.status_code == 400
    assert "Rij 2: Gevolgde en gemiste uren zijn samen meer" in answer.content.decode()
    empty = bas.post("/maandbestanden/", {})
    assert "Kies een bestand." in empty.content.decode()
    assert not MonthFile.objects.exists()


def test_the_empty_file_has_the_columns(rivierstad, sign_in):
    found = sign_in(rivierstad.bas).get("/maandbestanden/voorbeeld.csv")
    assert found.content.decode("utf-8-sig").startswith("trajectkenmerk;periode_van;periode_tot;")


def test_a_disputed_month_says_why(rivierstad, sign_in):
    report, bas = told(rivierstad, at_lessons(rivierstad)), sign_in(rivierstad.bas)
    here = f"/dossiers/{rivierstad.amina.pk}/opgaven/"
    bas.post(f"{here}{report.pk}/betwisting/", {"why": "De school was die week dicht."})
    shown = bas.get(here).content.decode()
    assert "Betwist" in shown
    assert "De school was die week dicht." in shown


def test_the_page_of_a_file_costs_the_same_for_one_row_and_for_two(rivierstad, sign_in):
    lessons, bas = at_lessons(rivierstad), sign_in(rivierstad.bas)
    september = row(lessons, periode_van="01-09-2026", periode_tot="30-09-2026")
    one, two = read_in(rivierstad, lessons), read_in(rivierstad, lessons, september, row(lessons))
    numbers = []
    for made in (one, one, two):
        with CaptureQueriesContext(connection) as asked:
            bas.get(f"/maandbestanden/{made.pk}/")
        numbers.append(len(asked))
    assert numbers[1] == numbers[2]
