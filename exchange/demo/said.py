"""A person in the words of the BRP API Personen, and of that only what was asked."""

from __future__ import annotations

from typing import Any

from exchange.demo.people import Person

ALWAYS = {"geheimhoudingPersoonsgegevens", "opschortingBijhouding", "inOnderzoek"}


def said(person: Person, fields: list[str]) -> dict[str, Any]:
    whole = _whole(person)
    asked = {name.partition(".")[0] for name in fields} | ALWAYS
    return {name: value for name, value in whole.items() if name in asked and value}


def _whole(person: Person) -> dict[str, Any]:
    whole: dict[str, Any] = {
        "burgerservicenummer": person.get("tells", person["bsn"]),
        "geslacht": {"code": "V", "omschrijving": "vrouw"},
        "naam": _filled(
            voornamen=person.get("given"),
            voorvoegsel=person.get("prefix"),
            geslachtsnaam=person.get("family"),
        ),
        "geboorte": _filled(datum=day(person.get("born", ""))),
        "verblijfplaats": _lives(person),
        "gemeenteVanInschrijving": _filled(code=person.get("municipality")),
        "datumInschrijvingInGemeente": day(person.get("registered", "")),
        "geheimhoudingPersoonsgegevens": person.get("secret", "0") not in {"", "0"},
        "opschortingBijhouding": _suspended(person),
    }
    if part := person.get("doubted"):
        since = {"datumIngangOnderzoek": day("20261001")}
        whole[part] = whole[part] | {"inOnderzoek": {"type": True, **since}}
    return whole


def _suspended(person: Person) -> dict[str, Any]:
    if not person.get("suspended"):
        return {}
    reason = {"code": person["suspended"]}
    return {"reden": reason} | _filled(datum=day(person.get("suspended_on", "")))


def _lives(person: Person) -> dict[str, Any]:
    if person.get("country"):
        abroad = _filled(regel1="1 Rue du Test", land={"code": person["country"]})
        return {"type": "VerblijfplaatsBuitenland", "verblijfadres": abroad}
    number = person.get("number", "")
    street = person.get("street")
    lives = _filled(
        officieleStraatnaam=street,
        korteStraatnaam=street,
        huisnummer=int(number) if number.isdigit() else None,
        huisletter=person.get("letter"),
        huisnummertoevoeging=person.get("addition"),
        postcode=person.get("postcode"),
        woonplaats=person.get("city"),
    )
    return {"type": "Adres", "verblijfadres": lives} if street else {}


def _filled(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}


def day(text: str) -> dict[str, Any] | None:
    """yyyymmdd as Datum, JaarMaandDatum, JaarDatum or DatumOnbekend; none when there is none."""
    if len(text) != 8:
        return None
    year, month, date = text[:4], text[4:6], text[6:]
    if year == "0000":
        return {"type": "DatumOnbekend", "onbekend": True, "langFormaat": "onbekend"}
    if month == "00":
        return {"type": "JaarDatum", "jaar": int(year), "langFormaat": year}
    if date == "00":
        known = {"jaar": int(year), "maand": int(month)}
        return {"type": "JaarMaandDatum", **known, "langFormaat": f"{month} {year}"}
    return {"type": "Datum", "datum": f"{year}-{month}-{date}", "langFormaat": text}
