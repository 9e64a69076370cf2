"""Whether the walls between municipalities stand in the database, asked while the program runs.

A migration, a restore or a hand in the night may take a policy away. Then nothing is shown, by any
process, until it stands again.
"""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.conf import settings
from django.db import DatabaseError, connection

from tenancy.checks import tenant_models

log = logging.getLogger(__name__)
EVERY = 60.0  # seconds between two looks of one process
AFTER_A_BREACH = 5.0
POLICIES = """
select wanted.name, coalesce(c.relrowsecurity and c.relforcerowsecurity, false),
       p.permissive = 'PERMISSIVE' and p.cmd = 'ALL' and %s::name = any (p.roles),
       p.qual, p.with_check
from unnest(%s::text[]) as wanted (name)
left join pg_class c on c.relname = wanted.name and c.relnamespace = 'public'::regnamespace
left join pg_policies p on p.schemaname = 'public' and p.tablename = wanted.name
"""
POWERS = "select rolsuper or rolbypassrls from pg_roles where rolname = current_user"


class Down(RuntimeError):
    """A wall between municipalities is missing: nothing is done until it stands."""


class Wall(NamedTuple):
    """A policy of a table; a table without any has one with nothing in it."""

    table: str
    forced: bool
    for_all: bool | None
    reads: str | None
    writes: str | None


class Watch:
    """What this process last saw, and when it looks again."""

    def __init__(self) -> None:
        self.stands = True
        self.next_look = 0.0


watch = Watch()


def breaches(cursor: Any) -> list[str]:
    """The tables whose wall is missing, weakened or doubled, by name."""
    tables = sorted(model._meta.db_table for model in tenant_models())
    cursor.execute(POLICIES, [settings.RUNTIME_ROLE, tables])
    walls = [Wall(*row) for row in cursor.fetchall()]
    cursor.execute(POWERS)
    role = ["the runtime role"] if cursor.fetchone()[0] else []
    return role + sorted(set(_broken(walls)))


def _broken(walls: list[Wall]) -> Iterator[str]:
    """All walls are alike; one that differs from most, or does not name the setting, is broken."""
    usual = Counter(wall.writes for wall in walls).most_common(1)[0][0] or ""
    alike = "municipality_id = " in usual and "app.municipality" in usual and " OR " not in usual
    times = Counter(wall.table for wall in walls)
    for wall in walls:
        whole = wall.forced and wall.for_all and wall.writes == usual and _reads(wall, usual)
        if not (alike and whole and times[wall.table] == 1):
            yield wall.table


def _reads(wall: Wall, usual: str) -> bool:
    """Reading is as writing, or adds only the rows that name the user themselves."""
    added = (wall.reads or "").replace(usual, "", 1)
    return wall.reads == usual or (usual in (wall.reads or "") and "app.actor" in added)


def look() -> list[str]:
    """Look now, tell the log what is broken, and remember it for this process."""
    with connection.cursor() as cursor:
        broken = breaches(cursor)
    watch.stands = not broken
    watch.next_look = time.monotonic() + (AFTER_A_BREACH if broken else EVERY)
    if broken:
        log.critical("walls between municipalities are down: %s", ", ".join(broken))
    return broken


def stand() -> bool:
    """Whether the walls stood at the last look; looks again when that is too long ago.

    A database that does not answer says nothing of walls: what was seen last holds.
    """
    if time.monotonic() >= watch.next_look:
        try:
            look()
        except DatabaseError as error:
            log.warning("walls could not be looked at: %s", type(error).__name__)
    return watch.stands
