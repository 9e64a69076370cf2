"""Where the BRP says that someone lives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from exchange.brp.texts import line, within


@dataclass(frozen=True)
class Address:
    """`facts` is empty for an unknown address and for one abroad."""

    facts: dict[str, str] = field(default_factory=dict)
    abroad: bool = False


def address(said: dict[str, Any]) -> Address:
    """An address, or a description of a place, in the Netherlands; raises Unreadable."""
    kind, lives = said.get("type", ""), within(said, "verblijfadres")
    if kind == "VerblijfplaatsBuitenland":
        return Address(abroad=True)
    if kind == "Locatie":
        return Address(_facts(line(lives.get("locatiebeschrijving"), 120), lives))
    return Address(_facts(_street(lives), lives)) if kind == "Adres" else Address()


def _street(lives: dict[str, Any]) -> str:
    """Kade 12a 3; a house boat or a house without a number is "Kade to 12"."""
    name = line(lives.get("officieleStraatnaam"), 80) or line(lives.get("korteStraatnaam"), 80)
    if name in {"", "."}:
        return ""
    by = line(within(lives, "aanduidingBijHuisnummer").get("omschrijving"), 20)
    number = f"{lives.get('huisnummer') or ''}{line(lives.get('huisletter'), 1)}"
    parts = (name, by, line(number, 8), line(lives.get("huisnummertoevoeging"), 4))
    return line(" ".join(part for part in parts if part), 120)


def _facts(street: str, lives: dict[str, Any]) -> dict[str, str]:
    if not street:
        return {}
    postcode = line(lives.get("postcode"), 6)
    shown = f"{postcode[:4]} {postcode[4:]}" if postcode else ""
    return {"street": street, "postcode": shown, "city": line(lives.get("woonplaats"), 80)}
