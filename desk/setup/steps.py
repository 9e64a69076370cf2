"""The stappenplan: what a municipality does before it begins, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desk.setup import states
from desk.setup.states import Found


@dataclass(frozen=True)
class Step:
    """One step. `place` is the label of the screen under Beheer where it is done, "" for none.

    A step `by_hand` is marked by a colleague, since the program cannot see it; or because a
    municipality may have nothing to do there.
    """

    slug: str
    title: str
    reason: str
    found: Callable[[date], Found]
    place: str = ""
    by_hand: bool = False


# Reasons follow the stappenplan of the handreiking (VNG) where it has one.
STEPS = (
    Step(
        "beheerders",
        "Twee functioneel beheerders",
        "De een stelt voor, de ander keurt goed. Bespreek wie welke rol heeft.",
        states.administrators,
        "Medewerkers",
    ),
    Step(
        "privacy-officer",
        "Een privacy officer",
        "Kennis van de privacywet in het team is nodig om te beginnen.",
        states.privacy_officer,
        "Medewerkers",
    ),
    Step(
        "klantmanagers",
        "Klantmanagers",
        "Bepaal welke collega's een rol hebben bij de gegevens.",
        states.klantmanagers,
        "Medewerkers",
    ),
    Step(
        "beleid",
        "Beleid vaststellen",
        "Het team kent de keuzes van de gemeente.",
        states.policy,
        "Beleid",
    ),
    Step(
        "teksten",
        "Teksten van brieven nalezen",
        "In een brief staat alleen wat nodig is, en nooit een BSN.",
        states.texts,
        "Brieven en mandaten",
    ),
    Step(
        "briefhoofd",
        "Briefhoofd invullen",
        "Op elke brief staat wie hem stuurt en hoe de gemeente te bereiken is.",
        states.letterhead,
        "Brieven en mandaten",
    ),
    Step(
        "mandaten",
        "Mandaten vastleggen",
        "Leg vast wie namens het college ondertekent.",
        states.mandates,
        "Brieven en mandaten",
    ),
    Step(
        "huisstijl",
        "Huisstijl en logo instellen",
        "Wie voor meer gemeenten werkt, ziet voor welke.",
        states.theme,
        "Huisstijl",
    ),
    Step(
        "partners",
        "Partners vastleggen",
        "De gemeente deelt gegevens met aanbieders van cursussen, begeleiding en toetsen.",
        states.partners,
        "Partners",
    ),
    Step(
        "overeenkomsten",
        "Verwerkersovereenkomsten sluiten",
        "Zonder overeenkomst gaan er geen gegevens naar een verwerker.",
        states.by_hand,
        by_hand=True,
    ),
    Step(
        "dpia",
        "DPIA uitvoeren",
        "De gemeente kent de risico's voor inburgeraars en neemt maatregelen.",
        states.by_hand,
        by_hand=True,
    ),
    Step(
        "dossiers",
        "Lopende dossiers overnemen",
        "Termijnen die al lopen, tellen door. Is iedereen overgenomen, of hoeft dat niet? Meld de"
        " stap dan klaar.",
        states.imported,
        "Dossiers overnemen",
        by_hand=True,
    ),
    Step(
        "checklist",
        "Checklist privacy lezen",
        "Collega's die met persoonsgegevens werken, weten wat mag en wat niet.",
        states.by_hand,
        by_hand=True,
    ),
)
BY_SLUG = {step.slug: step for step in STEPS}
