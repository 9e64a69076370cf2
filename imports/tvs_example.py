"""A list of the COA as an example, with one person who does not exist."""

from __future__ import annotations

from imports.tvs_columns import TVS_COLUMNS
from privacy.sheet import sheet

NAME = "voorbeeld-lijst-coa.csv"
SOMEONE = {
    "v_number": "1000000001",
    "given_names": "Voorbeeld",
    "family_name": "Persoon",
    "birth_date": "01-01-1990",
    "gender": "Vrouw",
    "nationality": "Eritrese",
    "azc": "Ter Apel",
    "residence_code": "26",
    "residence_since": "01-02-2026",
    "consent": "Ja",
    "speaking": "Matig",
    "completed": "Nee",
    "cv": "Ja",
}


def example(rsin: str) -> bytes:
    """Every column that is recognised, and one row."""
    head = [column.label for column in TVS_COLUMNS]
    row = [SOMEONE.get(column.field, "") for column in TVS_COLUMNS]
    return sheet(head, [row], name=NAME, allowed=[rsin])
