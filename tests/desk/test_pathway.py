"""The picture of a path: everything has its place, and nothing falls off."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.pathway.drawing import LINES, WIDTH, Moment, Stretch, draw
from desk.pathway.forecast import done_by
from tenancy.scope import scope
from tests.courses.learning import begun, done, followed, on_route
from tests.pip_plan.planning import established

TODAY = date(2026, 11, 23)
DAYS = st.dates(date(2022, 1, 1), date(2032, 1, 1))


def test_first_at_the_left_and_last_at_the_right():
    moments = [Moment(date(2026, 1, 1), "begin"), Moment(date(2028, 1, 1), "eind")]
    drawing = draw(moments, term=None, pauses=[], today=TODAY)
    assert [(one.number, one.x) for one in drawing.marks] == [(1, 20.0), (2, 980.0)]
    assert [year for year, _ in drawing.years] == [2027, 2028]


def test_what_falls_together_stands_on_different_lines():
    moments = [Moment(TODAY, what) for what in "abc"]
    drawing = draw([*moments, Moment(date(2029, 1, 1), "d")], term=None, pauses=[], today=TODAY)
    assert [one.line for one in drawing.marks] == [0, 1, 2, 0]


@given(st.lists(DAYS, max_size=12), DAYS, st.integers(0, 900))
def test_nothing_falls_off(days, since, long):
    term = Stretch(since, since + timedelta(days=long), "termijn")
    drawing = draw([Moment(d, "iets") for d in days], term=term, pauses=[term], today=TODAY)
    assert [one.moment.on for one in drawing.marks] == sorted(days)
    assert all(0 <= one.x <= WIDTH and 0 <= one.line < LINES for one in drawing.marks)
    assert drawing.term is not None
    assert drawing.term.x + drawing.term.width <= WIDTH
    assert 0 <= drawing.now <= WIDTH


# Started 1-1-2026, looked at after 100 days.
PACE = [
    ("half of the hours in 100 days: twice as long", 200, 400, date(2026, 7, 20)),
    ("nothing followed yet", 0, 400, None),
    ("everything followed", 400, 400, None),
    ("no hours agreed", 100, None, None),
    ("so slow that it says nothing", 1, 400, None),
]


@pytest.mark.parametrize(("what", "followed", "hours", "day"), PACE)
def test_when_someone_is_done_at_this_pace(what, followed, hours, day):
    days = {"started": date(2026, 1, 1), "today": date(2026, 4, 11)}
    assert done_by(followed=Decimal(followed), hours=hours, **days) == day


@pytest.mark.django_db
def test_the_pace_and_what_was_done_stand_on_the_path(cast, clock, sign_in):
    with scope(cast.rivierstad.pk):
        on_route(cast)
        followed(cast, begun(cast), 200)
        done(cast, "knm")
    page = sign_in(cast.bas).get(f"/dossiers/{cast.amina.pk}/traject/").content.decode()
    assert "Verwacht: alle uren van Cursus B1-route gevolgd" in page
    assert "Afgerond: Kennis van de Nederlandse maatschappij (KNM)" in page


@pytest.mark.django_db
def test_who_may_not_read_the_plan_sees_no_doel(cast, clock, sign_in):
    with scope(cast.rivierstad.pk):
        established(cast)
    address = f"/dossiers/{cast.amina.pk}/traject/"
    bas, carla = (sign_in(one).get(address).content.decode() for one in (cast.bas, cast.carla))
    assert "B1 op alle onderdelen" in bas
    assert "23-11-2029" in bas
    assert "B1 op alle onderdelen" not in carla
    assert "De brede intake is afgerond" not in carla


@pytest.mark.django_db
def test_the_goals_stand_above_where_they_are_worked_at(cast, clock, sign_in):
    with scope(cast.rivierstad.pk):
        established(cast)
    bas = sign_in(cast.bas)
    for page, shown in (("leerroute/", True), ("begeleiding/", True), ("notities/", False)):
        found = bas.get(f"/dossiers/{cast.amina.pk}/{page}").content.decode()
        assert ("Doelen uit het PIP (2)" in found) is shown
