"""The pages of decisions and objections: what they say, what they refuse, what they cost."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import Membership, Role
from audit.models import Event
from cases import actions as cases
from decisions.models import Decision, Objection, Step
from intake.actions.talks import note_talk
from intake.models import Learnability
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.decisions.steps import appealed, heard, jet_of, later, objected, ruled, signed, suspended

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
PORTAL = {"channel": "portal", "to_whom": "", "postbox": ""}


@pytest.fixture
def bas(cast, sign_in):
    return sign_in(cast.bas)


@pytest.fixture
def jets(cast, sign_in):
    with scope(cast.rivierstad.pk):
        jet = jet_of(cast)
    return sign_in(jet)


def made(cast, what, *args, **told):
    with scope(cast.rivierstad.pk):
        return what(cast, *args, **told)


def at(case, name=""):
    return f"/dossiers/{case.pk}/besluiten/{name}"


def text(answer):
    return answer.content.decode()


def page(client, address):
    return text(client.get(address))


def test_a_case_without_decisions_says_so(cast, bas):
    assert "Er zijn nog geen besluiten in dit dossier." in page(bas, at(cast.amina))


def test_a_decision_says_who_signed_by_which_mandate_and_until_when(cast, bas):
    decision = made(cast, signed)
    for address in (at(cast.amina), at(cast.amina, f"{decision.pk}/")):
        shown = page(bas, address)
        assert "art. 15, lid 1, Wet inburgering 2021" in shown
        assert "door Bas, mandaat van klantmanager: Mandaatbesluit inburgering" in shown
        assert "4 januari 2027" in shown
        assert "Het besluit is bekendgemaakt op maandag 23 november 2026." in shown


def test_it_says_why_it_is_final_or_revoked(cast, bas, clock):
    made(cast, signed)
    with scope(cast.rivierstad.pk):
        decision = Decision.objects.get()
        Decision.objects.update(final_on=later(43), final_why="nobody")
    assert "Niemand maakte op tijd bezwaar." in page(bas, at(cast.amina, f"{decision.pk}/"))
    made(cast, ruled, outcome="founded")
    assert "Het bezwaar is gegrond verklaard." in page(bas, at(cast.amina))


def test_bas_reads_an_objection_and_handles_none(cast, bas):
    objection = made(cast, objected)
    shown = page(bas, at(cast.amina, f"bezwaar/{objection.pk}/"))
    assert "15 februari 2027" in shown
    assert "Hoorzitting vastleggen" not in shown
    assert "Bezwaar vastleggen" not in page(bas, at(cast.amina, f"{objection.decision_id}/"))


def test_jet_receives_it_and_the_receipt_goes_out(cast, jets):
    decision = made(cast, signed)
    address = at(cast.amina, f"{decision.pk}/bezwaar/")
    typed = {"received_on": "2026-11-23", "posted_on": "", "committee": "nee"} | PORTAL
    answer = jets.post(address, typed, follow=True)
    assert "De ontvangstbevestiging is verstuurd." in text(answer)
    again = jets.get(address, follow=True)
    assert "Er loopt al een bezwaar tegen dit besluit." in text(again)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"received_on": "2026-11-24"}, "Deze datum ligt in de toekomst."),
        ({"received_on": "2026-11-20"}, "Deze dag ligt voor de dag van het besluit."),
        ({"committee": ""}, "Dit veld is verplicht."),
        ({"channel": "handed_over"}, "Vul in aan wie u de brief gaf."),
    ],
)
def test_what_is_filled_in_wrongly_is_said_at_once(cast, jets, wrong, said):
    decision = made(cast, signed)
    typed = {"received_on": "2026-11-23", "posted_on": "", "committee": "nee"} | PORTAL | wrong
    answer = jets.post(at(cast.amina, f"{decision.pk}/bezwaar/"), typed)
    assert answer.status_code == 400
    assert said in text(answer)
    with scope(cast.rivierstad.pk):
        assert not Objection.objects.exists()


def test_step_by_step_until_the_letter(cast, jets):
    objection = made(cast, objected)
    one = at(cast.amina, f"bezwaar/{objection.pk}/")
    hearing: Any = {"day": "2026-12-10", "at": "10:00", "place": "Stadhuis"} | PORTAL
    steps: list[tuple[str, dict[str, str], str]] = [
        ("hoorzitting/", hearing, "De uitnodiging is verstuurd."),
        ("verdaging/", {"until": "2027-03-30"} | PORTAL, "De beslissing is verdaagd."),
        ("opschorting/", {"since": "2026-11-23", "why": "Onvolledig."}, "De termijn staat stil."),
        ("hervatting/", {"until": "2026-11-23"}, "De termijn loopt weer."),
        ("niet-gehoord/", {"ground": "c", "why": ""}, "Vastgelegd waarom er niet"),
        ("uitstel/", {"until": "2027-06-01", "why": "Zij stemde in."}, "Het uitstel is"),
        ("beslissing/", {"outcome": "founded", "reason": "U hebt gelijk."}, "is opgesteld."),
        ("beslissing/ondertekening/", PORTAL, "De beslissing is ondertekend en verstuurd."),
        ("beroep/", {"side": "person", "day": "2026-11-23"}, "Het beroep is vastgelegd."),
    ]
    for name, typed, said in steps:
        assert jets.get(f"{one}{name}").status_code == 200, name
        assert said in text(jets.post(f"{one}{name}", typed, follow=True)), name
    assert "Herroepen of vernietigd" in page(jets, at(cast.amina, f"{objection.decision_id}/"))


def test_a_draft_is_written_on(cast, jets):
    objection = made(cast, objected)
    made(cast, heard, objection)
    one = at(cast.amina, f"bezwaar/{objection.pk}/beslissing/")
    jets.post(one, {"outcome": "founded", "reason": "U hebt gelijk."})
    assert "U hebt gelijk.</textarea>" in page(jets, one)


def test_a_judgement_is_recorded_once(cast, jets):
    appeal = made(cast, appealed)
    address = at(cast.amina, f"bezwaar/{appeal.objection_id}/beroep/{appeal.pk}/uitspraak/")
    typed = {"outcome": "unfounded", "day": "2026-11-23"}
    assert "Hoger beroep kan tot en met 4 januari 2027." in text(
        jets.post(address, typed, follow=True)
    )
    assert "Deze uitspraak is al vastgelegd." in text(jets.get(address, follow=True))


def test_a_step_is_corrected_with_a_reason(cast, jets):
    step = made(cast, suspended)
    one = at(cast.amina, f"bezwaar/{step.objection_id}/")
    address = f"{one}stappen/{step.pk}/correctie/"
    assert address in page(jets, one)
    shown = text(jets.post(address, {"why": "Verkeerd dossier"}, follow=True))
    assert "Reden: Verkeerd dossier" in shown
    assert "Dit kunt u niet meer corrigeren." in text(jets.get(address, follow=True))


def test_a_decision_waits_for_a_hearing(cast, jets):
    objection = made(cast, objected)
    one = at(cast.amina, f"bezwaar/{objection.pk}/")
    assert "is gehoord, of waarom niet" in text(jets.get(f"{one}beslissing/", follow=True))
    assert "nog geen beslissing opgesteld" in text(
        jets.get(f"{one}beslissing/ondertekening/", follow=True)
    )


def test_bas_is_told_that_he_may_not_decide_on_his_own(cast, jets, sign_in):
    """Even as a bezwaarjurist."""
    objection = made(cast, objected)
    made(cast, heard, objection)
    one = at(cast.amina, f"bezwaar/{objection.pk}/beslissing/")
    jets.post(one, {"outcome": "unfounded", "reason": "Nee."})
    with scope(cast.rivierstad.pk):
        jurist = Role.objects.get(slug="bezwaarjurist")
        Membership.objects.filter(user=cast.bas).update(role=jurist)
    answer = sign_in(cast.bas).post(f"{one}ondertekening/", PORTAL)
    assert answer.status_code == 400
    assert "Een collega moet op het bezwaar beslissen" in text(answer)


def test_a_revoked_decision_is_looked_into(cast, bas):
    objection = made(cast, ruled, outcome="founded")
    address = at(cast.amina, f"{objection.decision_id}/gevolgen/")
    answer = bas.post(address, {"what": "Er komt een nieuw besluit."}, follow=True)
    assert "Er komt een nieuw besluit." in text(answer)
    assert "Hier is niets meer na te gaan." in text(bas.get(address, follow=True))


def test_a_dispensation_is_drafted_signed_and_known_to_the_intake(cast, bas):
    told: Any = {"told_alone": True, "informed": True, "interpreter": False, "present": "nobody"}
    with scope(cast.rivierstad.pk):
        note_talk(case=cast.amina, on_day=MONDAY, by=cast.bas, on=MONDAY, **told)
    shown = text(bas.post(at(cast.amina, "ontheffing/"), follow=True))
    assert "art. 14, lid 6, Wet inburgering 2021" in shown
    with scope(cast.rivierstad.pk):
        decision = Decision.objects.get()
    one = at(cast.amina, f"{decision.pk}/")
    assert "Er is al een ontheffing" in text(bas.post(at(cast.amina, "ontheffing/"), follow=True))
    assert "ondertekend en verstuurd" in text(bas.post(f"{one}ondertekening/", PORTAL, follow=True))
    with scope(cast.rivierstad.pk):
        known = Learnability.objects.get()
        assert (known.outcome, known.dispensed_on) == ("dispensed", MONDAY)
        assert Event.objects.filter(kind=Event.Kind.TEST_DISPENSED).count() == 1


def test_a_draft_is_laid_aside(cast, bas):
    bas.post(at(cast.amina, "ontheffing/"))
    with scope(cast.rivierstad.pk):
        decision = Decision.objects.get()
    shown = text(bas.post(at(cast.amina, f"{decision.pk}/wegleggen/"), follow=True))
    assert "Concept weggelegd" in shown
    assert "Ontheffing opstellen" in shown


def test_a_closed_case_gets_no_dispensation(cast, bas):
    with scope(cast.rivierstad.pk):
        cases.close(case=cast.amina, ground="moved", by=cast.bas, on=MONDAY)
    shown = text(bas.post(at(cast.amina, "ontheffing/"), follow=True))
    assert "Dit dossier is afgesloten." in shown


def asked(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_the_list_costs_as_much_for_many_as_for_one(cast, bas):
    made(cast, appealed)
    few = asked(bas, at(cast.amina))
    for _ in range(3):
        made(cast, appealed)
    assert asked(bas, at(cast.amina)) == few <= 19


def test_an_objection_costs_as_much_with_many_steps(cast, jets):
    step = made(cast, suspended)
    one = at(cast.amina, f"bezwaar/{step.objection_id}/")
    few = asked(jets, one)
    with scope(cast.rivierstad.pk):
        for _ in range(4):
            Step.objects.create(
                municipality_id=step.municipality_id,
                objection=step.objection,
                kind=Step.Kind.INVITED,
                on=MONDAY,
                recorded_on=MONDAY,
                by=cast.bas.pk,
            )
    assert asked(jets, one) == few <= 20


def test_jet_finds_it_in_her_work(cast, jets):
    made(cast, objected)
    shown = page(jets, "/mijn-werk/")
    assert "Beslissen op het bezwaar" in shown
    assert at(cast.amina) in shown


def test_carla_learns_of_no_objection_from_the_timeline(cast, bas, sign_in):
    made(cast, objected)
    said = "Bezwaar of beroep ontvangen"
    assert said in page(bas, f"/dossiers/{cast.amina.pk}/")
    assert said not in page(sign_in(cast.carla), f"/dossiers/{cast.amina.pk}/")


def test_a_dispensation_before_the_first_conversation_waits_for_it(cast, bas):
    bas.post(at(cast.amina, "ontheffing/"))
    with scope(cast.rivierstad.pk):
        decision = Decision.objects.get()
    bas.post(at(cast.amina, f"{decision.pk}/ondertekening/"), PORTAL)
    with scope(cast.rivierstad.pk):
        assert Decision.objects.get().is_signed
        assert not Learnability.objects.exists()
        assert Event.objects.filter(kind=Event.Kind.TEST_DISPENSED).count() == 1
