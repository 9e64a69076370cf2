"""Bas holds the intake on its pages: one part a page, and what is missing stays in sight."""

from __future__ import annotations

from datetime import date

import pytest

from accounts.actions import add_member
from accounts.models import Role
from cases import actions as cases
from cases.models import Case, TvsEducation
from intake.models import Completion, Education, Learnability
from tenancy.scope import scope
from tests.cast import LONG_AGO, MONDAY, waiting
from tests.intake.broad.conftest import fills, records, talks
from tests.intake.broad.sent import PARTS, TALK, page, sends
from tests.intake.climbing import climb, complete

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]

EMPTY = dict.fromkeys(("line-0-country", "line-0-studied", "line-0-years"), "")


@pytest.fixture
def bas(cast, sign_in):
    return sign_in(cast.bas)


def test_each_part_leads_to_the_next_until_it_can_be_finished(cast, bas, idil):
    begun = bas.post(page(idil, "gesprekken"), TALK)
    for address in PARTS:
        assert begun.url == page(idil, address)
        begun = sends(bas, idil, address)
    assert begun.url == page(idil, "afronden")
    assert bas.post(begun.url).url == page(idil)
    with scope(cast.rivierstad.pk):
        assert Completion.objects.get().case_id == idil.pk
        assert Case.objects.get(pk=idil.pk).phase == Case.Phase.PLAN


def test_before_the_duty_the_page_says_why(cast, bas):
    with scope(cast.rivierstad.pk):
        ali = cases.open_case(
            municipality=cast.rivierstad,
            person=cast.amina.person,
            target_group="asylum",
            by=None,
            on=MONDAY,
        )
    assert "nog niet vastgesteld" in bas.get(page(ali)).content.decode()
    assert bas.post(page(ali, "gesprekken"), TALK).url == page(ali)


def test_young_children_are_asked_about_only_when_there_are(cast, bas, idil):
    bas.post(page(idil, "gesprekken"), TALK)
    assert bas.get(page(idil, "voor-en-vroegschools")).url == page(idil)
    sent = sends(bas, idil, "persoonlijke-situatie", young_children="ja")
    assert sent.url == page(idil, "voor-en-vroegschools")
    assert "Voor- en vroegschoolse educatie" in bas.get(page(idil)).content.decode()


def test_what_is_missing_leads_to_where_it_is_filled_in(bas, idil):
    bas.post(page(idil, "gesprekken"), TALK)
    refused = bas.post(page(idil, "afronden"))
    assert refused.status_code == 400
    for address in (*PARTS,)[:-1]:
        assert page(idil, address) in refused.content.decode()


@pytest.mark.parametrize(
    ("address", "wrong", "said"),
    [
        ("leerbaarheidstoets", {"taken_on": ""}, "Vul in wanneer de toets is afgenomen."),
        ("leerbaarheidstoets", {"outcome": "dispensed"}, "Vul de datum van het besluit in."),
        ("opleiding", {"had": "none"}, "U vulde hieronder regels in."),
        (
            "opleiding",
            {"line-0-country": "", "line-0-studied": "", "line-0-years": ""},
            "één regel",
        ),
        ("opleiding", {"line-0-valuation": "valued"}, "Vul in hoe het diploma is gewaardeerd."),
        ("werkervaring", {"line-0-since": "2010", "line-0-until": "2001"}, "voor het begin"),
        ("werkervaring", {"line-0-occupation": "Kok 999990019"}, "Haal het weg."),
        ("persoonlijke-situatie", {"family": "Haar zus heeft diabetes."}, "medische gegevens"),
        ("persoonlijke-situatie", {"network": "Vrienden van de moskee"}, "gegevens over geloof"),
    ],
)
def test_what_cannot_be_kept_is_said_at_the_field(bas, idil, address, wrong, said):
    bas.post(page(idil, "gesprekken"), TALK)
    refused = sends(bas, idil, address, **wrong)
    assert refused.status_code == 400
    assert said in refused.content.decode()


