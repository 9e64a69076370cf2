"""What the BRP said of one person, as the facts that the product holds. Nothing else is kept."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from exchange.brp import dates
from exchange.brp.address import Address, address
from exchange.brp.faults import Unreadable, WrongPerson
from exchange.brp.fields import FACTS
from exchange.brp.texts import line, within

DECEASED, EMIGRATED = "O", "E"
PARTS = {"naam": "naam", "geboorte": "geboortedatum", "verblijfplaats": "adres"}


@dataclass(frozen=True)
class Answer:
    """`facts` holds what is known of each fact, as stored; an unknown one is not in it."""

    bsn: str
    facts: dict[str, str]
    municipality: str = ""  # four digits
    investigated: tuple[str, ...] = ()
    suspended: str = ""
    abroad: bool = False

    @property
    def stored(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_stored(cls, text: str) -> Answer:
        kept = json.loads(text)
        return cls(**kept | {"investigated": tuple(kept["investigated"])})


def read(body: bytes, *, asked: str) -> Answer | None:
    """The person with this BSN; None when the BRP knows nobody. Raises Unreadable, WrongPerson."""
    try:
        people = json.loads(body)["personen"]
        if people == []:
            return None
        if [one["burgerservicenummer"] for one in people] != [asked]:
            raise WrongPerson
        return _answer(people[0])
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError):
        raise Unreadable from None


def _answer(said: dict[str, Any]) -> Answer:
    lives = address(within(said, "verblijfplaats"))
    suspension = within(said, "opschortingBijhouding")
    reason = line(within(suspension, "reden").get("code"), 2)
    facts = _names(within(said, "naam")) | lives.facts | _days(said, suspension, reason)
    if said.get("geheimhoudingPersoonsgegevens") is True:
        facts["secrecy"] = "1"
    return Answer(
        bsn=said["burgerservicenummer"],
        facts={name: text for name, text in facts.items() if name in FACTS},
        municipality=line(within(said, "gemeenteVanInschrijving").get("code"), 4),
        investigated=_investigated(said),
        suspended=reason,
        abroad=lives == Address(abroad=True),
    )


def _names(said: dict[str, Any]) -> dict[str, str]:
    """Someone with one name has it as family name; "." is how the BRP writes an unknown name."""
    given, prefix = line(said.get("voornamen"), 200), line(said.get("voorvoegsel"), 20)
    family = line(said.get("geslachtsnaam"), 200)
    given, family = ("" if name == "." else name for name in (given, family))
    if not family:
        given, family = "", given
    return {"family_name": family, "prefix": prefix, "given_names": given} if family else {}


def _days(said: dict[str, Any], suspension: dict[str, Any], reason: str) -> dict[str, str]:
    born = dates.partial(within(said, "geboorte").get("datum"))
    known = {
        "birth_date": born and born.stored,
        "registered_on": dates.whole(said.get("datumInschrijvingInGemeente")),
        "deceased_on": dates.whole(suspension.get("datum")) if reason == DECEASED else None,
    }
    return {name: str(day) for name, day in known.items() if day}


def _investigated(said: dict[str, Any]) -> tuple[str, ...]:
    """Of which parts the BRP doubts whether they are right."""
    parts = [label for name, label in PARTS.items() if within(said, name).get("inOnderzoek")]
    return tuple(parts or (["een of meer gegevens"] if said.get("inOnderzoek") else []))
