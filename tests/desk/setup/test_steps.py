"""What the stappenplan sees for itself, and what colleagues tell it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import Membership
from audit.models import Event
from desk.models import SetupStep
from desk.setup.actions.policy import set_policy
from desk.setup.actions.steps import ChangedMeanwhile, NotByHand, set_step
from desk.setup.actions.theme import set_theme
from desk.setup.places import PLACES
from desk.setup.states import NEEDED, State
from desk.setup.steps import BY_SLUG, STEPS
from imports.models import Import
from letters.actions import establish_version, set_letterhead
from letters.models import LetterTemplate
from partners.actions import add_partner
from tenancy.models import BOUNDS
from tenancy.scope import scope
from tests.cast import MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
PAGE = "/beheer/stappenplan/"


@pytest.fixture
def here(cast):
    with scope(cast.rivierstad.pk, actor=cast.femke.pk):
        yield cast


@pytest.fixture
def who(cast) -> Any:
    return {"municipality": cast.rivierstad, "by": cast.femke, "on": MONDAY}


def state(slug):
    return BY_SLUG[slug].found(MONDAY).state


def agree(who, slug="dpia", **other):
    given: Any = {"seen": 0, "owner": None, "due_on": None, "note": "", "marked": False, **who}
    return set_step(step=BY_SLUG[slug], **given | other)


def test_people_count_as_long_as_they_work_here(here):
    assert [state(s) for s in ("beheerders", "privacy-officer", "klantmanagers")] == [
        State.DONE
    ] * 3
    Membership.objects.filter(user=here.joris).update(until=date(2026, 11, 22))
    assert state("beheerders") is State.BUSY
    assert BY_SLUG["beheerders"].found(MONDAY).said == "1 medewerker"
    Membership.objects.filter(user=here.petra).update(until=date(2026, 11, 22))
    assert state("privacy-officer") is State.OPEN


def test_policy_is_set_when_it_holds(here, who):
    middle: Any = {name: sum(bounds) // 2 for name, bounds in BOUNDS.items()}
    assert state("beleid") is State.OPEN
    set_policy(valid_from=date(2026, 12, 1), **who, **middle)
    assert state("beleid") is State.BUSY
    set_policy(valid_from=MONDAY, **who, **middle)
    assert state("beleid") is State.DONE


def test_texts_are_done_when_a_colleague_established_each(here, who):
    assert state("teksten") is State.BUSY
    for template in LetterTemplate.objects.all():
        now = template.versions.get()
        given = {"subject": now.subject, "body": now.body, "note": "nagelezen"}
        establish_version(template=template, valid_from=MONDAY, by=who["by"], on=MONDAY, **given)
    assert state("teksten") is State.DONE


def test_the_letterhead_of_an_example_is_none_yet(here, who):
    assert state("briefhoofd") is State.BUSY
    names = ("sender", "return_address", "phone", "email", "objection_address", "place")
    head: Any = dict.fromkeys(names, "x") | {"website": "www.rivierstad.nl"}
    set_letterhead(valid_from=MONDAY, **who, **head)
    assert state("briefhoofd") is State.DONE


def test_mandates_and_themes_and_partners_are_counted(here, who):
    assert state("mandaten") is State.DONE
    assert state("huisstijl") is State.OPEN
    set_theme(base="neutral", colours={}, logo=None, seen=0, **who)
    assert state("huisstijl") is State.BUSY
    set_theme(base="neutral", colours={}, logo=b"png", seen=1, **who)
    assert state("huisstijl") is State.DONE
    for number, kind in enumerate(sorted(NEEDED)):
        assert state("partners") is (State.BUSY if number else State.OPEN)
        add_partner(name="Taalhuis", kind=kind, since=MONDAY, **who)
    assert state("partners") is State.DONE


def test_whether_everyone_was_taken_over_is_for_people_to_say(here):
    assert state("dossiers") is State.OPEN
    for now, expected in (("checked", State.BUSY), ("done", State.BUSY)):
        Import.objects.create(
            municipality=here.rivierstad, started_by=here.femke.pk, on=MONDAY, rows=1, state=now
        )
        assert state("dossiers") is expected


def test_a_step_by_hand_keeps_who_marked_it_and_when(here, who):
    agree(who, marked=True)
    row = agree(who | {"by": here.joris, "on": date(2026, 12, 1)}, seen=1, marked=True, note="Ja.")
    assert (row.marked_by, row.marked_on) == (here.femke.pk, MONDAY)
    row = agree(who, seen=2)
    assert (row.marked_by, row.marked_on) == (None, None)
    events = Event.objects.filter(kind="setup_step_set").values_list("detail", flat=True)
    assert [*events] == ["dpia"] * 3


def test_what_the_program_sees_is_not_marked_by_hand(here, who):
    with pytest.raises(NotByHand):
        agree(who, "beleid", marked=True)


def test_two_who_agree_at_once_lose_nothing(here, who):
    agree(who, note="Petra belt.")
    with pytest.raises(ChangedMeanwhile):
        agree(who, note="Bas belt.")
    assert SetupStep.objects.get().note == "Petra belt."


def test_the_page_counts_and_names_who_and_when(cast, femke):
    before = femke.get(PAGE).content.decode()
    assert "4 van 13 klaar" in before
    given = {"owner": cast.petra.pk, "due_on": "2026-11-20", "note": "In overleg.", "version": 0}
    femke.post(f"{PAGE}dpia/", given)
    page = femke.get(PAGE).content.decode()
    for text in ("Petra", "20-11-2026", "Te laat", "Opmerking: In overleg.", "Bezig"):
        assert text in page
    femke.post(f"{PAGE}dpia/", given | {"marked": "on", "version": 1})
    page = femke.get(PAGE).content.decode()
    assert "5 van 13 klaar" in page
    assert "Gemeld op 23-11-2026 door Femke" in page
    assert "Te laat" not in page


def test_a_colleague_who_was_second_sees_the_difference(cast, femke, sign_in):
    sign_in(cast.joris).post(f"{PAGE}dpia/", {"owner": cast.petra.pk, "version": 0})
    refused = femke.post(f"{PAGE}dpia/", {"note": "Ik bel.", "marked": "on", "version": 0})
    page = refused.content.decode()
    assert refused.status_code == 409
    assert "Gewijzigd door Joris om 09:00." in page
    assert re.search(r"<td[^>]*>Petra</td>", page)
    assert "Ik bel." in page


def test_only_colleagues_of_here_can_see_to_a_step(cast, femke):
    assert femke.post(f"{PAGE}dpia/", {"owner": cast.dirk.pk, "version": 0}).status_code == 400
    assert "Dirk" not in femke.get(f"{PAGE}dpia/").content.decode()


def test_a_step_that_is_none_does_not_exist(femke):
    assert femke.get(f"{PAGE}onzin/").status_code == 404


def test_a_step_leads_to_the_screen_where_it_is_done(femke):
    page = femke.get(PAGE).content.decode()
    assert 'href="/beheer/beleid/"' in page
    labels = {place.label for place in PLACES}
    assert {step.place for step in STEPS if step.place} <= labels


def test_the_page_costs_the_same_when_everything_was_agreed(femke, here, who):
    femke.get(PAGE)
    costs = []
    for slug in (["dpia"], [s.slug for s in STEPS if s.slug != "dpia"]):
        for one in slug:
            agree(who, one, owner=here.petra, marked=BY_SLUG[one].by_hand)
        with CaptureQueriesContext(connection) as asked:
            femke.get(PAGE)
        costs.append(len(asked))
    assert costs[0] == costs[1] <= 32
