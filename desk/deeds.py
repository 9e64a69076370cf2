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
    "duty_manage": "zag het dossier bij de inburgeringsplicht",
    "note_view": "las de notities van het dossier",
    "note_write": "schreef bij de notities van het dossier",
    "task_manage": "zag het dossier bij een taak",
    "api_list": "haalde het dossier op in een lijst, met een ander systeem",
    "import": "zag het zaaknummer bij het overnemen van dossiers",
    "summons_send": "zag het dossier bij een oproep",
    "series": "zag het dossier bij een reeks oproepen",
    "arrival": "zag het dossier bij het aanmaken van een ander dossier",
    "contact_manage": "zag de contactgegevens",
    "tvs_view": "bekeek het dossier",
    "tvs_record": "bekeek het dossier",
    "letter": "bekeek een brief",
    "letter_send": "zag het dossier bij een brief",
    "list": "zag het dossier in de lijst",
    "my_work": "zag het dossier in Mijn werk",
    "search": "vond het dossier via zoeken",
    "explanation": "zag het zaaknummer bij Waarom kan iemand dit zien",
    "oversight": "zag het zaaknummer in Inzage en wijzigingen",
    "oversight_export": "exporteerde de inzage en wijzigingen",
}
# Whoever oversees does not learn that these exist: only roles with integration tasks may.
CLOSED_TABLES = (
    "cases_tvsrecord",
    "cases_tvssource",
    "cases_tvshousehold",
    "cases_tvsmodule",
    "cases_tvslanguage",
    "cases_tvseducation",
    "cases_tvstraining",
    "cases_tvswork",
)
TABLES = {
    "accounts_accesschange": "een voorstel om toegang te wijzigen",
    "accounts_draft": "een concept van een formulier",
    "accounts_mandate": "een mandaat",
    "accounts_membership": "een rol van een medewerker",
    "accounts_role": "een rol",
    "accounts_sentform": "dat een formulier is verwerkt",
    "cases_arrivalcheck": "een zoekopdracht voor een nieuw dossier",
    "cases_assignment": "een toewijzing",
    "cases_case": "het dossier",
    "cases_casecounter": "de teller van zaaknummers",
    "cases_closure": "een afsluiting",
    "cases_contactdetails": "contactgegevens",
    "cases_contactmoment": "een contactmoment",
    "cases_correction": "een correctie",
    "cases_nametoken": "een zoekwoord bij een naam",
    "cases_note": "een notitie",
    "cases_person": "de persoonsgegevens",
    "cases_search": "een zoekopdracht",
    "cases_task": "een taak",
    **dict.fromkeys(CLOSED_TABLES, "gegevens van het COA"),
    "letters_dispatch": "de verzending van een brief",
    "letters_letter": "een brief",
    "letters_letterhead": "het briefhoofd",
    "letters_lettertemplate": "een sjabloon van een brief",
    "letters_proof": "een bewijs van verzending",
    "letters_templateversion": "een tekst van een brief",
    "letters_withdrawal": "de intrekking van een brief",
    "imports_import": "een bestand met lopende dossiers",
    "imports_importrow": "een rij van een bestand met lopende dossiers",
    "imports_remembered": "de onthouden kolommen van een bestand",
    "imports_taken": "een overgenomen dossier",
    "intake_informed": "dat iemand is geïnformeerd",
    "intake_seriesitem": "een dossier in een reeks oproepen",
    "intake_series": "een reeks oproepen",
    "intake_summons": "een oproep",
    "intake_duty": "de vaststelling van de inburgeringsplicht",
    "intake_dutyend": "het einde van de inburgeringsplicht",
    "intake_pause": "een tijdelijke vrijstelling",
    "intake_targetgroupperiod": "een periode van de doelgroep",
    "partners_contactperson": "een contactpersoon van een partner",
    "partners_partner": "een partner",
    "desk_setupstep": "een stap van het stappenplan",
    "desk_theme": "de huisstijl",
    "tenancy_municipalitypolicy": "het beleid van de gemeente",
}
RELATIONS = {
    "assignee_id": "toegewezen aan",
    "by_id": "medewerker",
    "by_letter_id": "nieuwe brief",
    "case_id": "dossier",
    "decided_by_id": "beslist door",
    "letter_id": "brief",
    "match_id": "dossier dat erop lijkt",
    "mandate_id": "mandaat",
    "corrects_id": "gecorrigeerde notitie",
    "membership_id": "rol van een medewerker",
    "owner_id": "wie ervoor zorgt",
    "partner_id": "partner",
    "person_id": "inburgeraar",
    "proposed_by_id": "voorgesteld door",
    "record_id": "gegevens van het COA",
    "replaces_id": "vervangt",
    "role_id": "rol",
    "run_id": "overname",
    "series_id": "reeks",
    "summons_id": "oproep",
    "template_id": "sjabloon",
    "user_id": "medewerker",
    "version_id": "versie van de tekst",
    "withdrawn_by_id": "ingetrokken door",
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
