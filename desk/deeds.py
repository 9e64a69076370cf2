"""What a line of the log says, in Dutch; never what the data were."""

from __future__ import annotations

from functools import cache

from django.apps import apps
from django.db.models import Field

from audit.models import Change
from privacy.categories import TECHNICAL
from privacy.register import handling

PAGES = {
    "destruction": "zag wie op een vernietigingslijst staat",
    "all_deliveries": "zag wat naar wie ging",
    "cbs": "zag wat er voor het CBS ontbreekt",
    "month_file": "zag een maandbestand van een aanbieder",
    "hold_set": "zag het dossier bij een reden om te bewaren",
    "case_view": "bekeek het dossier",
    "intake_view": "las de brede intake",
    "intake_conduct": "zag een onderdeel van de brede intake",
    "health_manage": "bekeek het dossier",
    "case_assign": "zag het dossier bij het toewijzen",
    "case_correct": "zag het dossier bij een correctie",
    "document_add": "zag het dossier bij post en documenten",
    "document_view": "bekeek post en documenten",
    "brp_consult": "zag het dossier bij de gegevens uit de BRP",
    "decision_view": "las de besluiten en bezwaren",
    "duo_tell": "zag het dossier bij het doorgeven aan DUO",
    "provider_deliver": "zag het dossier bij een levering aan een aanbieder",
    "objection_manage": "zag het dossier bij een bezwaar",
    "duty_manage": "zag het dossier bij de inburgeringsplicht",
    "guidance_view": "bekeek de begeleiding",
    "guidance_manage": "zag het dossier bij de begeleiding",
    "relief_manage": "bekeek ontzorgen",
    "progress_view": "bekeek de leerroute of de termijn",
    "progress_manage": "zag het dossier bij de leerroute",
    "term_manage": "zag het dossier bij de termijn",
    "plan_view": "bekeek het PIP",
    "plan_manage": "zag het dossier bij het PIP",
    "fine_view": "bekeek de handhaving",
    "fine_report": "zag het dossier bij een rapport van een overtreding",
    "fine_impose": "zag het dossier bij een boete",
    "fine_read": "zag het dossier bij de toets van een boete",
    "note_view": "las de notities van het dossier",
    "note_write": "schreef bij de notities van het dossier",
    "task_manage": "zag het dossier bij een taak",
    "api_list": "haalde het dossier op in een lijst, met een ander systeem",
    "family": "zag het dossier bij een gezin",
    "family_manage": "zag het dossier bij het vastleggen van een gezin",
    "import": "zag het zaaknummer bij het overnemen van dossiers",
    "summons_send": "zag het dossier bij een oproep",
    "series": "zag het dossier bij een reeks oproepen",
    "address": "zag het dossier bij een adreswijziging",
    "appointment_manage": "zag het dossier bij een afspraak",
    "appointments": "zag het dossier bij een afspraak",
    "arrival": "zag het dossier bij het aanmaken van een ander dossier",
    "contact_manage": "zag de contactgegevens",
    "tvs_view": "bekeek het dossier",
    "tvs_record": "bekeek het dossier",
    "tvs_list": "bekeek het dossier",
    "letter": "bekeek een brief",
    "letter_send": "zag het dossier bij een brief",
    "list": "zag het dossier in de lijst",
    "my_work": "zag het dossier in Mijn werk",
    "search": "vond het dossier via zoeken",
    "explanation": "zag het zaaknummer bij Waarom kan iemand dit zien",
    "oversight": "zag het zaaknummer in Inzage en wijzigingen",
    "oversight_export": "exporteerde de inzage en wijzigingen",
}
# Whoever oversees does not learn that these exist: only who may read them knows.
CLOSED_TABLES = (
    "intake_health",
    "cases_tvsrecord",
    "cases_tvssource",
    "cases_tvsearlier",
    "cases_tvshousehold",
    "cases_tvsmodule",
    "cases_tvslanguage",
    "cases_tvseducation",
    "cases_tvstraining",
    "cases_tvswork",
)
TABLES = {
    "agenda_appointment": "een afspraak",
    "agenda_appointmentcase": "een dossier bij een afspraak",
    "agenda_cancellation": "de afzegging van een afspraak",
    "agenda_feed": "de link naar de eigen agenda",
    "agenda_move": "het verzetten van een afspraak",
    "accounts_accesschange": "een voorstel om toegang te wijzigen",
    "accounts_draft": "een concept van een formulier",
    "accounts_mandate": "een mandaat",
    "accounts_membership": "een rol van een medewerker",
    "accounts_role": "een rol",
    "accounts_sentform": "dat een formulier is verwerkt",
    "cases_addresschange": "een adreswijziging",
    "cases_arrivalcheck": "een zoekopdracht voor een nieuw dossier",
    "cases_awaitedinformation": "het wachten op informatie voor het PIP",
    "cases_assignment": "een toewijzing",
    "cases_case": "het dossier",
    "cases_casecounter": "de teller van zaaknummers",
    "cases_closure": "een afsluiting",
    "cases_contactdetails": "contactgegevens",
    "cases_contactmoment": "een contactmoment",
    "cases_correction": "een correctie",
    "cases_family": "een gezin",
    "cases_familymember": "een gezinslid",
    "cases_nametoken": "een zoekwoord bij een naam",
    "cases_note": "een notitie",
    "cases_person": "de persoonsgegevens",
    "cases_search": "een zoekopdracht",
    "cases_task": "een taak",
    **dict.fromkeys(CLOSED_TABLES, "gegevens van het COA"),
    "courses_deduction": "uren die meetellen voor de Z-route",
    "courses_ending": "het einde van een traject",
    "courses_endtalk": "een eindgesprek",
    "courses_examattempt": "een examen",
    "courses_mapprogress": "de voortgang van de MAP",
    "courses_monthlyhours": "de uren van een maand",
    "courses_observation": "een bericht van een aanbieder",
    "courses_partcompletion": "de afronding van een onderdeel",
    "courses_session": "een bijeenkomst van het PVT",
    "courses_signing": "de ondertekening van de participatieverklaring",
    "courses_start": "de start van een traject",
    "courses_trajectory": "een traject",
    "decisions_appeal": "een beroep bij de rechter",
    "decisions_decision": "een besluit",
    "decisions_objection": "een bezwaar",
    "decisions_step": "een stap in een bezwaar",
    "documents_document": "een document",
    "documents_incomingmail": "ontvangen post",
    "documents_refusedmedical": "een aantal per maand",
    "duo_report": "wat DUO moet weten",
    "enforcement_breach": "een rapport van een overtreding",
    "enforcement_collection": "een stap in de invordering",
    "enforcement_duofine": "een boete van DUO",
    "enforcement_fine": "een besluit over een boete",
    "enforcement_hearing": "een voornemen en de zienswijze",
    "enforcement_payment": "een betaling van een boete",
    "guidance_advice": "een BIO-advies",
    "guidance_agreedtalks": "het afgesproken aantal voortgangsgesprekken",
    "guidance_help": "maatschappelijke begeleiding",
    "guidance_helptalk": "een verslag van de begeleiding",
    "guidance_progresstalk": "een voortgangsgesprek",
    "guidance_relief": "ontzorgen",
    "guidance_termrecord": "een beslissing van DUO",
    "intake_health": "gevolgen van de gezondheid",
    "letters_dispatch": "de verzending van een brief",
    "letters_letter": "een brief",
    "letters_letterhead": "het briefhoofd",
    "letters_lettertemplate": "een sjabloon van een brief",
    "letters_proof": "een bewijs van verzending",
    "letters_templateversion": "een tekst van een brief",
    "letters_withdrawal": "de intrekking van een brief",
    "exchange_brpquery": "een vraag aan de BRP",
    "exchange_delivery": "een levering aan een aanbieder",
    "exchange_monthfile": "een maandbestand van een aanbieder",
    "exchange_monthreport": "een opgave van een aanbieder",
    "retention_certificate": "een verklaring van vernietiging",
    "retention_destructionitem": "iemand op een vernietigingslijst",
    "retention_destructionlist": "een vernietigingslijst",
    "retention_hold": "een reden om langer te bewaren",
    "retention_residual": "een bewaarde kern",
    "imports_import": "een bestand met lopende dossiers",
    "imports_importrow": "een rij van een bestand met lopende dossiers",
    "imports_remembered": "de onthouden kolommen van een bestand",
    "imports_taken": "een overgenomen dossier",
    "intake_circumstances": "de persoonlijke situatie in de brede intake",
    "intake_earlyeducation": "voor- en vroegschoolse educatie in de brede intake",
    "intake_education": "de opleiding in de brede intake",
    "intake_job": "een baan in de brede intake",
    "intake_language": "het taalniveau in de brede intake",
    "intake_learnability": "de leerbaarheidstoets",
    "intake_prospects": "de arbeidskansen in de brede intake",
    "intake_schooling": "een opleiding in de brede intake",
    "intake_selfreliance": "de zelfredzaamheid in de brede intake",
    "intake_talk": "een gesprek van de brede intake",
    "intake_work": "de werkervaring in de brede intake",
    "intake_completion": "de afronding van de brede intake",
    "intake_informed": "dat iemand is geïnformeerd",
    "intake_seriesitem": "een dossier in een reeks oproepen",
    "intake_series": "een reeks oproepen",
    "intake_summons": "een oproep",
    "intake_duty": "de vaststelling van de inburgeringsplicht",
    "intake_dutyend": "het einde van de inburgeringsplicht",
    "intake_outcome": "de uitkomst van een oproep",
    "intake_pause": "een tijdelijke vrijstelling",
    "intake_targetgroupperiod": "een periode van de doelgroep",
    "pip_plan_objective": "een doel van het PIP",
    "pip_plan_plan": "een versie van het PIP",
    "partners_contactperson": "een contactpersoon van een partner",
    "partners_agreement": "een verwerkersovereenkomst",
    "partners_contract": "een contract met een partner",
    "partners_partner": "een partner",
    "desk_setupstep": "een stap van het stappenplan",
    "desk_theme": "de huisstijl",
    "tenancy_municipalitypolicy": "het beleid van de gemeente",
}
RELATIONS = {
    "after_id": "derde oproep",
    "again_after_id": "uitspraak waarna opnieuw wordt beslist",
    "appointment_id": "afspraak",
    "assignee_id": "toegewezen aan",
    "colleague_id": "afspraak met",
    "breach_id": "rapport van een overtreding",
    "by_id": "medewerker",
    "by_letter_id": "nieuwe brief",
    "case_id": "dossier",
    "decided_by_id": "beslist door",
    "follows_id": "gemiste oproep",
    "family_id": "gezin",
    "file_id": "maandbestand",
    "fine_id": "besluit over een boete",
    "hearing_id": "voornemen en zienswijze",
    "letter_id": "brief",
    "list_id": "vernietigingslijst",
    "mail_id": "post",
    "match_id": "dossier dat erop lijkt",
    "mandate_id": "mandaat",
    "corrects_id": "gecorrigeerde notitie",
    "membership_id": "rol van een medewerker",
    "objection_id": "bezwaar",
    "owner_id": "wie ervoor zorgt",
    "part_id": "onderdeel van de brede intake",
    "partner_id": "partner",
    "help_id": "maatschappelijke begeleiding",
    "plan_id": "PIP",
    "decision_id": "besluit",
    "person_id": "inburgeraar",
    "proposed_by_id": "voorgesteld door",
    "receipt_id": "ontvangstbevestiging",
    "record_id": "gegevens van het COA",
    "replaces_id": "vervangt",
    "rests_on_id": "eerdere boete",
    "role_id": "rol",
    "run_id": "overname",
    "series_id": "reeks",
    "summons_id": "oproep",
    "task_id": "taak",
    "trajectory_id": "traject",
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
