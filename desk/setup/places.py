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
)
PERMISSIONS = frozenset(place.permission for place in PLACES)


def places_of(access: Access) -> tuple[Place, ...]:
    """The screens that this user may open."""
    return tuple(place for place in PLACES if access.may(place.permission))
