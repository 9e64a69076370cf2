"""What a line of the log says, in Dutch; never what the data were."""

from __future__ import annotations

from functools import cache

from django.apps import apps
from django.db.models import Field

from audit.models import Change
from privacy.categories import TECHNICAL
from privacy.register import handling

PAGES = {
    "case_view": "bekeek het dossier",
    "case_assign": "zag het dossier bij het toewijzen",
    "case_correct": "zag het dossier bij een correctie",
    "note_view": "las de notities van het dossier",
    "note_write": "schreef bij de notities van het dossier",
    "task_manage": "zag het dossier bij een taak",
    "list": "zag het dossier in de lijst",
    "my_work": "zag het dossier in Mijn werk",
    "search": "vond het dossier via zoeken",
    "oversight": "zag het zaaknummer in Inzage en wijzigingen",
    "oversight_export": "exporteerde de inzage en wijzigingen",
}
TABLES = {
    "accounts_draft": "een concept van een formulier",
    "accounts_membership": "een rol van een medewerker",
    "accounts_role": "een rol",
    "cases_assignment": "een toewijzing",
    "cases_case": "het dossier",
    "cases_casecounter": "de teller van zaaknummers",
    "cases_closure": "een afsluiting",
    "cases_correction": "een correctie",
    "cases_nametoken": "een zoekwoord bij een naam",
    "cases_note": "een notitie",
    "cases_person": "de persoonsgegevens",
    "cases_search": "een zoekopdracht",
    "cases_task": "een taak",
    "cases_tvsrecord": "gegevens van het COA",
    "tenancy_municipalitypolicy": "het beleid van de gemeente",
}
# Whoever oversees does not learn that these exist: only roles with integration tasks may.
CLOSED_TABLES = ("cases_tvsrecord",)
RELATIONS = {
    "assignee_id": "toegewezen aan",
    "by_id": "medewerker",
    "case_id": "dossier",
    "corrects_id": "gecorrigeerde notitie",
    "person_id": "inburgeraar",
    "role_id": "rol",
    "user_id": "medewerker",
}
THE_SUBJECT = ("cases_case", "cases_person")


def seen(page: str) -> str:
    return PAGES.get(page, "zag het dossier")


def changed(change: Change) -> str:
    """wijzigde: woonplaats, postcode"""
    table = TABLES.get(change.table, "andere gegevens")
    if change.operation == "insert":
        return f"voegde toe: {table}"
    if change.operation == "delete":
        return f"verwijderde: {table}"
    names = labels(change.table)
    columns = [names[column] for column in change.columns.split(",") if column in names]
    what = ", ".join(columns) or "technische gegevens"
    return f"wijzigde: {what}" if change.table in THE_SUBJECT else f"wijzigde {table}: {what}"


@cache
def labels(table: str) -> dict[str, str]:
    """The columns of a table that mean something to a reader, with their Dutch names."""
    model = next((m for m in apps.get_models() if m._meta.db_table == table), None)
    found = model._meta.concrete_fields if model else ()
    return {str(f.column): _label(f) for f in found if _label(f)}


def _label(field: Field[object, object]) -> str:
    if field.is_relation:
        return RELATIONS.get(str(field.column), "")
    said = handling(field)
    technical = said is None or said.category is TECHNICAL
    return "" if technical else str(field.verbose_name)
