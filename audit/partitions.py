"""The reading log is kept in a partition a month, so that a month can be taken out whole.

Partitions are made by the owner: two years ahead by a migration, later by `manage.py
audit_partitions`. A row for which there is no month falls in the rest partition; nothing is lost.
"""

from __future__ import annotations

from datetime import date
from typing import Any

TABLES = ("audit_reading", "audit_readcase")


def make(execute: Any, *, first: date, months: int, role: str) -> None:
    """Make the partitions of these months that do not exist; `execute` runs one statement."""
    for table in TABLES:
        _partition(execute, table, f"{table}_rest", "default", role)
        start = first.replace(day=1)
        for _ in range(months):
            end = _next_month(start)
            span = f"for values from ('{start}') to ('{end}')"
            _partition(execute, table, f"{table}_{start:%Y_%m}", span, role)
            start = end


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _partition(execute: Any, table: str, name: str, span: str, role: str) -> None:
    """The runtime role reaches it through its parent only, where the policy is."""
    execute(f"create table if not exists {name} partition of {table} {span}")
    execute(f"revoke all on {name} from {role}, public")
    execute(f"drop trigger if exists {name}_all on {name}")
    execute(
        f"create trigger {name}_all before truncate on {name}"
        " for each statement execute function refuse_change()"
    )
