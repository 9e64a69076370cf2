"""Fill an empty database with the work of years, the same for the same seed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import islice
from random import Random

import psycopg
from django.db.models import Model

from bench import people, towns
from bench.copying import copy, settle
from bench.lives import Life, live
from bench.seen import see
from bench.towns import Town
from tenancy.models import Municipality

BATCH = 1000


class NotEmpty(RuntimeError):
    """Someone's rows stand in this database; the benchmark fills only an empty one."""


def fill(
    connection: psycopg.Connection, *, cases: int, municipalities: int, seed: int, today: date
) -> list[Town]:
    """The municipalities, the largest first."""
    if Municipality.objects.exists():
        raise NotEmpty("The benchmark needs an empty database.")
    dice = Random(seed)
    filled = []
    for rank, size in enumerate(towns.sizes(cases, municipalities)):
        town = towns.found(connection, rank, size)
        lives = (live(dice, town, number, people.bsn_of(number), today) for number in range(size))
        _store(connection, lives)
        filled.append(town)
    see(connection)
    settle(connection)
    return filled


def _store(connection: psycopg.Connection, lives: Iterator[Life]) -> None:
    while batch := list(islice(lives, BATCH)):
        rows: dict[type[Model], list[Model]] = defaultdict(list)
        for life in batch:
            for row in _rows(life):
                rows[type(row)].append(row)
        for held in rows.values():
            copy(connection, held)


def _rows(life: Life) -> Iterator[Model]:
    yield life.person
    yield life.case
    yield from people.words(life.person)
    yield from life.tasks
    yield from life.events
    yield from life.others
