"""The columns that can be taken over, and by which names they are recognised."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cases.names import folded


@dataclass(frozen=True)
class Column:
    """A field of ours, and the names that other programs give it."""

    field: str
    label: str
    names: str  # folded, divided by commas
    required: bool = False


COLUMNS = (
    Column("bsn", "Burgerservicenummer", "bsn,burgerservicenummer,sofinummer,bsn nummer"),
    Column("v_number", "V-nummer", "v nummer,vnummer,vreemdelingennummer,vnr"),
    Column(
        "family_name",
        "Achternaam",
        "achternaam,naam,familienaam,geslachtsnaam,geboortenaam",
        required=True,
    ),
    Column(
        "surname_prefix", "Voorvoegsel", "voorvoegsel,voorvoegsels,tussenvoegsel,tussenvoegsels"
    ),
    Column("given_names", "Voornamen", "voornamen,voornaam,roepnaam"),
    Column(
        "birth_date", "Geboortedatum", "geboortedatum,geb datum,gebdatum,geboren op", required=True
    ),
    Column("street", "Straat en huisnummer", "straat en huisnummer,straat,adres,straatnaam"),
    Column(
        "house_number",
        "Huisnummer, als het apart staat",
        "huisnummer,huisnr,nr,nummer,huisnummer en toevoeging",
    ),
    Column("postcode", "Postcode", "postcode,pc"),
    Column("city", "Woonplaats", "woonplaats,plaats"),
    Column(
        "secrecy", "Geheimhouding", "geheimhouding,indicatie geheim,indicatie geheimhouding,geheim"
    ),
    Column("target_group", "Doelgroep", "doelgroep,groep,soort inburgeraar", required=True),
    Column("phase", "Fase", "fase,status,stand,status traject"),
    Column(
        "assignee",
        "Klantmanager (e-mailadres)",
        "klantmanager,klantmanager e mail,klantmanager e mailadres,e mail klantmanager,"
        "consulent,contactpersoon gemeente",
    ),
    Column(
        "notified_on",
        "Kennisgeving van DUO",
        "kennisgeving van duo,kennisgeving,kennisgeving duo,datum kennisgeving,aanmelding,"
        "datum aanmelding,aanmelddatum",
    ),
    Column(
        "registered_on",
        "Inschrijving in de BRP",
        "inschrijving in de brp,inschrijving brp,inschrijving,ingeschreven,ingeschreven op,"
        "datum inschrijving,inschrijfdatum",
    ),
    Column(
        "established_on",
        "Plicht geldt vanaf",
        "plicht geldt vanaf,plicht vastgesteld op,plicht,inburgeringsplichtig vanaf,"
        "datum inburgeringsplicht,start inburgeringsplicht",
    ),
    Column(
        "plan_dated_on",
        "Datum van het PIP",
        "datum van het pip,datum pip,pip,dagtekening pip,pip vastgesteld op",
    ),
)
BY_FIELD = {column.field: column for column in COLUMNS}
LATER = ("leerroute", "route", "uren", "boete", "pvt", "map ", "leerbaarheid", "z route")


def plain(name: str) -> str:
    """A name of a column as it is compared."""
    return " ".join(re.findall(r"[a-z0-9]+", folded(name)))


def recognised(
    names: Sequence[str], remembered: Mapping[str, str], columns: Sequence[Column] = COLUMNS
) -> dict[str, int]:
    """Which column holds which field: as chosen last time, else by its name. Each column once."""
    found: dict[str, int] = {}
    fields = {column.field for column in columns}
    known = {name: column.field for column in columns for name in column.names.split(",")}
    for wanted in (remembered, known):
        for place, name in enumerate(names):
            field = wanted.get(plain(name), "")
            if field in fields and place not in found.values():
                found.setdefault(field, place)
    return found


def not_yet(names: Sequence[str], used: set[int]) -> list[str]:
    """Columns that seem to hold what the product cannot take over yet."""
    left = [name for place, name in enumerate(names) if place not in used]
    return [name for name in left if any(word in f"{plain(name)} " for word in LATER)]


def ignored(names: Sequence[str], used: set[int]) -> list[str]:
    """Columns that nothing is taken from."""
    later = not_yet(names, used)
    return [name for place, name in enumerate(names) if place not in used and name not in later]
