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
        P.TASK_MANAGE,
    ),
    "Notities": (P.NOTE_VIEW, P.NOTE_WRITE),
    "Gegevens van het COA": (P.TVS_VIEW, P.TVS_RECORD),
    "Plicht en oproep": (P.DUTY_MANAGE, P.SUMMONS_SEND),
    "Brieven": (P.LETTER_SEND, P.LETTER_TEMPLATES),
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
    P.TASK_MANAGE,
    P.NOTE_VIEW,
    P.NOTE_WRITE,
    P.TVS_VIEW,
    P.TVS_RECORD,
    P.DUTY_MANAGE,
    P.SUMMONS_SEND,
    P.LETTER_SEND,
)
NEEDS: dict[P, P] = dict.fromkeys(OF_A_CASE, P.CASE_VIEW) | {
    P.TVS_RECORD: P.TVS_VIEW,
    P.NOTE_WRITE: P.NOTE_VIEW,
}
INTEGRATION_ONLY = (P.TVS_VIEW, P.TVS_RECORD)


def by_area(held: Collection[str]) -> list[tuple[str, list[P]]]:
    """Those of these permissions, per area that has any."""
    found = [(area, [p for p in listed if p in held]) for area, listed in AREAS.items()]
    return [(area, listed) for area, listed in found if listed]


def idle(held: Collection[str]) -> list[tuple[P, P]]:
    """A permission that does nothing here, with the one that it would need beside it."""
    return [(p, needed) for p, needed in NEEDS.items() if p in held and needed not in held]
