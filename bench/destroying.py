"""Rows destroyed a second, by the product and by plain SQL that deletes the same."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

import psycopg
from psycopg import sql

from bench.towns import Town
from cases.models import Person
from retention.actions import carry_out
from retention.actions.carrying_out import BATCH
from retention.lists import seal_of
from retention.models import DestructionItem, DestructionList, Ground
from retention.plan import PERSON, plan_of
from tenancy.scope import scope

LONG_AGO = date(2020, 3, 2)
END = """
insert into intake_dutyend (id, created_at, municipality_id, case_id, source, recorded_on, "on",
                            reason)
select gen_random_uuid(), now(), municipality_id, id, 'portal', %s, %s, 'met'
from cases_case where municipality_id = %s
"""


@dataclass(frozen=True)
class Destroyed:
    """How many people and rows went, in how many seconds."""

    people: int
    rows: int
    seconds: float

    @property
    def per_second(self) -> float:
        return self.rows / self.seconds


def measure_destroying(
    connection: psycopg.Connection, town: Town, *, rows: int, today: date
) -> tuple[Destroyed, Destroyed]:
    """Everyone's duty ended long ago: the product destroys so many rows, plain SQL the others."""
    home = town.home.pk
    connection.execute("update cases_case set phase = 'closed' where municipality_id = %s", [home])
    connection.execute(END, [LONG_AGO, LONG_AGO, home])
    alive = "update cases_person set deceased_on = null where municipality_id = %s"
    connection.execute(alive, [home])
    connection.execute("analyze")
    with scope(home):
        people = list(Person.objects.order_by("pk").values_list("pk", flat=True))
    each = _rows_of(connection, home) / len(people)
    most = min(len(people) * 4 // 5, int(rows / each) + 1)
    return _by_product(town, people[:most], today), _by_sql(home, people[most:])


def _rows_of(connection: psycopg.Connection, home: UUID) -> int:
    total = 0
    for step in plan_of(PERSON):
        count = sql.SQL("select count(*) from {} where municipality_id = %s")
        found = connection.execute(count.format(sql.Identifier(step.table)), [home]).fetchone()
        total += found[0] if found else 0
    return total


def _by_product(town: Town, people: Sequence[UUID], today: date) -> Destroyed:
    """A list that was approved in time, carried out in batches as the worker does."""
    then, one, other = today - timedelta(days=8), town.klantmanagers[0], town.handhaver
    with scope(town.home.pk):
        made = DestructionList.objects.create(municipality=town.home, proposed_on=then)
        DestructionItem.objects.bulk_create(
            DestructionItem(
                municipality=town.home, list=made, subject=key, ground=Ground.ENDED, due_on=then
            )
            for key in people
        )
        made.digest, made.reviewed_on, made.reviewed_by = seal_of(made), then, one.pk
        made.approved_on, made.approved_by = then, other.pk
        made.executes_on = then + timedelta(days=7)
        made.save()
    started = time.perf_counter()
    carry_out(of=made.pk, municipality=town.home.pk, on=today)
    seconds = time.perf_counter() - started
    with scope(town.home.pk):
        made.refresh_from_db()
    return Destroyed(len(people), sum(made.destroyed.values()), seconds)


def _by_sql(home: UUID, people: Sequence[UUID]) -> Destroyed:
    """As the same role, in batches as large, table by table, children first; nothing is judged."""
    url = os.environ["DATABASE_PURGE_URL"]
    rows, started = 0, time.perf_counter()
    with psycopg.connect(url) as raw:
        for start in range(0, len(people), BATCH):
            some = list(people[start : start + BATCH])
            raw.execute("select set_config('app.municipality', %s, true)", [str(home)])
            for step in reversed(plan_of(PERSON)):
                command = f"delete from {step.table} where {step.where('%s')}"  # noqa: S608
                rows += raw.execute(command, [some]).rowcount
            raw.commit()
    return Destroyed(len(people), rows, time.perf_counter() - started)
