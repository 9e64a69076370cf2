"""AU-1, AU-2, AU-3, AU-8: who saw and changed what is written down, or it does not happen."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.urls import reverse

from audit import readings
from audit.models import Change, Event, ReadCase, Reading
from cases import actions
from cases.facts import FACTS
from cases.models import Case, Person
from letters.actions import make_letter
from privacy.bsn import looks_like_bsn
from tenancy.checks import tenant_models
from tenancy.constraints import AppendOnly, ChangesNoted
from tenancy.scope import scope
from tests.cast import AMINAS_BSN, MONDAY, newcomer
from tests.test_doors import DOORS

pytestmark = pytest.mark.django_db
UNNOTED = {
    "outbox.Message",  # effects: uuids and times, written by the relay
    "accounts.SentForm",  # the key of a form, beside the event of what it did
    "documents.RefusedMedical",  # a number of a month: who made it go up would tell of whom
    "accounts.Draft",  # every form that is sent is one for a moment
}
NUMBER = re.compile(r"26-R-\d{5}")

FILES = {"letters:file", "documents:file"}  # no page: that it was opened is tested with its app


@pytest.fixture
def pages(cast, sign_in):
    """Every page that Bas may open, with two cases to show."""
    with scope(cast.rivierstad.pk):
        newcomer(cast.rivierstad, "Demir", "Ali", assignee=cast.bas)
        task = actions.add_task(
            case=cast.amina, title="Bel", due_on=MONDAY, assignee=None, by=cast.bas, on=MONDAY
        )
        letter = make_letter(
            case=cast.amina,
            kind="general",
            free_paragraph="Dag.",
            signer=cast.bas,
            by=cast.bas,
            on=MONDAY,
        )
    bas = sign_in(cast.bas)
    found = bas.post("/zoeken/", {"zoek": "yusuf"})["Location"]
    things = {"case": cast.amina.pk, "task": task.pk, "fact": "city", "letter": letter.pk}
    addresses = [
        reverse(name, args=[things[a] for a in arguments.split()])
        for name, arguments, method, _, expected, *_ in DOORS
        if method == "GET"
        and expected == 200
        and name not in FILES
        and set(arguments.split()) <= things.keys()
    ]
    return bas, [*addresses, found]


def test_every_page_that_shows_people_says_so_first(cast, pages):
    """Each case number on a page stands in the log of that page, and no other."""
    bas, addresses = pages
    shown_somewhere = 0
    for address in addresses:
        with scope(cast.rivierstad.pk):
            last = ReadCase.objects.order_by("-id").values_list("id", flat=True).first() or 0
        numbers = set(NUMBER.findall(bas.get(address).content.decode()))
        with scope(cast.rivierstad.pk):
            read = ReadCase.objects.filter(id__gt=last).values_list("case", flat=True)
            logged = set(Case.objects.filter(pk__in=list(read)).values_list("number", flat=True))
        assert numbers == logged, address
        shown_somewhere += bool(numbers)
    assert shown_somewhere >= 8


def test_a_reading_says_who_where_and_why(cast, sign_in):
    sign_in(cast.bas).get(f"/dossiers/{cast.amina.pk}/")
    with scope(cast.rivierstad.pk):
        (reading,) = Reading.objects.all()
    assert (reading.actor, reading.page) == (cast.bas.pk, "case_view")
    assert reading.why == "Klantmanager: Dossiers van deze gemeente zoeken en bekijken"


def test_what_cannot_be_logged_is_not_shown(cast, sign_in, monkeypatch):
    monkeypatch.setattr(readings, "ONE_STATEMENT", "insert into audit_reading (nothing) select 1")
    bas = sign_in(cast.bas)
    for address in ("/dossiers/", "/mijn-werk/", f"/dossiers/{cast.amina.pk}/"):
        response = bas.get(address)
        assert response.status_code == 503
        assert "Yusuf" not in response.content.decode()


def test_every_tenant_model_notes_its_changes():
    for model in tenant_models():
        kinds = {type(constraint) for constraint in model._meta.constraints}
        label = model._meta.label
        assert (ChangesNoted in kinds) != (AppendOnly in kinds or label in UNNOTED), label


def noted(operation):
    return Change.objects.filter(table="cases_person", operation=operation)


def test_a_change_is_noted_by_whatever_way_it_is_made(cast):
    with scope(cast.rivierstad.pk, actor=cast.bas.pk):
        person = Person.objects.get()
        Person.objects.update(city="Rivierstad")
        person.refresh_from_db()
        person.street = "Kade 1"
        person.save()
        with connection.cursor() as cursor:
            cursor.execute("update cases_person set postcode = '1234 AB'")
        Person.objects.bulk_create([Person.new(municipality=cast.rivierstad, family_name="X")])
        assert [c.columns for c in noted("update").order_by("id")] == ["city", "street", "postcode"]
        assert noted("insert").count() == 2
        assert {c.actor for c in noted("update")} == {cast.bas.pk}


def test_no_change_is_no_row(cast):
    with scope(cast.rivierstad.pk):
        Person.objects.get().save()
        assert noted("update").count() == 0


def test_a_refusal_is_kept_though_the_request_is_rolled_back(cast, sign_in):
    sign_in(cast.dirk).get(f"/dossiers/{cast.amina.pk}/")
    sign_in(cast.petra).get("/dossiers/")
    with scope(cast.heuvelrode.pk):
        (event,) = Event.objects.filter(kind=Event.Kind.ACCESS_REFUSED)
    assert (event.actor, event.detail) == (cast.dirk.pk, f"desk:case:{cast.amina.pk}")
    with scope(cast.rivierstad.pk):
        assert Event.objects.get(kind=Event.Kind.ACCESS_REFUSED).actor == cast.petra.pk


def test_the_log_holds_nobodys_data(cast, pages):
    bas, addresses = pages
    for address in addresses:
        bas.get(address)
    with scope(cast.rivierstad.pk):
        actions.correct(
            case=cast.amina,
            fact=FACTS["family_name"],
            value="Yusuf-Ali",
            reason="Typfout",
            by=cast.bas,
            on=MONDAY,
        )
        with connection.cursor() as cursor:
            for table in ("event", "change", "reading", "readcase"):
                cursor.execute(f"select t::text from audit_{table} t")
                text = "\n".join(row[0] for row in cursor.fetchall())
                assert text
                for word in ("Yusuf", "Amina", AMINAS_BSN):
                    assert word not in text, table
                assert not looks_like_bsn(re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "", text)), table
