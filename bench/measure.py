"""Time each page as a colleague sees it, and its own SQL beside it."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from unittest import mock

import psycopg
from django.test import Client
from django.urls import reverse

from bench.replay import Step, capture, explain, plain, replay
from bench.screens import Screen, browser, screens
from bench.towns import Town

WARM_UP = 5
SLOW = 5.0  # milliseconds from which a query's plan is printed


@dataclass(frozen=True)
class Slow:
    """A query that takes long, with its plan."""

    milliseconds: float
    sql: str
    plan: str


@dataclass(frozen=True)
class Measured:
    """A page for a role; times in milliseconds."""

    role: str
    screen: str
    queries: int
    people: int
    page: list[float]
    sql: list[float]
    slow: list[Slow]

    @property
    def ratio(self) -> float:
        """How often the page could have asked its questions in the time that it took."""
        return statistics.median(self.page) / statistics.median(self.sql)


@dataclass(frozen=True)
class Readings:
    """What it costs to write down who was shown, on a page of the list."""

    people: int
    with_log: list[float]
    without_log: list[float]
    statement: list[float]
    commit: list[float]


def measure(town: Town, *, rounds: int, today: date) -> tuple[list[Measured], Readings]:
    """Every page of every role, in the largest municipality."""
    rows = []
    with plain() as raw:
        for role, user in town.who().items():
            client = browser(town, user)
            for screen in screens(role, client, town, today):
                rows.append(_measured(role, client, screen, raw, rounds))
        client = browser(town, town.klantmanagers[0])
        listed = Screen("Dossiers", reverse("desk:cases"))
        return rows, _readings(client, listed, raw, rounds)


def _measured(
    role: str, client: Client, screen: Screen, raw: psycopg.Connection, rounds: int
) -> Measured:
    def ask() -> None:
        _ask(client, screen.url)

    idle = min(WARM_UP, rounds)
    _times(ask, idle)
    # What is kept for a minute may just have to be read again: not each time, so not counted.
    steps = min((capture(ask) for _ in range(2)), key=len)
    page = _times(ask, rounds)
    runs = [replay(raw, steps) for _ in range(rounds + idle)][idle:]
    return Measured(
        role=role,
        screen=screen.name,
        queries=sum(step.is_query for step in steps),
        people=_people(steps),
        page=page,
        sql=[sum(run) for run in runs],
        slow=_slow(raw, steps, runs),
    )


def _ask(client: Client, url: str) -> None:
    response = client.get(url)
    if response.status_code != 200:
        raise RuntimeError(f"{url} answers {response.status_code}")


def _times(ask: Callable[[], None], rounds: int) -> list[float]:
    found = []
    for _ in range(rounds):
        started = time.perf_counter()
        ask()
        found.append((time.perf_counter() - started) * 1000)
    return found


def _log_steps(steps: list[Step]) -> list[int]:
    return [n for n, step in enumerate(steps) if "insert into audit_reading" in step.sql]


def _people(steps: list[Step]) -> int:
    """How many the page wrote down that it showed."""
    return sum(len(steps[number].params[-1]) for number in _log_steps(steps))


def _slow(raw: psycopg.Connection, steps: list[Step], runs: list[list[float]]) -> list[Slow]:
    medians = [statistics.median(times) for times in zip(*runs, strict=True)]
    return [
        Slow(median, step.sql, explain(raw, steps, number))
        for number, (step, median) in enumerate(zip(steps, medians, strict=True))
        if median > SLOW and step.is_query
    ]


def _readings(client: Client, screen: Screen, raw: psycopg.Connection, rounds: int) -> Readings:
    """By turns with and without, so that both meet the same neighbours on the machine."""

    def ask() -> None:
        _ask(client, screen.url)

    steps = capture(ask)
    with_log, without_log = [], []
    for _ in range(rounds):
        with_log += _times(ask, 1)
        with mock.patch("cases.access.shown"):
            without_log += _times(ask, 1)
    written = _log_steps(steps)[0]
    ends = steps.index(Step("COMMIT"), written)
    runs = [replay(raw, steps) for _ in range(rounds)]
    return Readings(
        people=_people(steps),
        with_log=with_log,
        without_log=without_log,
        statement=[run[written] for run in runs],
        commit=[run[ends] for run in runs],
    )
