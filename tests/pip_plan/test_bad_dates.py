"""Days that people mistype, and days on which a program counts wrongly: B11 to B16."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from dateutil.relativedelta import relativedelta

from cases.models import Case
from law.atw import roll
from law.dates import add
from law.wi2021 import term_deadline
from pip_plan.actions import NotAllowed
from pip_plan.models import Plan
from tenancy.scope import scope
from tests.courses.learning import on_route, school
from tests.law.days import day
from tests.pip_plan.planning import complete, propose

DECREED = frozenset({day("7-5-2027")})
ROLLED = [
    ("Liberation Day, Ascension Day and a decreed Friday", "5-5-2027", "10-5-2027"),
    ("Good Friday to the Tuesday after Easter", "26-3-2027", "30-3-2027"),
    ("Christmas on a Friday", "25-12-2026", "28-12-2026"),
    ("a Saturday", "28-11-2026", "30-11-2026"),
    ("a Wednesday stays", "25-11-2026", "25-11-2026"),
]
WHOLE = [
    ("31 August and six months", "31-8-2026", relativedelta(months=6), "28-2-2027"),
    ("29 February and three years", "29-2-2024", relativedelta(years=3), "28-2-2027"),
    (
        "31 January and two months, from the origin",
        "31-1-2027",
        relativedelta(months=2),
        "30-3-2027",
    ),
]
MOMENTS = [
    (
        "half past midnight",
        datetime(2026, 11, 23, 23, 30, tzinfo=UTC),
        "24-11-2026",
    ),
    ("a minute before midnight", datetime(2026, 11, 23, 22, 59, tzinfo=UTC), "23-11-2026"),
    (
        "half past two, twice",
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        "25-10-2026",
    ),
    (
        "half past two, skipped",
        datetime(2026, 3, 29, 0, 30, tzinfo=UTC),
        "29-3-2026",
    ),
]


@pytest.mark.parametrize(("what", "due", "rolled"), ROLLED)
def test_b13_the_last_day_moves_to_a_working_day(what, due, rolled):
    assert roll(day(due), extra=DECREED)[0] == day(rolled)


def test_b14_a_term_in_years_stays_on_a_sunday():
    """From 21-6-2024 three years last through Sunday 20-6-2027 (ATW art. 4)."""
    found = term_deadline(plan_dated=day("20-6-2024"))
    assert found.due == day("20-6-2027")
    assert found.due.isoweekday() == 7


@pytest.mark.parametrize(("what", "first", "length", "last"), WHOLE)
def test_b15_months_of_different_lengths(what, first, length, last):
    assert add(day(first), length) - timedelta(days=1) == day(last)


@pytest.mark.django_db
def test_b11_a_pip_is_not_dated_before_someone_settled(rivierstad):
    complete(rivierstad)
    Case.objects.filter(pk=rivierstad.amina.pk).update(registered_on=date(2026, 12, 1))
    with pytest.raises(NotAllowed) as found:
        propose(rivierstad)
    rules = [one.rule for one in found.value.problems]
    assert "Regel van DUO: De dagtekening ligt niet voor de vestiging in de gemeente." in rules


@pytest.mark.django_db
def test_b11_an_end_before_the_start_is_refused_at_its_field(rivierstad, sign_in):
    on_route(rivierstad)
    partner = school(rivierstad)
    told = {"kind": "course", "partner": partner.pk, "parts": "language"}
    days = {"planned_start": "2027-02-01", "planned_end": "2027-01-31"}
    address = f"/dossiers/{rivierstad.amina.pk}/leerroute/trajecten/"
    answer = sign_in(rivierstad.bas).post(address, told | days)
    assert answer.status_code == 400
    said = answer.content.decode()
    assert "Het beoogde einde mag niet voor de beoogde start zijn." in said
    assert 'value="2027-01-31"' in said


@pytest.mark.django_db
@pytest.mark.parametrize(("what", "at", "dated"), MOMENTS)
def test_b16_a_pip_has_the_day_of_the_netherlands(cast, time_machine, sign_in, what, at, dated):
    time_machine.move_to(at, tick=False)
    with scope(cast.rivierstad.pk):
        complete(cast)
        goals = {"pvt": ("Ondertekenen", date(2028, 6, 1))}
        propose(cast, on=day(dated), goals=goals)
    address = f"/dossiers/{cast.amina.pk}/pip/ondertekening/"
    sign_in(cast.bas).post(address, {"channel": "portal"})
    with scope(cast.rivierstad.pk):
        assert Plan.objects.get(case=cast.amina).dated_on == day(dated)
