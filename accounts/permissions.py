"""What can be done, each in a sentence that an administrator understands."""

from __future__ import annotations

from typing import Any

from django.db.models import TextChoices


class Permission(TextChoices):
    """Alphabetical. A role holds some of these on its municipality (django-guardian)."""

    ACCESS_EXPLAIN = "access_explain", "Nagaan waarom een medewerker gegevens kan zien"
    APPOINTMENT_MANAGE = "appointment_manage", "Afspraken met een inburgeraar plannen en verzetten"
    AUDIT_VIEW = "audit_view", "Zien wie dossiers bekeek en wijzigde"
    BRP_CONSULT = "brp_consult", "Gegevens van een inburgeraar opvragen uit de BRP"
    BSN_VIEW = "bsn_view", "Het burgerservicenummer van een inburgeraar zien"
    CASE_ASSIGN = "case_assign", "Een dossier aan een collega toewijzen"
    CASE_CORRECT = "case_correct", "Een vastgelegd gegeven met een reden corrigeren"
    CASE_IMPORT = "case_import", "Lopende dossiers uit een bestand overnemen"
    CASE_OPEN = "case_open", "Een nieuw dossier aanmaken"
    CASE_VIEW = "case_view", "Dossiers van deze gemeente zoeken en bekijken"
    CBS_DELIVER = "cbs_deliver", "De statistiek voor het CBS nakijken en als bestand meenemen"
    CONTACT_MANAGE = "contact_manage", "Contactgegevens en contactmomenten vastleggen"
    CORE_VIEW = "core_view", "Opzoeken wat er na vijf jaar van iemand is gebleven"
    DECISION_VIEW = "decision_view", "Besluiten, bezwaar en beroep lezen"
    DESTRUCTION_APPROVE = "destruction_approve", "Een vernietigingslijst goedkeuren"
    DESTRUCTION_REVIEW = (
        "destruction_review",
        "Een vernietigingslijst beoordelen en iemand uitzonderen",
    )
    DOCUMENT_ADD = "document_add", "Post en documenten bij een dossier vastleggen"
    DOCUMENT_VIEW = "document_view", "Post en documenten in een dossier lezen"
    DUO_TELL = "duo_tell", "Gegevens aan DUO doorgeven en dat bevestigen"
    DUTY_MANAGE = "duty_manage", "De inburgeringsplicht en de doelgroep vastleggen"
    FAMILY_MANAGE = "family_manage", "Gezinsleden vastleggen en hun dossiers koppelen"
    FIGURES_VIEW = "figures_view", "Cijfers over handhaving zien, zonder namen"
    FINE_IMPOSE = "fine_impose", "Beslissen over boetes, en ze innen"
    FINE_READ = "fine_read", "Een boete voor een asielstatushouder juridisch toetsen"
    FINE_REPORT = "fine_report", "Een rapport van een overtreding opmaken"
    FINE_VIEW = "fine_view", "Overtredingen en boetes lezen"
    GUIDANCE_MANAGE = "guidance_manage", "Gesprekken en begeleiding vastleggen"
    GUIDANCE_VIEW = "guidance_view", "Gesprekken en begeleiding lezen"
    HEALTH_MANAGE = (
        "health_manage",
        "Gevolgen van de gezondheid zien en vastleggen",
    )
    HOLD_SET = "hold_set", "Gegevens langer bewaren om een reden"
    INTAKE_CONDUCT = "intake_conduct", "De brede intake afnemen en afronden"
    INTAKE_VIEW = "intake_view", "De brede intake lezen"
    LETTER_SEND = "letter_send", "Brieven maken, versturen en intrekken"
    LETTER_TEMPLATES = "letter_templates", "Sjablonen van brieven en mandaten beheren"
    MEMBER_MANAGE = "member_manage", "Medewerkers toevoegen, rollen geven en toegang stoppen"
    NOTE_VIEW = "note_view", "Notities in een dossier lezen"
    NOTE_WRITE = "note_write", "Notities in een dossier schrijven"
    OBJECTION_MANAGE = "objection_manage", "Bezwaar en beroep vastleggen en behandelen"
    PARTNER_MANAGE = "partner_manage", "Partners van de gemeente vastleggen"
    PLAN_MANAGE = "plan_manage", "Het PIP opstellen, vaststellen en wijzigen"
    PLAN_VIEW = "plan_view", "Het PIP lezen"
    PROGRESS_MANAGE = "progress_manage", "Trajecten, uren, modules en examens vastleggen"
    PROGRESS_VIEW = "progress_view", "Trajecten, uren, modules en examens zien"
    PROVIDER_DELIVER = "provider_deliver", "Gegevens aan aanbieders leveren"
    REGISTER_VIEW = "register_view", "De tabel gegevensverwerking van de gemeente bekijken"
    RELIEF_MANAGE = "relief_manage", "Ontzorgen vastleggen, met gegevens over de bijstand"
    ROLE_MANAGE = "role_manage", "Rollen en hun rechten beheren"
    SETTINGS_MANAGE = "settings_manage", "Beleid, huisstijl en stappenplan van de gemeente beheren"
    SUMMONS_SEND = "summons_send", "Inburgeraars oproepen voor de brede intake"
    TASK_MANAGE = "task_manage", "Taken toevoegen, laten wachten en afronden"
    TERM_MANAGE = "term_manage", "Vastleggen wat DUO besliste over termijn en ontheffing"
    TVS_IMPORT = "tvs_import", "Een lijst van het COA (TVS) inlezen"
    TVS_RECORD = "tvs_record", "De gegevens van het COA (TVS) invoeren en wijzigen"
    TVS_VIEW = "tvs_view", "De gegevens van het COA (TVS) zien; alleen voor inburgeringstaken"


def write_permissions(apps: Any, schema_editor: Any) -> None:
    """For a migration, each time the enum changes: its members as permissions on Municipality."""
    database = schema_editor.connection.alias
    content_types = apps.get_model("contenttypes", "ContentType").objects.using(database)
    municipality, _ = content_types.get_or_create(app_label="tenancy", model="municipality")
    permissions = apps.get_model("auth", "Permission").objects.using(database)
    for permission in Permission:
        permissions.update_or_create(
            content_type=municipality,
            codename=permission.value,
            defaults={"name": permission.label},
        )
    ours = permissions.filter(content_type=municipality).exclude(codename__endswith="_municipality")
    ours.exclude(codename__in=Permission.values).delete()
