"""Put many rows in a table at once, as the superuser, past triggers and keys."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg
from django.conf import settings
from django.db import connections, models
from psycopg import sql


@contextmanager
def superuser() -> Iterator[psycopg.Connection]:
    """A session of the superuser in the database that Django uses."""
    parts = urlsplit(os.environ["DATABASE_SUPERUSER_URL"])
    url = urlunsplit(parts._replace(path=f"/{settings.DATABASES['default']['NAME']}"))
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("set session_replication_role = replica")
        yield connection


def copy(connection: psycopg.Connection, rows: Sequence[models.Model]) -> None:
    """These rows of one model, with every field as the model itself would save it."""
    if not rows:
        return
    options = rows[0]._meta
    fields = [f for f in options.concrete_fields if not isinstance(f, models.AutoField)]
    command = sql.SQL("copy {} ({}) from stdin").format(
        sql.Identifier(options.db_table), sql.SQL(", ").join(_columns(fields))
    )
    database = connections["default"]
    with connection.cursor() as cursor, cursor.copy(command) as copying:
        for row in rows:
            values = [f.get_db_prep_save(f.pre_save(row, True), database) for f in fields]
            copying.write_row(values)
            row._state.adding = False


def _columns(fields: Sequence[models.Field]) -> Iterator[sql.Identifier]:  # type: ignore[type-arg]
    return (sql.Identifier(str(field.column)) for field in fields)


def settle(connection: psycopg.Connection) -> None:
    """As autovacuum would leave the tables some time after the last change."""
    connection.execute("vacuum (analyze)")
    connection.execute("checkpoint")


def counts(connection: psycopg.Connection) -> dict[str, int]:
    """The number of rows of every table that has any, most first; partitions in their parent."""
    found = connection.execute(
        "select relname from pg_class join pg_namespace n on n.oid = relnamespace"
        " where nspname = 'public' and relkind in ('r', 'p') and not relispartition"
    )
    query = sql.SQL("select count(*) from {}")
    tables = {name: query.format(sql.Identifier(name)) for (name,) in found.fetchall()}
    held = {name: _number(connection, one) for name, one in tables.items()}
    return {name: n for name, n in sorted(held.items(), key=lambda kv: -kv[1]) if n}


def _number(connection: psycopg.Connection, query: sql.Composed) -> int:
    row = connection.execute(query).fetchone()
    return int(row[0]) if row else 0
