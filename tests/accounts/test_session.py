"""A session: how long it lasts, how it ends, and how it moves to another municipality."""

from __future__ import annotations

import pytest

from accounts.models import Draft, User
from audit.models import Event, SecurityEvent
from cases.models import ArrivalCheck
from tenancy.models import MunicipalityPolicy
from tenancy.scope import scope
from tests.accounts.steps import browser, enter, give_password, is_in, just_seen, security_events
from tests.cast import LONG_AGO

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
Kind = SecurityEvent.Kind
MINUTE, HOUR = 60, 3600
NO_SUCH = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def at_work(cast, sign_in):
    """Bas, who opened a page a moment ago."""
    client = just_seen(sign_in(cast.bas))
    assert is_in(client)
    return client


def allow_idle(municipality, minutes):
    with scope(municipality.pk):
        MunicipalityPolicy.objects.create(
            municipality=municipality, valid_from=LONG_AGO, idle_minutes=minutes
        )


def test_a_session_lasts_as_long_as_the_municipality_allows(cast, sign_in, clock):
    allow_idle(cast.rivierstad, 15)
    client = just_seen(sign_in(cast.bas))
    assert is_in(client)
    clock.shift(14 * MINUTE)
    assert is_in(client)
    clock.shift(16 * MINUTE)
    answer = client.get("/dossiers/")
    assert answer.headers["Location"] == "/inloggen/?next=%2Fdossiers%2F"
    assert security_events() == [(Kind.TIMED_OUT, cast.bas.pk)]
    assert not is_in(client)


def test_without_a_choice_of_the_municipality_it_is_half_an_hour(at_work, clock):
    clock.shift(29 * MINUTE)
    assert is_in(at_work)
    clock.shift(31 * MINUTE)
    assert not is_in(at_work)


def test_the_policy_of_another_municipality_does_not_count(cast, at_work, clock):
    allow_idle(cast.heuvelrode, 15)
    clock.shift(20 * MINUTE)
    assert is_in(at_work)


def test_who_says_to_be_there_stays_in(at_work, clock):
    for _ in range(4):
        clock.shift(20 * MINUTE)
        assert at_work.post("/sessie/").status_code == 204
    assert is_in(at_work)


def test_keeping_a_draft_does_not_keep_the_session_awake(at_work, clock):
    clock.shift(20 * MINUTE)
    assert at_work.post("/concept/", {"pad": "/x/", "veld.title": "Bel"}).status_code == 204
    clock.shift(11 * MINUTE)
    assert not is_in(at_work)


def test_after_ten_hours_everyone_signs_in_again(settings, client, cast, clock):
    """However busy: a session has an end of its own."""
    settings.DEMO = True
    User.objects.filter(pk=cast.bas.pk).update(is_demo=True)
    enter(client, give_password(User.objects.get(pk=cast.bas.pk)).username)
    for _ in range(39):
        clock.shift(15 * MINUTE)
        assert is_in(client)
    clock.shift(16 * MINUTE)
    assert not is_in(client)


@pytest.mark.parametrize("path", ["/zoeken/", "/uitloggen/", "/sessie/", "/concept/", "/gemeente/"])
def test_signing_in_again_leads_to_a_page_and_not_to_a_button(at_work, clock, path):
    """These addresses only take a form: opened after sign-in they would be an error."""
    clock.shift(HOUR)
    answer = at_work.post(path, {"zoek": "Yusuf"})
    assert answer.headers["Location"] == "/inloggen/?next=%2F"


def test_signing_out_ends_the_session(cast, at_work):
    stolen = at_work.cookies["sessie"].value
    answer = at_work.post("/uitloggen/")
    assert answer.headers["Location"] == "/inloggen/"
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert security_events() == [(Kind.SIGNED_OUT, cast.bas.pk)]
    thief = browser()
    thief.cookies["sessie"] = stolen
    assert not is_in(thief)


def test_a_link_cannot_sign_someone_out(at_work):
    assert at_work.get("/uitloggen/").status_code == 405
    assert is_in(at_work)


@pytest.mark.parametrize("value", ["", "x", "a" * 32, "a" * 10_000, "../../etc/passwd", "é" * 8])
def test_a_made_up_session_is_no_session(client, cast, value):
    client.cookies["sessie"] = value
    assert client.get("/mijn-werk/").headers["Location"].startswith("/inloggen/")


def test_a_session_key_with_a_nul_in_it_is_no_session(client):
    """A quoted cookie may hold any octet: "\\000" is read as NUL."""
    client.raise_request_exception = False
    answer = client.get("/mijn-werk/", headers={"cookie": 'sessie="aaaaaaaaaaaaaaaa\\000b"'})
    assert answer.status_code == 302


def test_pages_behind_the_door_are_kept_by_no_browser(at_work):
    assert at_work.get("/account/").headers["Cache-Control"] == "no-store, private"


