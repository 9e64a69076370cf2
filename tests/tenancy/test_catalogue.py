"""ISO-1 to ISO-5: what the database itself says about the walls between municipalities."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection

from tenancy.checks import problems, tenant_models
from tenancy.models import TenantModel

pytestmark = pytest.mark.django_db
# On a summons as it ended, with the case, number and end of it; on a decision, with who signed it.
STANDS_ON = {
    "intake_summons": {5},
    "intake_completion": {5},
    "decisions_objection": {3},
    "enforcement_breach": {5},
    "enforcement_fine": {3, 5},
}

# Tables of libraries: none holds data of a newcomer. A library that goes must go from here too.
LIBRARY = {
    "auditlog_logentry",  # its own table, which ours replaces; nobody may use it
    "auth_group",
    "auth_group_permissions",
    "auth_permission",
    "axes_accessattempt",
    "axes_accessattemptexpiration",
    "axes_accessfailurelog",
    "axes_accesslog",
    "django_content_type",
    "django_migrations",
    "django_session",
    "guardian_groupobjectpermission",
    "guardian_userobjectpermission",
    "otp_totp_totpdevice",
}
# Ours without a municipality, each with its reason; at most eight.
OURS = {
    "tenancy_municipality": "the tenants themselves; no personal data",
    "accounts_user": "an employee may work for several municipalities",
    "audit_securityevent": "signing in happens before a municipality is known",
    "tenancy_decreedday": "a royal decree holds for the whole country; no personal data",
    "outbox_due": "tells the relay where work waits; no personal data",
}


def rows(query, *params):
    with connection.cursor() as cursor:
        cursor.execute(query, params)
        return cursor.fetchall()


def tables():
    found = rows(
        "select relname from pg_class c join pg_namespace n on n.oid = relnamespace"
        " where nspname = 'public' and relkind in ('r', 'p') and not relispartition"
    )
    return {name for (name,) in found}


def tenant_tables():
    return {model._meta.db_table for model in tenant_models()}


def test_every_table_is_a_tenants_or_named_with_its_reason():
    assert tables() == tenant_tables() | LIBRARY | OURS.keys()
    assert len(OURS) <= 8


def test_every_tenant_table_forces_row_level_security():
    found = rows(
        "select relname from pg_class where relrowsecurity and relforcerowsecurity"
        " and relnamespace = 'public'::regnamespace"
    )
    assert {name for (name,) in found} == tenant_tables()


def test_every_tenant_table_has_one_policy_for_reading_and_writing():
    found = rows("select tablename, roles::text, cmd, qual, with_check from pg_policies")
    assert sorted(row[0] for row in found) == sorted(tenant_tables())
    for table, roles, command, using, check in found:
        assert (roles, command) == ("{app_owner,app_purge,app_rt}", "ALL"), table
        assert "app.municipality" in using, table
        assert "app.municipality" in check, table
        assert "app.actor" not in check, table


def test_only_memberships_show_a_user_their_own_rows():
    found = rows("select tablename from pg_policies where qual like '%%app.actor%%'")
    assert found == [("accounts_membership",)]


def test_the_runtime_role_cannot_lift_the_walls():
    powers = rows(
        "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,"
        " pg_has_role('app_owner', 'member'), has_schema_privilege('public', 'create')"
        " from pg_roles where rolname = current_user"
    )
    assert rows("select current_user") == [("app_rt",)]
    assert powers == [(False, False, False, False, False, False)]


def test_no_relation_between_tenant_tables_leaves_the_municipality():
    found = rows(
        "select conrelid::regclass::text, confrelid::regclass::text, array_length(conkey, 1),"
        " condeferrable, convalidated from pg_constraint where contype = 'f'"
    )
    inside = [row for row in found if {row[0], row[1]} <= tenant_tables()]
    assert len(inside) >= 7
    for table, _target, columns, deferrable, validated in inside:
        assert columns in {2} | STANDS_ON.get(table, set()), table
        assert (deferrable, validated) == (False, True), table


def test_no_unique_key_reaches_across_municipalities():
    found = rows(
        "select i.indrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i"
        " where i.indisunique and not i.indisprimary"
    )
    across = [d for t, d in found if t in tenant_tables() and "(municipality_id" not in d]
    assert across == []


def test_there_are_no_views_and_no_functions_that_look_past_the_walls():
    assert (
        rows(
            "select relname from pg_class where relkind in ('v', 'm', 'f')"
            " and relnamespace = 'public'::regnamespace"
        )
        == []
    )
    assert (
        rows(
            "select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace"
        )
        == []
    )


def test_the_runtime_role_deletes_only_what_is_short_lived():
    deletable = rows(
        "select table_name from information_schema.role_table_grants"
        " where grantee = 'app_rt' and privilege_type = 'DELETE'"
    )
    assert {name for (name,) in deletable} & tenant_tables() == {
        "accounts_draft",
        "accounts_sentform",  # a key is kept for a day
        "exchange_monthreport",  # until the file is taken over, or undone before it was judged
        "cases_arrivalcheck",
        "cases_nametoken",
        "cases_search",
        "cases_tvseducation",  # a list of the COA is written anew when it changes
        "cases_tvshousehold",
        "cases_tvslanguage",
        "cases_tvsmodule",
        "cases_tvstraining",
        "cases_tvswork",
        "imports_importrow",  # cells of a file, forgotten after seven days
        "outbox_message",
        "partners_contactperson",  # staff of others, kept only while they answer there
    }


def test_every_tenant_model_is_locked():
    for model in tenant_models():
        assert list(problems(model)) == []
    assert all(issubclass(model, TenantModel) for model in tenant_models())


def test_a_model_without_locks_is_found():
    """E006 seen red: the check names each thing that is missing."""
    task = apps.get_model("cases", "Task")
    kept = task._meta.constraints
    task._meta.constraints = []
    try:
        found = list(problems(task))
    finally:
        task._meta.constraints = kept
    assert found == [
        "has no RowLevelSecurity constraint.",
        "case is not held inside the municipality by SameMunicipality.",
    ]


def test_the_runtime_role_cannot_use_the_table_that_ours_replaces():
    found = rows(
        "select privilege_type from information_schema.role_table_grants"
        " where grantee = 'app_rt' and table_name = 'auditlog_logentry'"
    )
    assert found == []
