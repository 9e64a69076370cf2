"""The test database: migrated by the owner, used by the runtime role, emptied by the superuser."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
KEPT = {"django_migrations", "django_content_type", "auth_permission"}


@contextmanager
def superuser(database: str) -> Iterator[psycopg.Connection]:
    with _connect("DATABASE_SUPERUSER_URL", database) as connection:
        yield connection


@contextmanager
def owner() -> Iterator[psycopg.Connection]:
    """The role that migrates, in this process's test database."""
    with _connect("DATABASE_OWNER_URL", str(settings.DATABASES["default"]["NAME"])) as connection:
        yield connection


def _connect(variable: str, database: str) -> psycopg.Connection:
    parts = urlsplit(os.environ[variable])
    url = urlunsplit(parts._replace(path=f"/{database}"))
    return psycopg.connect(url, autocommit=True)


def fingerprint() -> str:
    """Changes when a migration, or what migrations call, does."""
    callees = (ROOT / "tenancy/constraints.py", ROOT / "accounts/permissions.py")
    files = [*sorted(ROOT.glob("*/migrations/*.py")), *callees, ROOT / "dev/database.sql"]
    return hashlib.sha256(b"".join(f.read_bytes() for f in files)).hexdigest()[:12]


def make(name: str) -> None:
    """A database of this name, copied from a migrated template."""
    template = f"template_{fingerprint()}"
    with superuser("postgres") as connection:
        connection.execute("select pg_advisory_lock(991)")
        if not _exists(connection, template):
            _make_template(connection, template)
        copy = sql.SQL("create database {} template {} owner app_owner")
        connection.execute(copy.format(sql.Identifier(name), sql.Identifier(template)))
        connection.execute("select pg_advisory_unlock(991)")


def drop(name: str) -> None:
    with superuser("postgres") as connection:
        command = sql.SQL("drop database if exists {} with (force)")
        connection.execute(command.format(sql.Identifier(name)))


def _exists(connection: psycopg.Connection, name: str) -> bool:
    found = connection.execute("select 1 from pg_database where datname = %s", [name])
    return found.fetchone() is not None


def _make_template(connection: psycopg.Connection, template: str) -> None:
    building = f"{template}_building"
    connection.execute(f"drop database if exists {building} with (force)")
    connection.execute(f"create database {building} owner app_owner")
    with superuser(building) as inside:
        inside.execute((ROOT / "dev/database.sql").read_text())
    use(building)
    call_command("migrate", database="owner", verbosity=0)
    connections["owner"].close()
    connection.execute(f"alter database {building} rename to {template}")


def use(name: str) -> None:
    """Point every connection at this database."""
    for alias in ("default", "owner", "purge", "refusals"):
        connections[alias].close()
        connections[alias].settings_dict["NAME"] = name
        settings.DATABASES[alias]["NAME"] = name


def empty(name: str) -> None:
    """Delete every row but the reference rows; triggers and policies do not hold the superuser."""
    with superuser(name) as connection:
        connection.execute("set session_replication_role = replica")
        for table in _tables(connection):
            connection.execute(sql.SQL("delete from {}").format(sql.Identifier(table)))


def _tables(connection: psycopg.Connection) -> list[str]:
    found = connection.execute(
        "select relname from pg_class join pg_namespace n on n.oid = relnamespace"
        " where nspname = 'public' and relkind in ('r', 'p') and not relispartition"
    )
    return [row[0] for row in found if row[0] not in KEPT]
