"""Generated people, what becomes of them, and the stories with a date that says something."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import settings as tries
from hypothesis import strategies as st
from stdnum.nl import bsn as elfproef

from accounts.models import Membership, User
from cases.demo.arrival import Arrival, Course, Reason
from cases.demo.generator import languages, people
from cases.demo.homes import HOMES
from cases.demo.plot import course
from cases.demo.stories import BSNS, STORIES, clock, stories
from cases.management.commands.demo_accounts import table
from cases.models import Case, Task
from cases.names import clean_line
from cases.partial_date import PartialDate
from privacy.bsn import is_test_bsn, looks_like_bsn
from tenancy.models import Municipality
from tenancy.scope import scope

MONDAY = date(2026, 11, 23)
DAYS = st.dates(date(2025, 3, 1), date(2028, 6, 30))
BIRTHS = st.dates(date(1950, 1, 1), date(2015, 1, 1)).map(
    lambda day: PartialDate(day.year, day.month, day.day)
)


def test_the_same_people_come_every_time():
    assert people() == people()
    assert people(20) == people()[:20]


def test_every_bsn_is_a_test_bsn_of_one_person():
    numbers = [str(person.bsn) for person in people()] + list(BSNS)
    assert len(numbers) == len(set(numbers)) == 300 + len(STORIES)
    assert all(elfproef.is_valid(number) and is_test_bsn(number) for number in numbers)


def test_the_people_are_as_varied_as_real_ones():
    everyone = people()
    assert 5 <= sum(person.given_names == "" for person in everyone) <= 25
    assert 5 <= sum(person.secrecy for person in everyone) <= 35
    assert 2 <= sum(person.deceased for person in everyone) <= 15
    assert 1 <= sum(person.birth_date is None for person in everyone) <= 10
    known = [person.birth_date for person in everyone if person.birth_date]
    assert any(not born.month for born in known)
    assert any(born.month and not born.day for born in known)


def test_two_of_three_live_in_rivierstad():
    homes = Counter(person.home for person in people())
    assert 1.5 < homes["9901"] / homes["9902"] < 2.7


def test_every_name_in_the_list_can_be_typed_in_the_form():
    names = [name for one in languages() for name in (*one.given, *one.family)]
    assert len(names) > 400
    assert all(clean_line(name) == name and name for name in names)


@pytest.mark.parametrize("home", HOMES)
def test_a_fictional_municipality_has_valid_numbers(home):
    municipality = Municipality(code=home.code, name=home.name, letter=home.letter, oin=home.oin)
    municipality.rsin, municipality.theme = home.rsin, home.theme
    municipality.clean_fields(exclude=["id", "successor"])
    assert len(home.oin) == 20
    assert not looks_like_bsn(home.oin)


@tries(deadline=None)
@given(born=BIRTHS, today=DAYS, seed=st.integers(0, 10**6), deceased=st.booleans())
def test_what_becomes_of_someone_is_legally_possible(born, today, seed, deceased):
    arrival = Arrival(seed, "9901", None, "Tesfay", birth_date=born, deceased=deceased)
    what = course(arrival, today=today)
    assert what == course(arrival, today=today)
    if isinstance(what, Course):
        in_order(what, today)
        of_age(what, born)


def in_order(what: Course, today: date) -> None:
    later = [what.notified_on, what.opened_on, what.plan_dated_on, what.closed_on, today]
    known = [day for day in (later[0], *later[2:]) if day]
    assert known == sorted(known)
    assert date(2022, 1, 1) <= what.notified_on <= what.opened_on <= today
    assert what.registered_on is None or what.registered_on <= today
    assert (what.phase == Case.Phase.CLOSED) == bool(what.closed_on and what.ground)
    if what.phase == Case.Phase.ROUTE and what.plan_dated_on and what.registered_on:
        start = max(what.notified_on, what.registered_on)
        assert timedelta() < what.plan_dated_on - start <= timedelta(weeks=10)
    assert all(errand.added_on <= today for errand in what.errands)


def of_age(what: Course, born: PartialDate) -> None:
    years = what.notified_on.year - born.year
    had_birthday = (what.notified_on.month, what.notified_on.day) >= (born.month, born.day)
    assert 16 <= years - (not had_birthday) < 67


@pytest.mark.parametrize(
    ("born", "found"),
    [
        (PartialDate(2011), Reason.YOUNG),
        (PartialDate(2010, 11, 20), Reason.YOUNG),
        (PartialDate(1960, 4, 23), Reason.PENSION),
        (PartialDate(1960), Reason.PENSION),
    ],
)
def test_who_has_no_duty_has_no_case(born, found):
    arrival = Arrival(1, "9901", None, "Tesfay", birth_date=born)
    assert course(arrival, today=MONDAY) is found


def test_every_phase_and_every_ground_occurs():
    whats = [course(person, today=MONDAY) for person in people()]
    courses = [what for what in whats if isinstance(what, Course)]
    assert {what.phase for what in courses} == set(Case.Phase)
    assert len({what.ground for what in courses}) == 5
    with_tasks = [what for what in courses if what.errands]
    open_cases = [what for what in courses if not what.closed_on]
    assert 0.2 < len(with_tasks) / len(open_cases) < 0.4
    days = [errand.due_on for what in with_tasks for errand in what.errands]
    assert all(day.weekday() < 5 for day in days)
    assert min(days) < MONDAY < max(days)
    assert MONDAY in days


@tries(deadline=None)
@given(today=DAYS)
def test_the_stories_keep_their_promise_on_every_day(today):
    amina, late, soon, moved = (clock(story, today)[2] for story in STORIES)
    assert timedelta() < amina.due - today <= timedelta(weeks=2)
    assert late.due < today
    assert timedelta() < soon.due - today < timedelta(weeks=1)
    assert any("Algemene termijnenwet" in step for step in moved.steps)


def test_amina_was_registered_after_the_notice():
    what = stories(MONDAY)[0].course
    assert what is not None
    deadline = clock(STORIES[0], MONDAY)[2]
    assert what.registered_on
    assert what.registered_on > what.notified_on
    assert deadline.counted_from == what.registered_on
    assert (what.target_group, what.phase) == ("asylum", "plan")


def test_the_table_of_accounts_is_aligned():
    lines = table([("Naam", "Rol"), ("Bas", "Klantmanager"), ("Noor Haddad", "x")])
    assert lines[0] == "Naam         Rol"
    assert lines[2] == "Bas          Klantmanager"


@pytest.mark.parametrize("command", ["load_demo", "demo_accounts"])
def test_only_a_demonstration_is_filled(command, settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="DEMO=1"):
        call_command(command)


@pytest.mark.django_db(transaction=True)
def test_a_demonstration_is_filled_once(settings, monkeypatch):
    settings.DEMO = True
    monkeypatch.setenv("SCREENSHOTS", "1")
    said = StringIO()
    call_command("load_demo", stdout=said)
    before = counted()
    call_command("load_demo", stdout=said)
    assert counted() == before
    assert said.getvalue().count("0 toegevoegd") == len(HOMES)
    bas = User.objects.get(username="bas@rivierstad.example")
    with scope(Municipality.objects.get(code="9901").pk):
        tasks = Task.objects.open().of(bas)
        assert Case.objects.filter(assignee=bas).exclude(phase="closed").count() == 40
        assert tasks.filter(kind="plan", case__sort_name="yusuf amina").exists()
        assert tasks.exclude(waiting_for="").exists()


def counted() -> dict[str, int]:
    counts = Counter(users=User.objects.count())
    for municipality in Municipality.objects.all():
        with scope(municipality.pk):
            counts += Counter(
                cases=Case.objects.count(),
                tasks=Task.objects.count(),
                members=Membership.objects.count(),
            )
    return dict(counts)
