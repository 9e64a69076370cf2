"""Femke sees in the list of partners whose agreement is missing or soon over."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from partners.actions import add_agreement, add_partner, change_partner
from partners.agreements import last_day
from tenancy.scope import scope
from tests.cast import MONDAY

D = date
ON = D(2026, 11, 23)
ROWS = [  # the agreements, and through which day they hold without a gap
    ([], None),
    ([(D(2026, 1, 1), None)], date.max),
    ([(D(2026, 1, 1), ON)], ON),
    ([(D(2026, 1, 1), D(2026, 11, 22))], None),
    ([(D(2026, 11, 24), None)], None),
    ([(D(2026, 1, 1), D(2026, 12, 31)), (D(2027, 1, 1), D(2027, 12, 31))], D(2027, 12, 31)),
    ([(D(2026, 1, 1), D(2026, 12, 31)), (D(2027, 1, 2), None)], D(2026, 12, 31)),
    ([(D(2025, 1, 1), D(2027, 6, 30)), (D(2026, 1, 1), D(2026, 12, 31))], D(2027, 6, 30)),
    ([(D(2026, 1, 1), D(2026, 12, 31)), (D(2027, 1, 1), None)], date.max),
]


@pytest.mark.parametrize(("periods", "wanted"), ROWS)
def test_how_long_agreements_hold_without_a_gap(periods, wanted):
    assert last_day(periods, on=ON) == wanted


def processor(cast, role="processor", until=None, *, agreed=True):
    who = {"by": cast.femke, "on": MONDAY}
    with scope(cast.rivierstad.pk):
        made = add_partner(
            municipality=cast.rivierstad, name="Taalhuis", kind="course", since=MONDAY, **who
        )
        if role:
            made = change_partner(partner=made, seen=1, role=role, **who) or made
        if agreed:
            add_agreement(partner=made, since=MONDAY, until=until, **who)


def listed(cast, sign_in):
    return sign_in(cast.femke).get("/beheer/partners/").content.decode()


@pytest.mark.django_db
@pytest.mark.usefixtures("clock")
class TestTheList:
    def test_within_ninety_days_it_is_soon_over(self, cast, sign_in):
        processor(cast, until=MONDAY + timedelta(days=90))
        assert "Loopt af: geldig tot en met 21 februari 2027" in listed(cast, sign_in)

    def test_after_ninety_days_it_is_valid(self, cast, sign_in):
        processor(cast, until=MONDAY + timedelta(days=91))
        shown = listed(cast, sign_in)
        assert "Geldig tot en met 22 februari 2027" in shown
        assert "Loopt af" not in shown

    def test_a_processor_without_one_gets_nothing(self, cast, sign_in):
        processor(cast, agreed=False)
        assert "Ontbreekt. Er gaat niets uit." in listed(cast, sign_in)

    def test_without_a_role_nothing_goes(self, cast, sign_in):
        processor(cast, role="")
        assert "Rol onder de AVG nog niet bekend." in listed(cast, sign_in)

    def test_a_controller_needs_none(self, cast, sign_in):
        processor(cast, role="controller", agreed=False)
        assert "Niet nodig" in listed(cast, sign_in)
