"""Who saw whom this month: the log of readings, of which there are more than of anything else."""

from __future__ import annotations

import psycopg

STATEMENTS = (
    "create temporary table seen as select row_number() over () as n, c.id as case_id,"
    " c.municipality_id, c.assignee_id,"
    " date_trunc('month', now()) + random() * (now() - date_trunc('month', now())) as at"
    " from cases_case c, generate_series(1, 5)",
    "insert into audit_reading (id, municipality_id, created_at, actor, page, why, tx)"
    " overriding system value select n, municipality_id, at, assignee_id, 'case_view',"
    " 'Klantmanager: Dossiers van deze gemeente zoeken en bekijken', 0 from seen",
    'insert into audit_readcase (municipality_id, created_at, reading, "case", tx)'
    " select municipality_id, at, n, case_id, 0 from seen",
    "select setval(pg_get_serial_sequence('audit_reading', 'id'), (select max(n) from seen))",
    "drop table seen",
)


def see(connection: psycopg.Connection) -> None:
    """Each klantmanager looked at each of their cases a few times."""
    for statement in STATEMENTS:
        connection.execute(statement.encode())
