"""A page's own SQL, and the same by plain psycopg in the same transactions: what it costs alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import psycopg
from django.db import connection

BOUNDS = {"BEGIN", "COMMIT", "ROLLBACK"}


@dataclass(frozen=True)
class Step:
    """One statement with its parameters, or a bound of a transaction."""

    sql: str
    params: Any = None

    @property
    def is_query(self) -> bool:
        return self.sql not in BOUNDS


def capture(ask: Callable[[], object]) -> list[Step]:
    """What the database is sent meanwhile, in order."""
    queries: list[Step] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        queries.append(Step(sql, params))
        return execute(sql, params, many, context)

    connection.force_debug_cursor = True
    connection.queries_log.clear()
    try:
        with connection.execute_wrapper(note):
            ask()
        log = [str(entry["sql"]) for entry in connection.queries_log]
    finally:
        connection.force_debug_cursor = False
    following = iter(queries)
    return [Step(sql) if sql in BOUNDS else next(following) for sql in log]


def plain() -> psycopg.Connection:
    """A session of the same role with the same settings, without Django."""
    return psycopg.connect(**connection.get_connection_params(), autocommit=True)


def replay(raw: psycopg.Connection, steps: list[Step]) -> list[float]:
    """Milliseconds of each step; rows are fetched and thrown away."""
    return [_timed(raw, step) for step in steps]


def _timed(raw: psycopg.Connection, step: Step) -> float:
    started = time.perf_counter()
    _do(raw, step)
    return (time.perf_counter() - started) * 1000


def _do(raw: psycopg.Connection, step: Step) -> list[Any]:
    """A transaction begins with its first statement, as in Django."""
    if step.sql == "BEGIN":
        raw.autocommit = False
    elif step.is_query:
        cursor = raw.execute(step.sql.encode(), step.params)
        return cursor.fetchall() if cursor.description else []
    else:
        raw.commit() if step.sql == "COMMIT" else raw.rollback()
        raw.autocommit = True
    return []


def explain(raw: psycopg.Connection, steps: list[Step], wanted: int) -> str:
    """The plan of one step in its own transaction, under row-level security."""
    found: list[Any] = []
    for number, step in enumerate(steps):
        if number == wanted:
            found = _do(raw, Step(f"explain (analyze, buffers) {step.sql}", step.params))
        else:
            _do(raw, step)
    return "\n".join(line for (line,) in found)
