"""What DUO must hear of trajects, modules and hours."""

from __future__ import annotations

from datetime import date

import pytest

from courses.actions import completing
from duo.actions import owe
from duo.models import Report
from duo.values import values_of
from tests.courses.learning import begun, followed, on_route, pvt_done, traject, who

pytestmark = pytest.mark.django_db
KIND = Report.Kind


def told(cast, kind):
    return list(values_of(Report.objects.owed().get(case=cast.amina, kind=kind)))


def test_an_offer_and_its_hours(rivierstad):
    on_route(rivierstad)
    days = {"planned_start": date(2026, 4, 1), "planned_end": date(2027, 4, 1)}
    made = begun(rivierstad, offered_on=date(2026, 3, 20), **days)
    followed(rivierstad, made, 40, missed=5)
    followed(rivierstad, made, 30, month=date(2026, 9, 1))
    assert told(rivierstad, KIND.OFFER) == [
        ("Instellingsnummer", "12345"),
        ("Datum inburgeringsaanbod", "20-03-2026"),
        ("Datum start cursus", "01-04-2026"),
        ("Datum einde cursus", "01-04-2027"),
    ]
    assert told(rivierstad, KIND.LESSON_HOURS) == [
        ("Instellingsnummer", "12345"),
        ("Gevolgde uren", "70"),
        ("Geoorloofd verzuim (uren)", "0"),
        ("Ongeoorloofd verzuim (uren)", "5"),
    ]


def test_a_pvt_that_was_told_and_withdrawn(rivierstad):
    on_route(rivierstad)
    made = pvt_done(rivierstad)
    assert told(rivierstad, KIND.PVT) == [("Datum afronding PVT", "23-11-2026")]
    Report.objects.owed().filter(kind=KIND.PVT).update(
        told_on=date(2026, 11, 23), told_by=rivierstad.bas.pk
    )
    completing.withdraw_part(completion=made, why="Verkeerd", **who(rivierstad))
    assert told(rivierstad, KIND.PVT) == [
        ("Datum afronding PVT", "Intrekken: dit was verkeerd doorgegeven")
    ]


def test_of_what_is_not_there_nothing_is_said(rivierstad):
    on_route(rivierstad)
    made = traject(rivierstad)
    for kind in (KIND.MAP, KIND.Z_ROUTE, KIND.LESSON_HOURS):
        report = owe(case=rivierstad.amina, kind=kind, subject=made.pk, **who(rivierstad))
        assert list(values_of(report)) == []
