"""What is asked of the BRP is at most what may be had, and no more than we hold."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cases.models import Case, Person
from exchange.brp.differences import OUR_FACTS
from exchange.brp.fields import FACTS, BrpPersonen

LIST = Path("/work/shared/data/exchange-whitelist.json")


@pytest.mark.skipif(not LIST.exists(), reason=f"{LIST} is not on this machine")
def test_everything_asked_stands_in_the_list_of_what_may_be_had():
    (entry,) = (one for one in json.loads(LIST.read_text()) if one["id"] == "in_brp")
    allowed = [datum["identifier"] for datum in entry["velden"]]
    names = [wanted.name for wanted in BrpPersonen.data]
    assert [name for name in allowed if name in names] == names
    assert set(allowed) - set(names) == {"geslacht", "vestiging_in_nederland_op", "verblijfstitel"}
    assert entry["bsn"] is BrpPersonen.bsn


def test_everything_asked_fills_a_fact_or_tells_how_to_read_one():
    silent = {wanted.name for wanted in BrpPersonen.data if not wanted.facts}
    assert silent == {"bsn", "gemeente_van_inschrijving", "in_onderzoek"}


def test_every_fact_is_one_of_the_person_or_the_case():
    owners = {"person": Person, "case": Case}
    for name in FACTS:
        assert owners[OUR_FACTS[name].owner]._meta.get_field(name)


def test_the_legal_basis_is_cited():
    assert [str(article) for article in BrpPersonen.basis]
