"""The V-number: typed in many ways, seen by few, readable nowhere in the database."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection

from cases import actions
from cases.facts import FACTS
from cases.fields import VNumber
from cases.models import Person
from privacy.register import entries
from tenancy.scope import scope
from tests.cast import AMINAS_BSN, MONDAY

pytestmark = pytest.mark.django_db
NUMBER = "2712345678"
OTHER = "2712345699"
NOTATIONS = [NUMBER, "271.234.5678", " 271 234 5678 ", "２７１２３４５６７８"]


@pytest.fixture
def known(cast):
    """Amina's V-number, recorded by Bas."""
    with scope(cast.rivierstad.pk):
        actions.correct(
            case=cast.amina,
            fact=FACTS["v_number"],
            value=NUMBER,
            reason="Staat op het pasje",
            by=cast.bas,
            on=MONDAY,
        )
    return cast


@pytest.mark.parametrize("typed", NOTATIONS)
def test_it_is_read_as_people_type_it(typed):
    assert VNumber().clean(typed) == NUMBER


@pytest.mark.parametrize("typed", ["271234567", "27123456789", "V712345678", "abc"])
def test_what_is_no_v_number_is_refused_in_dutch(typed):
    with pytest.raises(ValidationError, match="Een V-nummer heeft 10 cijfers"):
        VNumber().clean(typed)


def test_bas_sees_it_and_carla_does_not(known, sign_in):
    address = f"/dossiers/{known.amina.pk}/"
    assert NUMBER in sign_in(known.bas).get(address).content.decode()
    page = sign_in(known.carla).get(address).content.decode()
    assert NUMBER not in page
    assert "Reden: Staat op het pasje" in page


def test_the_database_does_not_hold_it(known):
    with scope(known.rivierstad.pk), connection.cursor() as cursor:
        for table in ("cases_person", "cases_correction"):
            cursor.execute(f"select t::text from {table} t")
            text = " ".join(row[0] for row in cursor.fetchall())
            assert NUMBER not in text
            assert NUMBER.encode().hex() not in text


def test_the_register_says_why_it_is_there():
    (entry,) = [e for e in entries() if (e.model, e.field) == ("cases.Person", "v_number")]
    assert (entry.category, entry.tasks, entry.recipients) == ("V-nummer", (1, 2, 3, 4), ("duo",))
    assert entry.retention.startswith("hoogstens 5 jaar")


class TestFindingByIt:
    """A case may open while the BSN is unknown: until then the V-number says who it is."""

    @pytest.fixture
    def unknown(self, cast):
        with scope(cast.rivierstad.pk):
            person = actions.add_person(
                municipality=cast.rivierstad, bsn=None, v_number=NUMBER, family_name="Hassan"
            )
            return actions.open_case(
                municipality=cast.rivierstad,
                person=person,
                target_group="asylum",
                by=cast.bas,
                on=MONDAY,
            )

    def find(self, client, typed):
        answer = client.post("/zoeken/", {"zoek": typed})
        return client.get(answer["Location"]).content.decode()

    @pytest.mark.parametrize(
        "typed", [NUMBER, "271.234.5678", "271 234 5678", "２７１２３４５６７８"]
    )
    def test_bas_finds_the_case_and_the_page_does_not_repeat_it(
        self, cast, unknown, sign_in, typed
    ):
        page = self.find(sign_in(cast.bas), typed)
        assert unknown.number in page
        assert "U zocht op V-nummer." in page
        assert NUMBER not in page

    def test_who_may_not_see_it_cannot_search_by_it(self, cast, unknown, sign_in):
        page = self.find(sign_in(cast.carla), NUMBER)
        assert unknown.number not in page
        assert "U mag niet zoeken op V-nummer." in page

    def test_another_municipality_finds_nobody(self, cast, unknown, sign_in):
        assert unknown.number not in self.find(sign_in(cast.dirk), NUMBER)

    def test_a_second_person_with_it_is_refused(self, cast, unknown):
        with scope(cast.rivierstad.pk), pytest.raises(actions.AlreadyThere) as refused:
            actions.add_person(
                municipality=cast.rivierstad, bsn=None, v_number=NUMBER, family_name="Ander"
            )
        assert refused.value.number == "v_number"

    def test_the_bsn_is_added_later(self, cast, unknown, sign_in):
        typed = {"value": "999990123", "reason": "Nu bekend"}
        address = f"/dossiers/{unknown.pk}/correcties/bsn/"
        assert sign_in(cast.bas).post(address, typed).status_code == 302
        with scope(cast.rivierstad.pk):
            assert Person.objects.with_bsn("999990123").get() == unknown.person

    @pytest.mark.parametrize(
        ("name", "value", "said"),
        [
            ("bsn", AMINAS_BSN, "Dit BSN hoort al bij een ander dossier van uw gemeente."),
            ("v_number", OTHER, "Dit V-nummer hoort al bij een ander dossier van uw gemeente."),
        ],
    )
    def test_a_number_of_someone_else_is_refused_without_saying_whose(
        self, cast, unknown, sign_in, name, value, said
    ):
        with scope(cast.rivierstad.pk):
            cast.amina.person.give_v_number(OTHER)
            actions.save_person(cast.amina.person)
        typed = {"value": value, "reason": "Nu bekend"}
        answer = sign_in(cast.bas).post(f"/dossiers/{unknown.pk}/correcties/{name}/", typed)
        page = answer.content.decode()
        assert (answer.status_code, said in page) == (400, True)
        assert cast.amina.number not in page


def test_numbers_from_before_the_index_are_indexed_once(known, capsys):
    with scope(known.rivierstad.pk):
        Person.objects.update(v_index=None)
        assert not Person.objects.with_v_number(NUMBER).exists()
    call_command("index_v_numbers")
    assert "Rivierstad: 1 gevuld, 0 dubbel" in capsys.readouterr().out
    with scope(known.rivierstad.pk):
        assert Person.objects.with_v_number(NUMBER).get() == known.amina.person
    call_command("index_v_numbers")
    assert "Rivierstad: 0 gevuld, 0 dubbel" in capsys.readouterr().out
