"""Write down what was done."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Model

from audit.models import Event, SecurityEvent
from tenancy.scope import required


def record(
    kind: Event.Kind,
    subject: Model,
    *,
    by: UUID | None,
    on: date,
    case: UUID | None = None,
    basis: object = "",
    detail: str = "",
    using: str = DEFAULT_DB_ALIAS,
) -> Event:
    """One event of the municipality in scope. `detail` is a fixed phrase, never someone's data."""
    return Event.objects.using(using).create(
        municipality_id=required(),
        kind=kind,
        subject=f"{subject._meta.label}:{subject.pk}",
        actor=by,
        on=on,
        case=case,
        basis=str(basis),
        detail=detail,
    )


def recorded(*, by: UUID) -> bool:
    """Whether this transaction recorded something that this user did."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select exists (select 1 from (select tx from audit_event where municipality_id = %s"
            " and actor = %s order by id desc limit 50) as last"
            " where tx = pg_current_xact_id()::text::bigint)",
            [required(), by],
        )
        return bool(cursor.fetchone()[0])


def record_security(kind: SecurityEvent.Kind, *, user: UUID | None) -> None:
    """One event of no municipality; an unknown account has no user."""
    SecurityEvent.objects.create(kind=kind, user=user)
