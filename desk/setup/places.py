"""The screens under Beheer; a new one is one line here."""

from __future__ import annotations

from dataclasses import dataclass

from accounts.access import Access
from accounts.permissions import Permission


@dataclass(frozen=True)
class Place:
    """A screen, what it takes to open it, and what one does there."""

    label: str
    name: str
    permission: Permission
    sentence: str


PLACES = (
    Place(
        "Stappenplan",
        "desk:steps",
        Permission.SETTINGS_MANAGE,
        "Wat de gemeente nog doet voordat zij begint, wie dat doet en wanneer.",
    ),
    Place(
        "Medewerkers",
        "desk:members",
        Permission.MEMBER_MANAGE,
        "Wie er werkt, met welke rol en tot wanneer. Toegang geven en stoppen.",
    ),
    Place(
        "Rollen",
        "desk:roles",
        Permission.ROLE_MANAGE,
        "Wat elke rol ziet en mag. Rollen vergelijken, kopiëren en wijzigen.",
    ),
    Place(
        "Wijzigingen",
        "desk:changes",
        Permission.MEMBER_MANAGE,
        "Voorstellen om iemand toegang te geven, die op een tweede beheerder wachten.",
    ),
    Place(
        "Beleid",
        "desk:policy",
        Permission.SETTINGS_MANAGE,
        "Wat de gemeente kiest binnen de wet, zoals de termijn in een oproep.",
    ),
    Place(
        "Huisstijl",
        "desk:theme",
        Permission.SETTINGS_MANAGE,
        "De kleuren en het logo van de gemeente.",
    ),
    Place(
        "Partners",
        "desk:partners",
        Permission.PARTNER_MANAGE,
        "De organisaties waarmee de gemeente werkt, en wie daar de contactpersoon is.",
    ),
    Place(
        "Brieven en mandaten",
        "letters:templates",
        Permission.LETTER_TEMPLATES,
        "De teksten van brieven, het briefhoofd, en wie er mag ondertekenen.",
    ),
    Place(
        "Dossiers overnemen",
        "imports:imports",
        Permission.CASE_IMPORT,
        "Lopende dossiers uit een ander programma inlezen, nakijken en overnemen.",
    ),
)
PERMISSIONS = frozenset(place.permission for place in PLACES)


def places_of(access: Access) -> tuple[Place, ...]:
    """The screens that this user may open."""
    return tuple(place for place in PLACES if access.may(place.permission))
