"""For which municipality the program works at this moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections, transaction

_municipality: ContextVar[UUID | None] = ContextVar("municipality", default=None)


class NoScope(RuntimeError):
    """Something of a municipality was asked for outside scope(municipality)."""


class SwitchRefused(RuntimeError):
    """One piece of work belongs to one municipality."""


def current() -> UUID | None:
    """The municipality that is worked for, or None."""
    return _municipality.get()


def required() -> UUID:
    """The municipality that is worked for; raises NoScope outside a scope."""
    if (municipality := current()) is None:
        raise NoScope("This work belongs to a municipality: wrap it in scope(municipality).")
    return municipality


class ScopeLost(RuntimeError):
    """The database did not hold the municipality that was worked for: its answers are void."""


@contextmanager
def scope(
    municipality: UUID, *, actor: UUID | None = None, using: str = DEFAULT_DB_ALIAS
) -> Iterator[None]:
    """One transaction in which only this municipality's rows exist; on this connection.

    Leaving restores what was: PostgreSQL keeps a local setting after a savepoint is released, and
    takes it back when one is rolled back. Raises SwitchRefused inside another municipality's scope,
    and ScopeLost when the database held another setting in the end.
    """
    outer = current()
    if outer not in (None, municipality):
        raise SwitchRefused("Another municipality's work is still open.")
    token = _municipality.set(municipality)
    try:
        with (
            transaction.atomic(using=using),
            _settings(using, municipality=municipality, actor=actor),
        ):
            yield
    finally:
        _municipality.reset(token)


@contextmanager
def acting(actor: UUID) -> Iterator[None]:
    """A transaction of a user who has not chosen a municipality: sees only their memberships."""
    with transaction.atomic(), _settings(DEFAULT_DB_ALIAS, actor=actor):
        yield


@contextmanager
def _settings(using: str, **values: UUID | None) -> Iterator[None]:
    given = {f"app.{name}": str(value) for name, value in values.items() if value is not None}
    before = _exchange(using, given)
    yield
    if not connections[using].needs_rollback:
        held = _exchange(using, before)
        if held != given:
            raise ScopeLost


def _exchange(using: str, settings: dict[str, str]) -> dict[str, str]:
    """Set for this transaction only, in one statement; the values they had."""
    names, values = list(settings), list(settings.values())
    with connections[using].cursor() as cursor:
        cursor.execute(
            "select name, old, set_config(name, value, true) from (select name, value,"
            " coalesce(current_setting(name, true), '') as old"
            " from unnest(%s::text[], %s::text[]) as wanted (name, value) offset 0) as asked",
            [names, values],
        )
        return {name: old for name, old, _ in cursor.fetchall()}
