"""Ines reviews a list, Arend approves it; in the pages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.actions import add_member
from accounts.models import Role
from audit.models import Event, ReadCase, Reading
from cases.models import Case
from intake.models import DutyEnd
from retention import actions
from retention.certificate import verify
from retention.management.commands.verify_certificate import text_of
from retention.models import DestructionList, Hold
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.enforcement.fining import colleague
from tests.retention.lapsed import again, approved, lapsed, proposed, reviewed

pytestmark = pytest.mark.django_db
WHY = {"reason": "request", "why": "Inzageverzoek van maandag.", "review_on": "2027-03-01"}


@pytest.fixture
def ines(rivierstad, sign_in):
    return sign_in(colleague(rivierstad, "Ines", "informatiebeheerder"))


@pytest.fixture
def arend(rivierstad, sign_in):
    return sign_in(colleague(rivierstad, "Arend", "archivaris"))


def page_of(of: DestructionList, more: str = "") -> str:
    return f"/vernietiging/{of.pk}/{more}"


def test_ines_reads_who_must_go_and_that_is_written_down(rivierstad, ines):
    sem = lapsed(rivierstad, "Tol")
    made = proposed()
    shown = ines.get(page_of(made)).content.decode()
    for text in ("Tol, Sem", sem.number, "De termijn na het einde van de plicht is om"):
        assert text in shown
    assert "2 maart 2025" in shown
    reading = Reading.objects.filter(page="destruction").get()
    assert ReadCase.objects.get(reading=reading.pk).case == sem.pk
    assert "Informatiebeheerder" in reading.why


def test_the_pages_cost_the_same_for_one_and_for_many(rivierstad, ines):
    lapsed(rivierstad, "Tol")
    for name in ("Vos", "Bos", "Mos"):
        lapsed(rivierstad, name)
    made = proposed()
    ines.get(page_of(made))
    with CaptureQueriesContext(connection) as many:
        ines.get(page_of(made))
    DestructionList.objects.update(cancelled_on=MONDAY, cancelled_by=rivierstad.bas.pk)
    Case.objects.exclude(sort_name__startswith="tol").update(phase=Case.Phase.PLAN)
    DutyEnd.objects.exclude(case__sort_name__startswith="tol").update(on=MONDAY)
    one = proposed()
    with CaptureQueriesContext(connection) as single:
        ines.get(page_of(one))
    assert (made.items.count(), one.items.count()) == (4, 1)
    assert len(many) == len(single)
    assert "23 november 2026" in ines.get("/vernietiging/").content.decode()


def test_ines_excepts_someone_and_takes_it_back(rivierstad, ines):
    lapsed(rivierstad, "Tol")
    made = proposed()
    item = made.items.get()
    form = page_of(made, f"{item.pk}/uitzondering/")
    assert "Tol, Sem" in ines.get(form).content.decode()
    assert ines.post(form, {}).status_code == 400
    ines.post(form, {"why": "procedure"})
    shown = ines.get(page_of(made)).content.decode()
    assert "Uitgezonderd: er loopt een procedure of een verzoek" in shown
    ines.post(page_of(made, f"{item.pk}/terug/"))
    assert made.items.included().exists()


def test_the_list_goes_from_ines_to_arend(rivierstad, ines, arend):
    lapsed(rivierstad, "Tol")
    made = proposed()
    assert arend.post(page_of(made, "beoordeling/")).status_code == 403
    ines.post(page_of(made, "beoordeling/"), {"gezien": made.digest})
    assert again(made).reviewed_on == MONDAY
    assert ines.get(page_of(made, "goedkeuring/")).status_code == 403
    form = page_of(made, "goedkeuring/")
    wrong = arend.post(form, {"name": "Heuvelrode", "gezien": made.digest})
    assert wrong.status_code == 400
    assert "Typ de naam van de gemeente precies over" in wrong.content.decode()
    arend.post(form, {"name": " rivierstad", "gezien": made.digest})
    assert again(made).executes_on == MONDAY + timedelta(days=7)
    arend.post(page_of(made, "aflasting/"))
    assert again(made).cancelled_on == MONDAY
    kinds = set(Event.objects.values_list("kind", flat=True))
    assert {"destruction_reviewed", "destruction_approved", "destruction_cancelled"} <= kinds


def test_who_reviewed_is_told_that_another_approves(rivierstad, sign_in):
    """Someone with both roles."""
    both = colleague(rivierstad, "Ines", "informatiebeheerder")
    role = Role.objects.get(slug="archivaris")
    add_member(user=both, role=role, since=date(2022, 1, 1), by=None, on=MONDAY)
    lapsed(rivierstad, "Tol")
    made = reviewed(rivierstad, proposed())
    client = sign_in(both)
    assert "Een ander keurt haar goed." in client.get(page_of(made)).content.decode()
    sent = {"name": "Rivierstad", "gezien": made.digest}
    answer = client.post(page_of(made, "goedkeuring/"), sent, follow=True)
    assert "U hebt deze lijst zelf beoordeeld." in answer.content.decode()
    assert again(made).approved_on is None


def test_a_list_that_changed_is_not_passed_on(rivierstad, ines):
    lapsed(rivierstad, "Tol")
    made = proposed()
    answer = ines.post(page_of(made, "beoordeling/"), {"gezien": "0" * 64}, follow=True)
    assert "De lijst is veranderd" in answer.content.decode()


def test_another_municipality_has_no_such_list(cast, clock, sign_in):
    """An archivaris of Heuvelrode asks for the list of Rivierstad."""
    with scope(cast.rivierstad.pk):
        lapsed(cast, "Tol")
        made = proposed()
    with scope(cast.heuvelrode.pk):
        stranger = colleague(cast, "Arend", "archivaris")
    client = sign_in(stranger, cast.heuvelrode)
    assert client.get(page_of(made)).status_code == 404
    assert "Er is nog geen lijst." in client.get("/vernietiging/").content.decode()


def test_bas_keeps_data_longer_and_stops_that(rivierstad, sign_in):
    bas, here = sign_in(rivierstad.bas), f"/dossiers/{rivierstad.amina.pk}/bewaren/"
    for day in ("2026-11-23", "2028-01-01"):
        answer = bas.post(f"{here}reden/", WHY | {"review_on": day})
        assert answer.status_code == 400
    bas.post(f"{here}reden/", WHY)
    shown = bas.get(here).content.decode()
    assert "Verzoek van de betrokkene (AVG)." in shown
    assert "Opnieuw bekijken op 1 maart 2027." in shown
    one = Hold.objects.get()
    bas.post(f"{here}reden/{one.pk}/einde/")
    assert not Hold.objects.standing().exists()
    assert bas.post(f"{here}reden/{one.pk}/einde/").status_code == 404
    kinds = list(Event.objects.filter(kind__startswith="hold_").values_list("kind", flat=True))
    assert sorted(kinds) == ["hold_released", "hold_set"]


def test_who_only_reads_the_case_sees_the_reason_and_not_what_was_typed(rivierstad, sign_in):
    bas, here = sign_in(rivierstad.bas), f"/dossiers/{rivierstad.amina.pk}/bewaren/"
    bas.post(f"{here}reden/", WHY)
    shown = sign_in(rivierstad.carla).get(here).content.decode()
    assert "Verzoek van de betrokkene (AVG)" in shown
    assert "Inzageverzoek van maandag." not in shown
    assert "Niet langer bewaren" not in shown


def test_the_certificate_is_a_pdf_that_carries_what_it_says(rivierstad, arend):
    lapsed(rivierstad, "Tol")
    made = approved(rivierstad)
    made.items.update(outcome="held", outcome_on=MONDAY + timedelta(days=7))
    made.started_on = MONDAY + timedelta(days=7)
    made.save()
    assert arend.get(page_of(made, "verklaring.pdf")).status_code == 404
    actions.certify(of=made, on=MONDAY + timedelta(days=7))
    pdf = arend.get(page_of(made, "verklaring.pdf"))
    assert pdf.headers["Content-Type"] == "application/pdf"
    told = verify(text_of(pdf.content)).content
    assert told["beoordeeld"]["door"] == "Ines"
    assert told["goedgekeurd"]["door"] == "Arend"
    assert verify(arend.get(page_of(made, "verklaring.json")).content.decode()).content == told
