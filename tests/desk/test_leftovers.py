"""What is still open when the guidance of Amina has ended."""

from __future__ import annotations

import pytest

from cases.actions import close
from guidance import actions as guidance
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.courses.learning import begun
from tests.guidance.helping import who
from tests.pip_plan.planning import established

pytestmark = pytest.mark.django_db


def test_a_closed_case_lists_what_is_open(cast, clock, sign_in):
    with scope(cast.rivierstad.pk):
        established(cast)
        begun(cast)
        guidance.start_help(
            case=cast.amina, agreements="Hulp", partner=None, enrolled_on=None, **who(cast)
        )
    bas, address = sign_in(cast.bas), f"/dossiers/{cast.amina.pk}/"
    assert "Nog open na het einde" not in bas.get(address).content.decode()
    with scope(cast.rivierstad.pk):
        close(case=cast.amina, ground="moved", by=cast.bas, on=MONDAY)
    page = bas.get(address).content.decode()
    assert "Nog open na het einde" in page
    for left in ("DUO weet nog niet alles.", "het traject stopt.", "niet beëindigd."):
        assert left in page
    carla = sign_in(cast.carla).get(address).content.decode()
    assert "Nog open na het einde" not in carla
