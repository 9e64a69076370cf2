"""Which data the BRP is asked for: what may be had, and of that only what the product holds."""

from __future__ import annotations

from dataclasses import dataclass

from law.kit import Article
from law.wabb import WABB
from law.wi2021 import WI2021


@dataclass(frozen=True)
class Wanted:
    """A datum: its name in the list of what may be had, what is asked, and the facts it fills.

    Without `asks` the BRP tells it unasked.
    """

    name: str
    asks: tuple[str, ...]
    facts: tuple[str, ...] = ()


class BrpPersonen:
    """From the BRP to the municipality: legal basis and data, in order."""

    party = "BRP (RvIG)"
    basis: tuple[Article, ...] = (WI2021.art("36"), WABB.art("10"))
    bsn = True
    data = (
        Wanted("bsn", ("burgerservicenummer",)),  # to see of whom the answer is
        Wanted(
            "naam",
            ("naam.voornamen", "naam.voorvoegsel", "naam.geslachtsnaam"),
            ("family_name", "prefix", "given_names"),
        ),
        Wanted("geboortedatum", ("geboorte.datum",), ("birth_date",)),
        Wanted("adres", ("verblijfplaats.verblijfadres",), ("street", "postcode", "city")),
        Wanted("gemeente_van_inschrijving", ("gemeenteVanInschrijving",)),
        Wanted("inschrijving_in_gemeente_op", ("datumInschrijvingInGemeente",), ("registered_on",)),
        Wanted("geheimhouding", (), ("secrecy",)),
        Wanted("in_onderzoek", ()),
        Wanted("opschorting", (), ("deceased_on",)),
    )


ASKED = tuple(path for wanted in BrpPersonen.data for path in wanted.asks)
FACTS = tuple(name for wanted in BrpPersonen.data for name in wanted.facts)
