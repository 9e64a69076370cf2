"""What a page may cost at most; CI keeps it at 20,000 cases, `dev.py bench` shows it at more."""

from __future__ import annotations

from bench.measure import Measured

RATIO = 20.0  # times its own SQL, the quickest of each: what a neighbour adds is no cost of ours
LIST = dict.fromkeys(
    (
        "Mijn werk",
        "Dossiers",
        "Dossiers, mine",
        "Dossiers, phase",
        "Dossiers, due this week",
        "Dossiers, by name",
        "Zoeken, common prefix",
        "Zoeken, rare word",
        "Zoeken, BSN",
        "Zoeken, number",
        "Dossier, Brieven",
    ),
    12,
)
QUERIES = LIST | {
    "Mijn werk": 14,
    "Dossiers, page 10 by key": 13,
    "Dossier": 24,  # of a closed case, with what is still open
    "Dossier, COA": 13,
    "Lijsten van het COA": 12,
    "Dossier, Plicht": 19,
    "Dossier, Brede intake": 31,
    "Dossier, Oproep": 19,
    "Dossier, PIP": 20,
    "Dossier, Begeleiding": 17,
    "Dossier, Leerroute": 26,
    "Dossier, Ontzorgen": 14,
    "Dossier, Termijn": 15,
    "Dossier, In beeld": 20,
    "Dossier, Besluiten": 13,
    "Dossier, DUO": 13,
    "Dossier, Leveringen": 16,
    "Dossier, Handhaving": 30,
    "Dossier, Contact": 13,
    "Dossier, Gezin": 14,
    "Dossier, Afspraken": 16,
    "Dossier, Notities": 13,
    "Dossier, Post en documenten": 13,
    "Dossier, BRP": 13,
    "Dossier, Bewaren": 19,
    "Reeks oproepen": 13,
    "Termijnen narekenen": 10,
    "Nieuw dossier, wie lijkt erop": 14,
    "Inzage, een dossier": 20,
    "Inzage, een medewerker": 20,
    "Waarom kan iemand dit zien?": 17,
    "Tabel gegevensverwerking": 9,
    "Medewerkers": 10,
    "Medewerker": 13,
    "Rollen": 14,
    "Rol": 12,
    "Wijzigingen": 11,
    "Teksten van brieven": 11,
    "Stappenplan": 21,
    "Beleid": 12,
    "Huisstijl": 12,
    "Partners": 13,
    "Dossiers overnemen": 12,
}


def broken(rows: list[Measured]) -> list[str]:
    """Each page that costs more than it may, with what it costs; empty when all is well."""
    found = []
    for row in rows:
        if row.queries > QUERIES[row.screen]:
            found.append(f"{row.screen} ({row.role}): {row.queries} queries")
        if (ratio := min(row.page) / min(row.sql)) > RATIO:
            found.append(f"{row.screen} ({row.role}): {ratio:.1f} times its SQL")
    return found
