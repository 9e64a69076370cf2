"""Everything goes along: no model and no file is outside a plan of destruction."""

from __future__ import annotations

import pytest
from django.db import connection, models

from privacy.register import classified
from privacy.register import models as our_models
from retention import plan
from retention.checks import everything_goes_some_day
from retention.core import SOURCES
from tests.retention.samples import COPIES


def test_every_model_is_in_a_plan():
    assert plan.unplanned() == []
    assert everything_goes_some_day() == []


@pytest.mark.parametrize("table", ["FORGOTTEN_DAILY", "STAYS"])
def test_a_model_of_which_nobody_said_when_it_goes_stops_the_program(monkeypatch, table):
    """A row that hangs on nobody: the check names it until someone says what is to happen."""
    kept = dict(getattr(plan, table))
    label = next(iter(kept))
    del kept[label]
    monkeypatch.setattr(plan, table, kept)
    plan.plan_of.cache_clear()
    assert [error.id for error in everything_goes_some_day()][:1] == ["retention.E002"]
    plan.plan_of.cache_clear()


def test_expiring_data_in_a_table_that_stays_stop_the_program(monkeypatch):
    monkeypatch.setitem(plan.STAYS, "cases.Note", "a mistake")
    plan.plan_of.cache_clear()
    found = [error.msg for error in everything_goes_some_day()]
    assert "cases.Note.text expires, and its table stays." in found
    monkeypatch.undo()
    plan.plan_of.cache_clear()


def test_no_file_lies_outside_the_database():
    fields = [field for model in our_models() for field in model._meta.concrete_fields]
    assert not [field for field in fields if isinstance(field, models.FileField)]


def test_the_core_is_what_the_register_keeps_for_fifty_years_and_no_more():
    """Besides keys to find someone by, which go at five years with the rest."""
    kept = {
        f"{model._meta.label}.{field.name}"
        for model in our_models()
        for field, about in classified(model)
        if about.category.keep and about.category.keep.term.years == 50
    }
    sources = {name for names in SOURCES.values() for name in names}
    assert kept - COPIES == sources
    assert kept >= COPIES


@pytest.mark.django_db
def test_the_role_that_destroys_deletes_what_is_planned_and_nothing_else():
    with connection.cursor() as cursor:
        cursor.execute(
            "select privilege_type, relname from pg_class c,"
            " lateral aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee"
            " where r.rolname = 'app_purge' and relkind in ('r', 'p') and not relispartition"
        )
        rights = set(cursor.fetchall())
    deleted = {step.table for root in plan.roots() for step in plan.plan_of(root)}
    named = {
        m._meta.db_table for m in our_models() if m._meta.label in {**plan.NAMING, **plan.ADDRESSES}
    }
    assert {table for right, table in rights if right == "DELETE"} == deleted | named
    assert {table for right, table in rights if right == "INSERT"} == {
        "audit_change",
        "audit_event",
        "retention_residual",
    }
    assert not {right for right, _ in rights} - {"SELECT", "DELETE", "INSERT"}
