"""Write down whose data are about to be shown, before they are shown; no log, no data."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import DatabaseError, connection

from tenancy.scope import required

ONE_STATEMENT = """
with shown as (
  insert into audit_reading (created_at, municipality_id, actor, page, why, tx)
  values (now(), %s, %s, %s, %s, 0) returning id
)
insert into audit_readcase (created_at, municipality_id, reading, "case", tx)
select now(), %s, shown.id, cases.id, 0 from shown, unnest(%s::uuid[]) as cases (id)
"""


class Unavailable(RuntimeError):
    """The log cannot be written, so nothing may be shown (503)."""


def shown(cases: Iterable[UUID], *, to: UUID, page: str, why: str) -> None:
    """One reading with a narrow row per case, in one statement; nothing when nobody is shown."""
    wanted = list(dict.fromkeys(cases))
    if not wanted:
        return
    here = required()
    try:
        with connection.cursor() as cursor:
            cursor.execute(ONE_STATEMENT, [here, to, page, why[:160], here, wanted])
            written = cursor.rowcount
    except DatabaseError as error:
        raise Unavailable from error
    if written != len(wanted):
        raise Unavailable
