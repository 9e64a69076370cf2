"""The pages of the duty: what they say, what they refuse, and who sees which word."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Case
from intake import actions
from intake.access import duty_of, standing_of
from intake.models import DutyEnd, Source
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture
def bas(cast, sign_in):
    return sign_in(cast.bas)


def at(case, name=""):
    return f"/dossiers/{case.pk}/plicht/{name}"


def page(client, address):
    return client.get(address).content.decode()


def sent(client, case, name, **typed):
    return client.post(at(case, name), {"source": "portal", "reference": ""} | typed)


def text(answer):
    return answer.content.decode()


@pytest.fixture
def ali(cast):
    with scope(cast.rivierstad.pk):
        return newcomer(cast.rivierstad, "Hassan", "Ali", notified_on=None, assignee=cast.bas)


def test_a_case_without_a_duty_says_so_and_leads_there(ali, bas):
    shown = page(bas, f"/dossiers/{ali.pk}/")
    assert "Inburgeringsplicht nog niet vastgesteld" in shown
    assert "Inburgeringsplicht vaststellen" in shown
    duty = page(bas, at(ali))
    assert "De inburgeringsplicht is nog niet vastgesteld. Leg die eerst vast." in duty
    assert at(ali, "vaststelling/") in duty
    assert at(ali, "einde/") not in duty


def test_bas_records_what_the_portal_says(ali, bas, cast):
    typed = {"established_on": "2026-11-02", "notified_on": "2026-11-02"}
    answer = sent(bas, ali, "vaststelling/", reference="SS101", **typed)
    assert answer.headers["Location"] == at(ali)
    shown = page(bas, at(ali))
    assert "2 november 2026" in shown
    assert "DUO, portaal, kenmerk SS101" in shown
    assert "door Bas" in shown
    assert "U kunt de inburgeraar oproepen" in shown
    case = page(bas, f"/dossiers/{ali.pk}/")
    assert "Geldt vanaf 2 november 2026 (DUO, portaal)" in case
    assert "Inburgeringsplicht vastgesteld" in case
    assert "nog niet vastgesteld" not in case


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"established_on": ""}, "Dit veld is verplicht."),
        ({"established_on": "2026-11-24"}, "Deze datum ligt in de toekomst."),
        ({"established_on": "2021-12-31"}, "De plicht geldt vanaf 16 jaar"),
        ({"established_on": "2026-03-02", "source": ""}, "Dit veld is verplicht."),
        ({"established_on": "2026-03-02", "reference": "999990019"}, "dat op een BSN lijkt"),
        ({"established_on": "2026-03-02", "notified_on": "2021-12-31"}, "vanaf 1 januari 2022"),
    ],
)
def test_what_cannot_be_true_stands_at_the_field_and_nothing_is_kept(ali, bas, cast, typed, why):
    answer = sent(bas, ali, "vaststelling/", **typed)
    assert answer.status_code == 400
    assert text(answer).count(why) == 2  # in the summary and at the field
    with scope(cast.rivierstad.pk):
        assert duty_of(ali) is None


def test_a_wrong_record_is_corrected_with_a_reason_that_stays(cast, bas):
    form = page(bas, at(cast.amina, "vaststelling/correctie/"))
    assert 'value="2026-03-02"' in form
    typed = {"established_on": "2026-02-02", "notified_on": "2026-03-02"}
    without = sent(bas, cast.amina, "vaststelling/correctie/", **typed)
    assert (without.status_code, "Reden van de correctie: Dit veld" in text(without)) == (400, True)
    sent(bas, cast.amina, "vaststelling/correctie/", reason="Verkeerd gelezen", **typed)
    shown = page(bas, at(cast.amina))
    assert "Inburgeringsplicht vanaf 2 maart 2026. Ingetrokken op 23 november 2026" in shown
    assert "door Bas. Reden: Verkeerd gelezen" in shown


def test_a_group_that_does_not_fit_is_refused(cast, bas):
    typed = {"group": "asylum", "detailed_group": "reunited", "since": "2026-06-01"}
    answer = sent(bas, cast.amina, "doelgroep/", **typed)
    assert answer.status_code == 400
    assert "hoort de doelgroep gezinsmigrant of overige migrant." in text(answer)
    overlap = typed | {"group": "family", "since": "2026-03-02"}
    answer = sent(bas, cast.amina, "doelgroep/", **overlap)
    assert "Kies een dag na het begin van de vorige periode." in text(answer)


def test_only_who_establishes_sees_that_someone_is_a_minister_of_religion(cast, bas, sign_in):
    typed = {"group": "family", "detailed_group": "minister", "since": "2026-06-01"}
    assert sent(bas, cast.amina, "doelgroep/", **typed).status_code == 302
    assert "Geestelijk bedienaar" in page(bas, at(cast.amina))
    for who in (cast.bas, cast.carla, cast.pim):
        shown = page(sign_in(who), f"/dossiers/{cast.amina.pk}/")
        assert "Gezinsmigrant of overige migrant vanaf 1 juni 2026." in shown
        assert "Geestelijk" not in shown


def test_a_pause_stops_the_clock_on_every_page(cast, bas):
    sent(bas, cast.amina, "pauze/", since="2026-06-01")
    said = "Gepauzeerd sinds 1 juni 2026 wegens tijdelijke vrijstelling"
    case = page(bas, f"/dossiers/{cast.amina.pk}/")
    assert said in case
    assert "11 mei 2026" not in case.split('id="tijdlijn"')[0]
    duty = page(bas, at(cast.amina))
    assert said in duty
    assert "Sinds 1 juni 2026 geldt een tijdelijke vrijstelling." in duty
    assert "Gepauzeerd" in page(bas, "/dossiers/")
    answer = bas.post(at(cast.amina, "hervatting/"), {"until": "2026-08-31", "renotified_on": ""})
    assert answer.status_code == 302
    case = page(bas, f"/dossiers/{cast.amina.pk}/")
    assert said not in case
    assert "Daarom telt de dag waarop de plicht weer gold." in case
    assert "10 november 2026" in case


def test_a_pause_by_mistake_is_withdrawn_with_a_reason(cast, bas):
    sent(bas, cast.amina, "pauze/", since="2026-06-01")
    assert bas.post(at(cast.amina, "pauze/correctie/"), {"reason": ""}).status_code == 400
    bas.post(at(cast.amina, "pauze/correctie/"), {"reason": "Ander dossier"})
    assert "11 mei 2026" in page(bas, f"/dossiers/{cast.amina.pk}/")
    assert "Tijdelijke vrijstelling vanaf 1 juni 2026. Ingetrokken op" in page(bas, at(cast.amina))


def test_the_end_closes_the_case_and_its_doors(cast, bas):
    sent(bas, cast.amina, "einde/", last_day="2026-11-20", reason="left_nl")
    assert "Afgerond" in page(bas, f"/dossiers/{cast.amina.pk}/")
    shown = page(bas, at(cast.amina))
    assert "Vertrek uit Nederland langer dan een jaar" in shown
    assert "form-actions" in shown
    names = ("doelgroep/", "pauze/", "einde/", "vaststelling/correctie/")
    for name in names:
        assert at(cast.amina, name) not in shown
        answer = sent(bas, cast.amina, name, last_day="2026-11-20", reason="met")
        assert answer.headers["Location"] == at(cast.amina)
    with scope(cast.rivierstad.pk):
        assert DutyEnd.objects.count() == 1


def test_a_page_costs_as_much_with_a_long_history_as_with_a_short_one(cast, bas):
    def cost():
        bas.get(at(cast.amina))
        with CaptureQueriesContext(connection) as captured:
            bas.get(at(cast.amina))
        return len(captured)

    few = cost()
    told: dict[str, Any] = {"source": Source.PORTAL, "by": cast.bas, "on": MONDAY}
    with scope(cast.rivierstad.pk):
        case = Case.objects.get(pk=cast.amina.pk)
        for month in range(4, 11):
            group = "family" if month % 2 else "asylum"
            since, until = date(2026, month, 1), date(2026, month, 20)
            if month > 4:
                actions.change_group(case=case, group=group, since=since, **told)
            actions.correct_duty(case=case, reason="x", established_on=date(2026, 3, 2), **told)
            actions.pause_duty(case=case, since=since, **told)
            actions.resume_duty(case=case, until=until, by=cast.bas, on=MONDAY)
        assert standing_of(case).why_no_summons() is None
    assert cost() == few