class TestSwitching:
    """Els works for two municipalities, for one at a time."""

    @pytest.fixture
    def els(self, cast, sign_in):
        return sign_in(cast.els, cast.rivierstad)

    def go(self, client, municipality):
        return client.post("/gemeente/", {"gemeente": str(municipality.pk)})

    def filled_in(self, municipality):
        return {"title": "Bel de taalschool", "voor": str(municipality.pk)}

    def events(self, municipality):
        with scope(municipality.pk):
            kinds = (Event.Kind.MUNICIPALITY_LEFT, Event.Kind.MUNICIPALITY_ENTERED)
            return list(Event.objects.filter(kind__in=kinds).values_list("kind", "actor"))

    def test_it_is_noted_in_both(self, cast, els):
        assert self.go(els, cast.heuvelrode).headers["Location"] == "/"
        assert self.events(cast.rivierstad) == [("municipality_left", cast.els.pk)]
        assert self.events(cast.heuvelrode) == [("municipality_entered", cast.els.pk)]

    def test_the_page_says_for_whom_one_works_now(self, cast, els):
        self.go(els, cast.heuvelrode)
        page = els.get("/mijn-werk/").content.decode()
        assert "U werkt nu voor de gemeente Heuvelrode." in page
        assert "Gemeente Heuvelrode" in page

    def test_the_session_key_changes(self, cast, els):
        before = els.cookies["sessie"].value
        self.go(els, cast.heuvelrode)
        assert els.cookies["sessie"].value != before
        els.cookies["sessie"] = before
        assert not is_in(els)

    def test_what_was_open_there_does_not_exist_here(self, cast, els):
        assert els.get(f"/dossiers/{cast.amina.pk}/").status_code == 200
        self.go(els, cast.heuvelrode)
        assert els.get(f"/dossiers/{cast.amina.pk}/").status_code == 404
        assert els.get(f"/dossiers/{cast.dirks_case.pk}/").status_code == 200

    def test_a_form_that_was_open_there_says_for_whom_one_works_now(self, cast, els):
        address = f"/dossiers/{cast.amina.pk}/taken/"
        self.go(els, cast.heuvelrode)
        answer = els.post(address, self.filled_in(cast.rivierstad))
        assert answer.status_code == 409
        assert "U werkt nu voor de gemeente Heuvelrode" in answer.content.decode()
        self.go(els, cast.rivierstad)
        assert "Bel de taalschool" in els.get(address).content.decode()

    def test_a_form_of_a_page_that_is_there_too_is_not_sent_here(self, cast, els):
        """In two tabs: opened for one municipality, sent after going to the other."""
        self.go(els, cast.heuvelrode)
        for path in ("/dossiers/nieuw/", "/concept/"):
            typed = self.filled_in(cast.rivierstad)
            assert els.post(path, typed).status_code == 409
        with scope(cast.heuvelrode.pk):
            assert not Draft.objects.exists()
            assert not ArrivalCheck.objects.exists()

    def test_the_open_form_is_kept_where_it_was_filled_in(self, cast, els):
        address = f"/dossiers/{cast.amina.pk}/taken/"
        self.go(els, cast.heuvelrode)
        typed = self.filled_in(cast.rivierstad)
        sent = {f"veld.{name}": text for name, text in typed.items()}
        assert els.post("/concept/", {"pad": address, **sent}).status_code == 409
        self.go(els, cast.rivierstad)
        assert "Bel de taalschool" in els.get(address).content.decode()

    def test_every_form_says_for_which_municipality_it_is(self, cast, els):
        page = els.get(f"/dossiers/{cast.amina.pk}/taken/").content.decode()
        assert f'name="voor" value="{cast.rivierstad.pk}"' in page
        assert page.count('name="voor"') == page.count('name="csrfmiddlewaretoken"')

    def test_that_page_does_not_tell_whether_the_case_exists(self, cast, els):
        self.go(els, cast.heuvelrode)
        theirs, nothing = (
            els.post(f"/dossiers/{case}/taken/", self.filled_in(cast.rivierstad))
            for case in (cast.amina.pk, NO_SUCH)
        )
        assert theirs.content == nothing.content

    @pytest.mark.parametrize("wanted", ["", "1", "geen-uuid", "\0", NO_SUCH])
    def test_a_municipality_that_does_not_exist_does_not_exist(self, els, wanted):
        assert els.post("/gemeente/", {"gemeente": wanted}).status_code == 404

    def test_a_municipality_where_one_has_no_role_does_not_exist(self, cast, sign_in):
        bas = sign_in(cast.bas)
        assert self.go(bas, cast.heuvelrode).status_code == 404
        assert "Gemeente Rivierstad" in bas.get("/mijn-werk/").content.decode()
        assert self.events(cast.heuvelrode) == []

    def test_a_link_cannot_move_someone(self, cast, els):
        assert els.get(f"/gemeente/?gemeente={cast.heuvelrode.pk}").status_code == 405
        assert self.events(cast.heuvelrode) == []
