"""An intake that is broken off loses nothing."""

from __future__ import annotations

from uuid import uuid4

import pytest

from accounts.models import Draft
from tenancy.scope import scope
from tests.intake.broad.conftest import talks
from tests.intake.broad.sent import PARTS, page, sends

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.fixture
def begun(cast, idil):
    with scope(cast.rivierstad.pk):
        talks(cast, idil)
    return idil


def keeps(browser, case, address, key="", **other):
    """What the page sends every few seconds while someone types."""
    typed = PARTS[address] | {"version": "0", "eenmalig": key} | other
    fields = {f"veld.{name}": value for name, value in typed.items()}
    return browser.post("/concept/", {"pad": page(case, address), "focus": "", **fields})


@pytest.mark.parametrize("address", PARTS)
def test_what_was_typed_comes_back_in_another_session(cast, begun, sign_in, address):
    keeps(sign_in(cast.bas), begun, address)
    later = sign_in(cast.bas).get(page(begun, address)).content.decode()
    assert "nog niet opsloeg, staat er weer" in later
    for value in PARTS[address].values():
        assert f'value="{value}"' in later or value in later


def test_an_occupation_in_care_is_kept_and_an_illness_is_not(cast, begun, sign_in):
    bas = sign_in(cast.bas)
    assert keeps(bas, begun, "werkervaring").status_code == 204
    assert keeps(bas, begun, "gezondheid", can="Heeft diabetes.").status_code == 200
    text = bas.get(page(begun, "gezondheid")).content.decode()
    assert "diabetes" not in text


def test_what_was_saved_does_not_come_back_as_unsaved(cast, begun, sign_in):
    """The page kept it once more while it was being sent: the form did its work already."""
    bas, key = sign_in(cast.bas), str(uuid4())
    keeps(bas, begun, "taal", key)
    assert sends(bas, begun, "taal", eenmalig=key).status_code == 302
    keeps(bas, begun, "taal", key)
    with scope(cast.rivierstad.pk):
        assert not Draft.objects.exists()
