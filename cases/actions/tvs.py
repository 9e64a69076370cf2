"""Record what the COA handed over."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case, TvsRecord
from law.wi2021 import WI2021


@transaction.atomic
def record_tvs(*, case: Case, by: User | None, on: date, **facts: Any) -> TvsRecord:
    """The one TVS record of a case (Wi art. 35, lid 2)."""
    kept = TvsRecord.objects.create(municipality_id=case.municipality_id, case=case, **facts)
    actor = by.pk if by else None
    basis = WI2021.art("35:2")
    record(Event.Kind.TVS_RECORDED, kept, by=actor, on=on, case=case.pk, basis=basis)
    return kept
