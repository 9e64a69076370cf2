"""Role templates: what a municipality starts with. Its own roles are rows."""

from __future__ import annotations

from dataclasses import dataclass

from accounts.permissions import Permission as P


@dataclass(frozen=True)
class Template:
    """A role as the product proposes it."""

    name: str
    permissions: frozenset[P]
    integration_tasks: bool = True  # carries out tasks of the Wi; without it TVS stays closed


def _role(name: str, *permissions: P, integration_tasks: bool = True) -> Template:
    return Template(name, frozenset(permissions), integration_tasks)


TEMPLATES = {
    "klantmanager": _role(
        "Klantmanager",
        P.CASE_VIEW,
        P.BSN_VIEW,
        P.CASE_CORRECT,
        P.CASE_ASSIGN,
        P.CASE_OPEN,
        P.CONTACT_MANAGE,
        P.APPOINTMENT_MANAGE,
        P.BRP_CONSULT,
        P.DECISION_VIEW,
        P.DOCUMENT_ADD,
        P.DOCUMENT_VIEW,
        P.DUO_TELL,
        P.DUTY_MANAGE,
        P.FAMILY_MANAGE,
        P.FINE_REPORT,
        P.FINE_VIEW,
        P.GUIDANCE_MANAGE,
        P.GUIDANCE_VIEW,
        P.HEALTH_MANAGE,
        P.HOLD_SET,
        P.INTAKE_CONDUCT,
        P.INTAKE_VIEW,
        P.LETTER_SEND,
        P.NOTE_VIEW,
        P.NOTE_WRITE,
        P.PLAN_MANAGE,
        P.PLAN_VIEW,
        P.PROGRESS_MANAGE,
        P.PROGRESS_VIEW,
        P.PROVIDER_DELIVER,
        P.RELIEF_MANAGE,
        P.SUMMONS_SEND,
        P.TASK_MANAGE,
        P.TERM_MANAGE,
        P.TVS_IMPORT,
        P.TVS_RECORD,
        P.TVS_VIEW,
    ),
    "teamleider": _role(
        "Teamleider",
        P.CASE_VIEW,
        P.CASE_ASSIGN,
        P.CBS_DELIVER,
        P.APPOINTMENT_MANAGE,
        P.DECISION_VIEW,
        P.FIGURES_VIEW,
        P.GUIDANCE_VIEW,
        P.INTAKE_VIEW,
        P.NOTE_VIEW,
        P.PLAN_VIEW,
        P.PROGRESS_VIEW,
        P.SUMMONS_SEND,
        P.LETTER_SEND,
        P.TASK_MANAGE,
    ),
    "administratie": _role(
        "Administratie",
        P.CASE_VIEW,
        P.APPOINTMENT_MANAGE,
        P.CONTACT_MANAGE,
        P.DOCUMENT_ADD,
        P.DOCUMENT_VIEW,
        P.LETTER_SEND,
        P.SUMMONS_SEND,
    ),
    "handhaver": _role(
        "Handhaver",
        P.CASE_VIEW,
        P.FIGURES_VIEW,
        P.FINE_IMPOSE,
        P.FINE_REPORT,
        P.FINE_VIEW,
        P.TASK_MANAGE,
    ),
    "bezwaarjurist": _role(
        "Bezwaarjurist",
        P.CASE_VIEW,
        P.DECISION_VIEW,
        P.DOCUMENT_ADD,
        P.DOCUMENT_VIEW,
        P.FINE_READ,
        P.FINE_VIEW,
        P.INTAKE_VIEW,
        P.LETTER_SEND,
        P.OBJECTION_MANAGE,
        P.PLAN_VIEW,
        P.PROGRESS_VIEW,
        P.TASK_MANAGE,
    ),
    "consulent-participatiewet": _role(
        "Consulent Participatiewet", P.CASE_VIEW, integration_tasks=False
    ),
    "informatiebeheerder": _role(
        "Informatiebeheerder",
        P.DESTRUCTION_REVIEW,
        integration_tasks=False,
    ),
    "archivaris": _role(
        "Archivaris",
        P.CORE_VIEW,
        P.DESTRUCTION_APPROVE,
        integration_tasks=False,
    ),
    "privacy-officer": _role(
        "Privacy officer",
        P.ACCESS_EXPLAIN,
        P.AUDIT_VIEW,
        P.REGISTER_VIEW,
        integration_tasks=False,
    ),
    "functioneel-beheerder": _role(
        "Functioneel beheerder",
        P.ACCESS_EXPLAIN,
        P.CASE_IMPORT,
        P.LETTER_TEMPLATES,
        P.MEMBER_MANAGE,
        P.PARTNER_MANAGE,
        P.REGISTER_VIEW,
        P.ROLE_MANAGE,
        P.SETTINGS_MANAGE,
        integration_tasks=False,
    ),
}
