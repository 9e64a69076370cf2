"""A row undone: the case is in no list, the person is nobody, and the BSN is free."""

from __future__ import annotations

import pytest
from django.db import connection

from audit.models import Event, HistoryEntry
from cases import actions as cases
from cases.models import Case, Closure, NameToken, Person, Task
from imports import actions
from imports.models import ImportRow, Taken
from intake.models import Duty, TargetGroupPeriod
from privacy.keys import Unreadable
from tests import database
from tests.cast import MONDAY
from tests.imports.files import HASSAN
from tests.imports.steps import case_of, looked_at, states, taken_over

pytestmark = pytest.mark.django_db


@pytest.fixture
def taken(here):
    return Taken.objects.get(run=taken_over(here, HASSAN))


def undone(cast, taken):
    actions.undo(taken=taken, why="Stond in het verkeerde bestand", by=cast.femke, on=MONDAY)
    return Case.objects.select_related("person").get(pk=taken.case_id)


def test_nothing_tells_who_it_was(here, taken):
    case = undone(here, taken)
    person = case.person
    assert (person.full_name, person.bsn, person.v_number) == ("Teruggedraaid", None, None)
    assert (person.bsn_index, person.v_index, person.birth_date) == (None, None, None)
    assert (person.street, person.postcode, person.city) == ("", "", "")
    assert case.sort_name == "teruggedraaid"
    assert not NameToken.objects.filter(person=person).exists()
    assert not Person.objects.named("Hassan").exists()
    assert "assan" not in str([*HistoryEntry.objects.values_list("changes", flat=True)])
    assert not ImportRow.objects.exclude(cells__isnull=True).exists()


def test_what_the_old_keys_sealed_is_lost(here, taken):
    before = Person.objects.get(cases=taken.case_id)
    assert before.bsn == "999990202"
    sealed = bytes(before.__dict__["_bsn_sealed"])
    after = undone(here, taken).person
    assert bytes(after.key_core) != bytes(before.key_core)
    assert bytes(after.key_other) != bytes(before.key_other)
    with pytest.raises(Unreadable):
        Person._meta.get_field("bsn").open(after, sealed)


def test_the_case_is_closed_and_nothing_of_it_counts(here, taken):
    case = undone(here, taken)
    assert Closure.objects.get(case=case).ground == Closure.Ground.UNDONE
    assert not Task.objects.open().filter(case=case).exists()
    assert not Duty.objects.standing().filter(case=case).exists()
    assert not TargetGroupPeriod.objects.standing().filter(case=case).exists()
    event = Event.objects.get(kind=Event.Kind.IMPORT_UNDONE)
    assert (event.case, event.actor) == (case.pk, here.femke.pk)
    assert Taken.objects.get().undone_why == "Stond in het verkeerde bestand"


def test_it_is_in_no_list_and_no_search(here, taken, sign_in):
    bas, number = sign_in(here.bas), case_of(taken.run).number
    assert number in bas.get("/dossiers/").content.decode()
    case = undone(here, taken)
    for word in ("Hassan", "Teruggedraaid", number, "999990202", "1234567890"):
        found = bas.post("/zoeken/", {"zoek": word})["Location"]
        assert f"/dossiers/{case.pk}/" not in bas.get(found).content.decode()
    for page in ("/dossiers/", "/dossiers/?phase=closed", "/mijn-werk/", "/api/v1/dossiers/"):
        assert number not in bas.get(page).content.decode()
    assert bas.get(f"/dossiers/{case.pk}/").status_code == 404
    assert bas.get(f"/dossiers/{case.pk}/plicht/").status_code == 404


def test_the_bsn_is_free_to_be_taken_over_again(here, taken):
    old = undone(here, taken)
    run = taken_over(here, HASSAN)
    assert states(run) == [(2, "taken")]
    assert case_of(run).person.bsn == "999990202"
    assert case_of(run).number != old.number


def test_whoever_worked_in_it_keeps_it(here, taken, sign_in):
    case = Case.objects.get(pk=taken.case_id)
    cases.add_task(case=case, title="Bel", due_on=MONDAY, assignee=None, by=here.bas, on=MONDAY)
    with pytest.raises(actions.WorkedOn):
        undone(here, taken)
    page = sign_in(here.femke).get(f"/beheer/overnemen/dossiers/{taken.pk}/terugdraaien/")
    assert "al gewerkt" in page.content.decode()
    assert case_of(taken.run).person.family_name == "Hassan"


def test_it_is_undone_once(here, taken):
    undone(here, taken)
    with pytest.raises(actions.AlreadyUndone):
        undone(here, taken)


@pytest.mark.django_db(transaction=True)
def test_no_row_of_the_database_holds_the_name(real_cast, clock):
    from tenancy.scope import scope

    with scope(real_cast.rivierstad.pk):
        run = taken_over(real_cast, HASSAN.replace("Hassan", "Zeldzaamheid"))
    assert _holds("eldzaamheid") != []
    with scope(real_cast.rivierstad.pk):
        undone(real_cast, Taken.objects.get(run=run))
    assert _holds("eldzaamheid") == []


def _holds(word):
    found = []
    with database.superuser(connection.settings_dict["NAME"]) as server:
        tables = server.execute(
            "select relname from pg_class where relnamespace = 'public'::regnamespace"
            " and relkind in ('r', 'p')"
        ).fetchall()
        for (table,) in tables:
            rows = server.execute(f'select t::text from "{table}" t').fetchall()
            found += [table for (row,) in rows if word in row]
    return found


def test_a_case_that_was_there_before_is_no_row_to_undo(here):
    looked_at(here, HASSAN)
    assert not Taken.objects.filter(case=here.amina).exists()


def test_the_reason_does_not_hold_the_name(here):
    from cases.models import Person
    from imports.forms.undo import Undo

    person = Person(given_names="Dawit", family_name="Haile")
    assert Undo({"why": "Dawit stond er al"}, person=person).errors["why"] == [
        "Hier staat de naam. Schrijf de reden op zonder naam."
    ]
    assert Undo({"why": "Deze persoon stond er al"}, person=person).is_valid()
