"""B57: a BSN in an address is refused, and nothing is looked up."""

from __future__ import annotations

import pytest

from audit.models import Event
from tenancy.scope import scope
from tests.cast import AMINAS_BSN

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


@pytest.mark.parametrize("typed", [AMINAS_BSN, "9999.90.019", "999 990 019"])
@pytest.mark.parametrize("path", ["/privacy/inzage/", "/dossiers/", "/zoeken/"])
def test_a_bsn_in_an_address_is_refused(cast, sign_in, path, typed):
    answer = sign_in(cast.petra).get(path, {"case": typed})
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "Zet geen BSN in het adres" in page
    assert typed not in page
    with scope(cast.rivierstad.pk):
        assert not Event.objects.filter(kind=Event.Kind.OVERSIGHT_USED).exists()


def test_a_program_hears_it_as_well(cast, sign_in):
    answer = sign_in(cast.bas).get("/api/v1/dossiers/", {"bsn": AMINAS_BSN})
    assert answer.status_code == 400
    assert answer.headers["Content-Type"] == "application/problem+json"


KEY = "aaaaaaaa-9999-9001-9aaa-aaaaaaaaaaaa"  # of a colleague; its digits make a BSN


@pytest.mark.parametrize(
    "asked",
    [{"case": "26-R-00001"}, {"after": f"100-{AMINAS_BSN}-1-2"}, {"employee": KEY}],
)
def test_other_numbers_are_left_alone(cast, sign_in, asked):
    page = sign_in(cast.petra).get("/privacy/inzage/", asked).content.decode()
    assert "Zet geen BSN in het adres" not in page
