"""The columns of a list of the COA, in the order of its own list."""

from __future__ import annotations

from cases.models import TvsRecord
from cases.tvs_list import ENTRIES, label
from imports.columns import BY_FIELD, Column, plain

WHO = ("bsn", "v_number", "given_names", "surname_prefix", "family_name", "birth_date")
ALSO = {
    "azc": "azc,opvanglocatie,verblijfplaats azc",
    "azc_phone": "telefoonnummer azc,telefoon",
    "azc_email": "emailadres azc,e mailadres,e mail",
    "residence_code": "verblijfsstatus code,verblijfscode,status",
    "residence_since": "verblijfsstatus per",
    "linked_to": "gemeente",
    "linked_on": "koppelingsdatum",
    "consent": "vi instemming,instemming vi",
    "completed": "vi afgerond",
    "uaf": "uaf,uaf contact",
    "valuation": "idw aangevraagd",
    "valuation_on": "idw aangevraagd op",
    "cv": "cv",
}


def _column(name: str) -> Column:
    said = label(TvsRecord, name)
    names = ",".join(filter(None, (plain(said), ALSO.get(name, ""))))
    return Column(name, said, names)


VALUES = tuple(_column(entry.name) for entry in ENTRIES)
TVS_COLUMNS = (*(BY_FIELD[name] for name in WHO), *VALUES)
BY_TVS_FIELD = {column.field: column for column in TVS_COLUMNS}
