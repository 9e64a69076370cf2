"""Which signals there are on which day, and that each becomes a task once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Task
from pip_plan.actions import answering
from pip_plan.signals.facts import Course, Facts, Month
from pip_plan.signals.rules import signals_of
from pip_plan.signals.sweeping import sweep
from tests.cast import MONDAY
from tests.courses.learning import begun, followed, traject
from tests.guidance.helping import planned
from tests.pip_plan.planning import established

KIND = Task.Kind
# The first PIP is of 5-1-2026: the term runs from 6-1-2026 through 5-1-2029.
NOW = Facts(
    today=date(2026, 6, 15),
    plan_dated=date(2026, 1, 5),
    ends=date(2029, 1, 6),
    asylum=True,
    route="b1",
    offered=True,
    begun=frozenset({"pvt", "map"}),
)
MAY = date(2026, 5, 1)


def course(followed, *, told=date(2026, 6, 1), end=date(2027, 1, 1)):
    return Course(date(2026, 1, 1), end, 400, Decimal(followed), told)


# day, what is otherwise, the kind, its date and the day it is counted from
TABLE = [
    ("exactly 20% missed", {"month": Month(MAY, Decimal(50), Decimal(10))}, None, None, None),
    (
        "more than 20% missed",
        {"month": Month(MAY, Decimal(50), Decimal(11))},
        KIND.MISSING,
        date(2026, 6, 15),
        MAY,
    ),
    ("half the time, 145 of 180 hours", {"courses": (course(145),)}, None, None, None),
    (
        "half the time, 130 of 180 hours",
        {"courses": (course(130),)},
        KIND.BEHIND,
        date(2026, 6, 15),
        date(2026, 6, 1),
    ),
    ("no offer yet", {"offered": False}, KIND.OFFER, date(2026, 3, 6), date(2026, 1, 5)),
    ("no offer for a family migrant", {"offered": False, "asylum": False}, None, None, None),
    (
        "sixty days silent",
        {"courses": (course(300, told=date(2026, 4, 16)),)},
        None,
        None,
        None,
    ),
    (
        "sixty-one days silent",
        {"courses": (course(300, told=date(2026, 4, 15)),)},
        KIND.SILENT,
        date(2026, 6, 14),
        date(2026, 4, 15),
    ),
    (
        "PVT not planned after a year",
        {"today": date(2027, 1, 5), "begun": frozenset({"map"})},
        KIND.PVT,
        date(2027, 1, 5),
        date(2026, 1, 5),
    ),
    (
        "PVT not planned a day before",
        {"today": date(2027, 1, 4), "begun": frozenset({"map"})},
        None,
        None,
        None,
    ),
    (
        "no MAP in the onderwijsroute",
        {"today": date(2027, 1, 5), "begun": frozenset({"pvt"}), "route": "onderwijs"},
        None,
        None,
        None,
    ),
    (
        "ninety days before the last day to change",
        {"today": date(2027, 4, 6)},
        KIND.SWITCH,
        date(2027, 7, 5),
        date(2026, 1, 5),
    ),
    ("after the last day to change", {"today": date(2027, 7, 6)}, None, None, None),
    (
        "six months before the end",
        {"today": date(2028, 7, 5)},
        KIND.ENDING,
        date(2028, 7, 19),
        date(2028, 7, 5),
    ),
    ("a day before that", {"today": date(2028, 7, 4)}, None, None, None),
    (
        "a month before the end",
        {"today": date(2028, 12, 5)},
        KIND.ENDING,
        date(2028, 12, 19),
        date(2028, 12, 5),
    ),
    ("after the term", {"today": date(2029, 1, 6)}, None, None, None),
]


@pytest.mark.parametrize(("what", "otherwise", "kind", "due", "since"), TABLE)
def test_the_signals_of_a_day(what, otherwise, kind, due, since):
    found = signals_of(replace(NOW, **otherwise))
    assert list(found) == ([kind] if kind else [])
    if kind:
        assert (found[kind].due, found[kind].counted_from) == (due, since)
        assert len(found[kind].steps) == 2


def open_signals(case):
    kinds = Task.objects.open().filter(case=case).values_list("kind", flat=True)
    return set(kinds) & {KIND.MISSING, KIND.OFFER, KIND.SILENT}


@pytest.mark.django_db
def test_a_signal_is_given_once_and_lapses_when_it_is_over(rivierstad):
    established(rivierstad)
    assert sweep(on=MONDAY) == 1
    assert open_signals(rivierstad.amina) == {KIND.OFFER}
    assert sweep(on=MONDAY) == 0
    traject(rivierstad, offered_on=MONDAY)
    assert sweep(on=MONDAY) == 1
    assert open_signals(rivierstad.amina) == set()


@pytest.mark.django_db
def test_what_was_answered_comes_back_only_for_a_next_occasion(rivierstad):
    established(rivierstad)
    sweep(on=MONDAY)
    task = Task.objects.open().get(case=rivierstad.amina, kind=KIND.OFFER)
    answering.answer(task=task, by=rivierstad.bas, on=MONDAY)
    assert sweep(on=MONDAY) == 0
    planned(rivierstad)
    other = Task.objects.open().get(case=rivierstad.amina, kind=KIND.TALK)
    with pytest.raises(answering.NoSignal):
        answering.answer(task=other, by=rivierstad.bas, on=MONDAY)


@pytest.mark.django_db
def test_the_sweep_asks_as_much_for_many_as_for_few(rivierstad):
    established(rivierstad)
    made = begun(rivierstad)
    sweep(on=MONDAY)
    with CaptureQueriesContext(connection) as few:
        sweep(on=MONDAY)
    for month in (7, 8, 9):
        followed(rivierstad, made, 40, month=date(2026, month, 1))
    sweep(on=MONDAY)
    with CaptureQueriesContext(connection) as many:
        sweep(on=MONDAY)
    assert len(many) == len(few)
