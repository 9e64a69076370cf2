"""What the BRP says otherwise than the case."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.crypto import salted_hmac

from cases.facts import FACTS, NOT_TYPED, Fact
from cases.models import Case
from cases.partial_date import PartialDate
from exchange.brp.answer import DECEASED, EMIGRATED, Answer

OUR_FACTS = FACTS | NOT_TYPED
READ = {
    "birth_date": PartialDate.from_stored,
    "registered_on": date.fromisoformat,
    "deceased_on": date.fromisoformat,
    "secrecy": bool,
}


@dataclass(frozen=True)
class Difference:
    fact: Fact
    value: Any
    now: str
    told: str

    @property
    def always(self) -> bool:
        """Taken over with whatever is taken over: a choice could only lose the protection."""
        return self.fact.name == "secrecy"


def differences(case: Case, answer: Answer) -> list[Difference]:
    """Each fact that would change, in the order of the case page.

    The day of registration counts only in this municipality. Secrecy is switched on, never off.
    """
    known = dict(answer.facts)
    if answer.municipality != case.municipality.code:
        known.pop("registered_on", None)
    found = [_difference(case, fact, known) for name, fact in OUR_FACTS.items() if name in known]
    return [one for one in found if one.value != one.fact.value(case)]


def _difference(case: Case, fact: Fact, known: dict[str, str]) -> Difference:
    value = READ.get(fact.name, str)(known[fact.name])
    return Difference(fact, value, fact.shown(case), fact.in_words(value))


def fingerprint(shown: list[Difference]) -> str:
    """Another one as soon as the case or the answer says something else."""
    text = json.dumps([[one.fact.name, one.now, one.told] for one in shown])
    return salted_hmac("exchange.brp.differences", text, algorithm="sha256").hexdigest()


def warnings(case: Case, answer: Answer) -> list[str]:
    """What one must know before taking anything over."""
    said = []
    if answer.investigated:
        parts = " en ".join(answer.investigated)
        said.append(f"In onderzoek: de BRP twijfelt of dit klopt: {parts}.")
    if "secrecy" in answer.facts:
        said.append("Geheimhouding: geef dit adres niet aan anderen.")
    elif case.person.secrecy:
        said.append("In het dossier staat geheimhouding. In de BRP staat die niet (meer).")
    return said + _gone(case, answer)


def _gone(case: Case, answer: Answer) -> list[str]:
    if answer.suspended == DECEASED:
        whole = "deceased_on" in answer.facts
        return ["Deze persoon is overleden." + ("" if whole else " De dag is niet bekend.")]
    if answer.suspended == EMIGRATED or answer.abroad:
        return ["Deze persoon is uit Nederland vertrokken."]
    if answer.suspended:
        return ["De BRP houdt de gegevens van deze persoon niet meer bij."]
    if answer.municipality != case.municipality.code:
        return ["Deze persoon staat ingeschreven in een andere gemeente."]
    return []
