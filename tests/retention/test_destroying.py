"""The rows of one person go, all of them, and those of nobody else."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from django.conf import settings
from django.db import IntegrityError, ProgrammingError, connections
from django.http import QueryDict

from accounts import drafts
from accounts.models import Draft
from agenda import actions as agenda
from agenda.actions import Wanted
from agenda.models import Appointment
from cases import actions
from cases.models import Case, Family, FamilyMember, Person
from retention.actions.carrying_out import PURGE
from retention.destroying import destroy
from retention.models import Residual
from retention.plan import PERSON, plan_of
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.proofs.canaries import Canaries, fill
from tests.retention.lapsed import naming, rows, someone

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", PURGE])
LOG = {"audit_event", "audit_change", "audit_reading", "audit_readcase"}


@pytest.fixture
def filled(town):
    """Five people with something in every table, and Amina among them."""
    fill(Canaries("destroy"), town)
    return town


def here() -> str:
    return str(settings.DATABASES["default"]["NAME"])


def cursor_of(alias: str) -> Any:
    return connections[alias].cursor()


def keys_of(persons):
    """The keys of all their rows."""
    found = set()
    for step in plan_of(PERSON):
        rows = step.model._default_manager.filter(**{f"{step.path}__in": persons})
        found |= {str(key) for key in rows.values_list("pk", flat=True)}
    return found


def test_everything_of_a_person_goes_and_nothing_of_anyone_else(filled):
    """Rows in more than sixty tables, by the verbs; what is left is as it was, byte for byte.

    A table that the story does not fill can hide nothing: its relations would stop the delete.
    """
    home = filled.rivierstad.pk
    with scope(home):
        stays = Case.objects.get(phase=Case.Phase.CLOSED)  # someone who moved
        persons = list(Person.objects.exclude(pk=stays.person_id).values_list("pk", flat=True))
        keys = keys_of(persons)
    before = rows(here())
    with scope(home), scope(home, using=PURGE):
        counts = destroy(persons, using=PURGE)
    after = rows(here())
    assert after <= before
    assert len(before - after) == counts.total()
    assert {table for table, _ in before - after} == counts.keys()
    assert len(counts) > 60, "the story fills most tables"
    assert naming(here(), sorted(keys)) <= LOG


def test_without_the_role_that_destroys_nothing_can_be(filled):
    """The web and the worker run as app_rt: PostgreSQL refuses them."""
    with pytest.raises(ProgrammingError, match="permission denied"), scope(filled.rivierstad.pk):
        destroy([filled.amina.person_id], using="default")


def test_the_role_that_destroys_sees_one_municipality(filled):
    with scope(filled.rivierstad.pk), scope(filled.rivierstad.pk, using=PURGE):
        counts = destroy([filled.dirks_case.person_id], using=PURGE)
    assert counts.total() == 0
    with scope(filled.heuvelrode.pk):
        assert Person.objects.filter(pk=filled.dirks_case.person_id).exists()


@pytest.mark.parametrize(
    "change",
    [
        "update cases_person set city = 'x'",
        "update audit_historyentry set object_pk = 'x'",
        "delete from audit_event",
        "delete from accounts_mandate",
        "delete from retention_certificate",
        "truncate cases_case cascade",
        "update retention_destructionlist set digest = 'x'",
        "update retention_destructionlist set approved_on = now()",
        "insert into cases_case default values",
        "delete from accounts_user",
    ],
)
def test_the_role_that_destroys_changes_nothing(town, change):
    home = town.rivierstad.pk
    with pytest.raises(ProgrammingError), scope(home, using=PURGE), cursor_of(PURGE) as cursor:
        cursor.execute(change)


def test_a_row_that_came_meanwhile_stops_the_whole(town, monkeypatch):
    """As a hold set by a colleague between judging and deleting: nothing of the person goes."""
    person = town.amina.person_id
    steps = tuple(step for step in plan_of(PERSON) if step.table != "cases_task")
    monkeypatch.setattr("retention.destroying.plan_of", lambda root: steps)
    before = rows(here())
    home = town.rivierstad.pk
    with pytest.raises(IntegrityError), scope(home), scope(home, using=PURGE):
        destroy([person], using=PURGE)
    assert rows(here()) == before
    with scope(home):
        assert Case.objects.filter(person=person).exists()
        assert not Residual.objects.exists()


def gone(here, *cases) -> None:
    with scope(here.rivierstad.pk, using=PURGE):
        destroy([case.person_id for case in cases], using=PURGE)


def test_what_a_family_shares_goes_with_the_last_of_them(here):
    """A family with a child of no case, and one appointment for both."""
    omar = someone(here, "Rahimi")
    told: Any = {"by": here.bas, "on": MONDAY, "coupled_along": None}
    actions.link(case=here.amina, other=omar, relation="partner", own_relation="partner", **told)
    child: Any = {"relation": "child", "own_relation": "parent", "birth_year": 2023}
    actions.add_relative(case=omar, **child, **told | {"coupled_along": True})
    wanted = Wanted(MONDAY, time(10), 30, "Stadhuis", "", here.bas)
    agenda.make(cases=[here.amina, omar], kind="talk", wanted=wanted, by=here.bas, on=MONDAY)
    gone(here, omar)
    assert Family.objects.count() == Appointment.objects.count() == 1
    assert FamilyMember.objects.filter(case=None).count() == 1
    gone(here, here.amina)
    assert not Family.objects.exists()
    assert not FamilyMember.objects.exists()
    assert not Appointment.objects.exists()


def test_what_a_colleague_was_typing_about_someone_goes_along(here):
    for case in (here.amina, someone(here, "Rahimi")):
        page = f"/dossiers/{case.pk}/notities/"
        drafts.keep(user=here.bas, path=page, typed=QueryDict("text=Zij+belde."))
    gone(here, here.amina)
    left = Draft.objects.get()
    assert str(here.amina.pk) not in left.path
