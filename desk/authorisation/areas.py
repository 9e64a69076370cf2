"""The permissions in the order in which an administrator thinks of them."""

from __future__ import annotations

from collections.abc import Collection

from accounts.permissions import Permission as P

AREAS: dict[str, tuple[P, ...]] = {
    "Dossiers": (
        P.CASE_VIEW,
        P.CASE_OPEN,
        P.CASE_ASSIGN,
        P.CASE_CORRECT,
        P.BSN_VIEW,
        P.CONTACT_MANAGE,
        P.FAMILY_MANAGE,
        P.BRP_CONSULT,
        P.APPOINTMENT_MANAGE,
        P.TASK_MANAGE,
    ),
    "Post en documenten": (P.DOCUMENT_VIEW, P.DOCUMENT_ADD),
    "Notities": (P.NOTE_VIEW, P.NOTE_WRITE),
    "Gegevens van het COA": (P.TVS_VIEW, P.TVS_RECORD, P.TVS_IMPORT),
    "Plicht en oproep": (P.DUTY_MANAGE, P.SUMMONS_SEND),
    "Brede intake": (P.INTAKE_VIEW, P.INTAKE_CONDUCT, P.HEALTH_MANAGE),
    "PIP en besluiten": (P.PLAN_VIEW, P.PLAN_MANAGE, P.DECISION_VIEW, P.OBJECTION_MANAGE),
    "Voortgang": (P.PROGRESS_VIEW, P.PROGRESS_MANAGE, P.TERM_MANAGE),
    "Gegevenslevering": (P.DUO_TELL, P.PROVIDER_DELIVER, P.CBS_DELIVER),
    "Begeleiding": (P.GUIDANCE_VIEW, P.GUIDANCE_MANAGE, P.RELIEF_MANAGE),
    "Handhaving": (P.FINE_VIEW, P.FINE_REPORT, P.FINE_IMPOSE, P.FINE_READ, P.FIGURES_VIEW),
    "Brieven": (P.LETTER_SEND, P.LETTER_TEMPLATES),
    "Bewaren en vernietigen": (
        P.HOLD_SET,
        P.DESTRUCTION_REVIEW,
        P.DESTRUCTION_APPROVE,
        P.CORE_VIEW,
    ),
    "Toezicht": (P.AUDIT_VIEW, P.ACCESS_EXPLAIN, P.REGISTER_VIEW),
    "Beheer": (
        P.MEMBER_MANAGE,
        P.ROLE_MANAGE,
        P.SETTINGS_MANAGE,
        P.PARTNER_MANAGE,
        P.CASE_IMPORT,
    ),
}
OF_A_CASE = (
    P.CASE_OPEN,
    P.CASE_ASSIGN,
    P.CASE_CORRECT,
    P.BSN_VIEW,
    P.CONTACT_MANAGE,
    P.FAMILY_MANAGE,
    P.BRP_CONSULT,
    P.APPOINTMENT_MANAGE,
    P.DOCUMENT_VIEW,
    P.DOCUMENT_ADD,
    P.INTAKE_VIEW,
    P.INTAKE_CONDUCT,
    P.HEALTH_MANAGE,
    P.TASK_MANAGE,
    P.PLAN_VIEW,
    P.PLAN_MANAGE,
    P.DECISION_VIEW,
    P.OBJECTION_MANAGE,
    P.PROGRESS_VIEW,
    P.PROGRESS_MANAGE,
    P.TERM_MANAGE,
    P.DUO_TELL,
    P.PROVIDER_DELIVER,
    P.GUIDANCE_VIEW,
    P.GUIDANCE_MANAGE,
    P.RELIEF_MANAGE,
    P.FINE_VIEW,
    P.FINE_REPORT,
    P.FINE_IMPOSE,
    P.FINE_READ,
    P.NOTE_VIEW,
    P.NOTE_WRITE,
    P.TVS_VIEW,
    P.TVS_RECORD,
    P.TVS_IMPORT,
    P.DUTY_MANAGE,
    P.SUMMONS_SEND,
    P.LETTER_SEND,
    P.HOLD_SET,
)
NEEDS: dict[P, P] = dict.fromkeys(OF_A_CASE, P.CASE_VIEW) | {
    P.DOCUMENT_ADD: P.DOCUMENT_VIEW,
    P.FINE_IMPOSE: P.FINE_VIEW,
    P.FINE_READ: P.FINE_VIEW,
    P.FINE_REPORT: P.FINE_VIEW,
    P.GUIDANCE_MANAGE: P.GUIDANCE_VIEW,
    P.OBJECTION_MANAGE: P.DECISION_VIEW,
    P.PLAN_MANAGE: P.PLAN_VIEW,
    P.PROGRESS_MANAGE: P.PROGRESS_VIEW,
    P.PROVIDER_DELIVER: P.PROGRESS_VIEW,
    P.CBS_DELIVER: P.CASE_VIEW,
    P.TERM_MANAGE: P.PROGRESS_VIEW,
    P.HEALTH_MANAGE: P.INTAKE_VIEW,
    P.INTAKE_CONDUCT: P.INTAKE_VIEW,
    P.TVS_IMPORT: P.TVS_VIEW,
    P.TVS_RECORD: P.TVS_VIEW,
    P.NOTE_WRITE: P.NOTE_VIEW,
}
INTEGRATION_ONLY = (P.TVS_VIEW, P.TVS_RECORD, P.TVS_IMPORT)


def by_area(held: Collection[str]) -> list[tuple[str, list[P]]]:
    """Those of these permissions, per area that has any."""
    found = [(area, [p for p in listed if p in held]) for area, listed in AREAS.items()]
    return [(area, listed) for area, listed in found if listed]


def idle(held: Collection[str]) -> list[tuple[P, P]]:
    """A permission that does nothing here, with the one that it would need beside it."""
    return [(p, needed) for p, needed in NEEDS.items() if p in held and needed not in held]
