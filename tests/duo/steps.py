"""What DUO must hear of a record that no app of ours fills."""

from __future__ import annotations

from uuid import uuid4

from duo import actions
from duo.models import Report
from tests.cast import MONDAY


def owed(cast, kind=Report.Kind.MAP, *, subject=None) -> Report:
    return actions.owe(
        case=cast.amina, kind=kind, subject=subject or uuid4(), by=cast.bas, on=MONDAY
    )
