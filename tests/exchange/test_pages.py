"""Bas asks the BRP on a page, waits without being noted, compares, and takes over."""

from __future__ import annotations

import re

import pytest

from accounts.access import Access
from accounts.permissions import Permission
from audit.models import Event, Reading
from cases.models import Person
from exchange.demo import planted
from exchange.models import BrpQuery
from outbox.actions import relay
from tenancy.scope import scope

pytestmark = pytest.mark.django_db
ASKING = "Gegevens opvragen bij de BRP"


@pytest.fixture
def bas(cast, sign_in, brp):
    with scope(cast.rivierstad.pk):
        person = cast.amina.person
        person.give_bsn(planted.PLAIN)
        person.save()
    return sign_in(cast.bas)


@pytest.fixture
def here(cast):
    return f"/dossiers/{cast.amina.pk}/brp/"


def text(response):
    return response.content.decode()


def gives(cast, bsn):
    with scope(cast.rivierstad.pk):
        person = Person.objects.get(pk=cast.amina.person_id)
        person.give_bsn(bsn)
        person.save()


def test_a_purpose_must_be_chosen(bas, here):
    assert ASKING in text(bas.get(here))
    refused = bas.post(here)
    assert refused.status_code == 400
    assert "Kies waarom u de gegevens opvraagt." in text(refused)


def test_while_it_waits_nothing_of_the_person_is_shown_or_noted(cast, bas, here):
    bas.post(here, {"purpose": "moved"})
    assert bas.get(here).headers["Location"] == f"{here}wachten/"
    with scope(cast.rivierstad.pk):
        before = Reading.objects.count()
    for headers in ({}, {"HX-Request": "true"}):
        page = bas.get(f"{here}wachten/", headers=headers)
        assert "Wordt opgevraagd" in text(page)
        assert "Yusuf" not in text(page)
    with scope(cast.rivierstad.pk):
        assert Reading.objects.count() == before
    assert '<noscript><meta http-equiv="refresh"' in text(bas.get(f"{here}wachten/"))


def test_when_there_is_an_answer_the_waiting_page_leads_to_it(bas, here):
    bas.post(here, {"purpose": "moved"})
    relay()
    assert bas.get(f"{here}wachten/").headers["Location"] == here
    part = bas.get(f"{here}wachten/", headers={"HX-Request": "true"})
    assert part.headers["HX-Redirect"] == here


def test_the_chosen_facts_are_seen_in_the_case_with_their_source(cast, bas, here):
    bas.post(here, {"purpose": "moved"})
    relay()
    (seen,) = re.findall(r'name="seen" value="([0-9a-f]{64})"', text(bas.get(here)))
    sent = {"chosen": ["street", "city"], "seen": seen}
    taken = bas.post(f"{here}overname/", sent, follow=True)
    assert "Overgenomen uit de BRP: straat en huisnummer, woonplaats." in text(taken)
    page = text(bas.get(f"/dossiers/{cast.amina.pk}/"))
    assert "Lindelaan 14B" in page
    assert "Reden: Uit de BRP, opgevraagd op" in page
    assert "Amrani" not in page


def test_a_stale_page_takes_nothing_over(cast, bas, here):
    bas.post(here, {"purpose": "moved"})
    relay()
    refused = bas.post(f"{here}overname/", {"chosen": ["street"], "seen": "0" * 64}, follow=True)
    assert "Het dossier is intussen gewijzigd. Er is niets overgenomen." in text(refused)
    with scope(cast.rivierstad.pk):
        assert Person.objects.get(pk=cast.amina.person_id).street == ""


@pytest.mark.parametrize(
    ("bsn", "said"),
    [
        (planted.UNKNOWN, "De BRP kent niemand met dit BSN."),
        (planted.MALFORMED, "Het antwoord van de BRP is niet te lezen."),
        (planted.WRONG_PERSON, "De BRP gaf gegevens van iemand anders. Er is niets bewaard."),
        (planted.HIDDEN, "Geheimhouding: geef dit adres niet aan anderen."),
        (planted.DECEASED, "Deze persoon is overleden."),
    ],
)
def test_each_outcome_is_said_in_plain_words(cast, bas, here, bsn, said):
    gives(cast, bsn)
    bas.post(here, {"purpose": "moved"})
    relay()
    page = text(bas.get(here))
    assert said in page
    if bsn == planted.WRONG_PERSON:
        assert "Amrani" not in page
        assert ASKING in page


def test_a_brp_that_is_down_is_told_while_one_waits(cast, bas, here, brp):
    brp.status = 503
    bas.post(here, {"purpose": "moved"})
    relay()
    assert "De BRP antwoordt nu niet." in text(bas.get(f"{here}wachten/"))
    stopped = bas.post(f"{here}einde/", follow=True)
    assert "Er is niets overgenomen." in text(stopped)
    assert ASKING in text(stopped)


def test_without_a_connection_nothing_can_be_asked(bas, here, settings):
    settings.BRP_URL = ""
    page = text(bas.get(here))
    assert "De verbinding met de BRP is nog niet ingesteld." in page
    assert ASKING not in page


def test_every_question_has_its_event(cast, bas, here):
    bas.post(here, {"purpose": "term"})
    with scope(cast.rivierstad.pk):
        (query,) = BrpQuery.objects.all()
        events = Event.objects.filter(kind=Event.Kind.BRP_CONSULTED)
        assert [event.subject for event in events] == [f"exchange.BrpQuery:{query.pk}"]


def test_who_may_not_correct_compares_and_takes_nothing_over(bas, here, monkeypatch):
    bas.post(here, {"purpose": "moved"})
    relay()
    may = Access.may
    refused = Permission.CASE_CORRECT
    monkeypatch.setattr(Access, "may", lambda self, p: p != refused and may(self, p))
    page = text(bas.get(here))
    assert "Lindelaan 14B" in page
    assert "Gekozen gegevens overnemen" not in page
    assert bas.post(f"{here}overname/", {"chosen": ["street"]}).status_code == 403