def test_the_second_browser_sees_what_the_first_saved(cast, bas, idil, sign_in):
    bas.post(page(idil, "gesprekken"), TALK)
    sends(bas, idil, "leerbaarheidstoets")
    mine = {"outcome": "not", "body": "Andere toets"}
    second = sends(sign_in(cast.noor), idil, "leerbaarheidstoets", **mine)
    assert second.status_code == 409
    text = second.content.decode()
    for said in ("Gewijzigd door Bas", "B1 haalbaar", 'value="Andere toets"', 'value="1"'):
        assert said in text
    with scope(cast.rivierstad.pk):
        assert Learnability.objects.count() == 1


def test_a_line_that_differs_is_shown_beside_what_was_typed(cast, bas, idil, sign_in):
    bas.post(page(idil, "gesprekken"), TALK)
    sends(bas, idil, "opleiding")
    second = sends(sign_in(cast.noor), idil, "opleiding", **{"line-0-years": "2"})
    text = second.content.decode()
    assert "Somalië; Verpleegkunde; 4" in text
    assert "Somalië; Verpleegkunde; 2" in text


def test_what_is_done_is_corrected_with_a_reason(cast, bas, idil):
    with scope(cast.rivierstad.pk):
        fills(cast, idil)
    bas.post(page(idil, "afronden"))
    assert "Afgerond op 23 november 2026." in bas.get(page(idil)).content.decode()
    assert sends(bas, idil, "taal", version=1, reading="a2").status_code == 400
    corrected = sends(bas, idil, "taal", version=1, reading="a2", why="Toets gezien")
    assert corrected.url == page(idil)
    text = bas.get(page(idil)).content.decode()
    assert "Reden van de correctie: Toets gezien" in text
    assert "Wat er eerder stond (1)" in text


def test_who_finishes_second_is_told(cast, bas, idil, sign_in):
    with scope(cast.rivierstad.pk):
        fills(cast, idil)
    bas.post(page(idil, "afronden"))
    second = sign_in(cast.noor).post(page(idil, "afronden"), follow=True)
    assert "Een collega heeft de brede intake al afgerond." in second.content.decode()


def test_an_intake_completed_in_absence_says_so(cast, bas):
    """Summoned from 25 August: three terms of 14, 14 and 28 days have lapsed by 22 October."""
    start = date(2026, 8, 25)
    with scope(cast.rivierstad.pk):
        case = waiting(cast.rivierstad, "Osman", "Idil", assignee=cast.bas, on=start)
        climb(case, by=cast.bas, missed=3, start=start)
        complete(case, by=cast.bas, on=MONDAY)
    assert "Voltooid in afwezigheid op 23 november 2026." in bas.get(page(case)).content.decode()


def test_a_team_leader_reads_and_records_nothing(cast, idil, sign_in):
    with scope(cast.rivierstad.pk):
        fills(cast, idil)
        lead = Role.objects.get(slug="teamleider")
        add_member(user=cast.dirk, role=lead, since=LONG_AGO, by=None, on=LONG_AGO)
    dirk = sign_in(cast.dirk, cast.rivierstad)
    text = dirk.get(page(idil)).content.decode()
    assert "Woont met haar zus." in text
    assert page(idil, "taal") not in text
    assert dirk.get(page(idil, "taal")).status_code == 403
    assert dirk.post(page(idil, "afronden")).status_code == 403


def test_what_the_coa_handed_over_is_offered_and_not_saved(cast, bas, idil):
    with scope(cast.rivierstad.pk):
        talks(cast, idil)
        line = {"name": "Verpleegkunde", "country": "Somalië", "since": 2008, "until": 2012}
        record = cases.record_tvs(case=idil, received_on=MONDAY, by=None, on=MONDAY)
        TvsEducation(municipality=cast.rivierstad, record=record, position=0, **line).save()
    offered = bas.get(page(idil, "opleiding")).content.decode()
    assert "Neem over uit de gegevens van het COA" in offered
    taken = bas.get(page(idil, "opleiding"), {"bron": "coa"}).content.decode()
    assert 'value="Verpleegkunde"' in taken
    with scope(cast.rivierstad.pk):
        assert not Education.objects.exists()
        records(cast, idil, "education")
