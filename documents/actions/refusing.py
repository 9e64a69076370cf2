"""Count that a medical document was returned."""

from __future__ import annotations

from datetime import date, datetime, time

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from documents.models import RefusedMedical
from tenancy.scope import required


@transaction.atomic
def count_refused_medical(*, on: date) -> None:
    """One more in this month. No event, no case and no user: that would tell of someone's health.

    The row says of no moment that it was made then, or the log would say by whom.
    """
    month = on.replace(day=1)
    begin = timezone.make_aware(datetime.combine(month, time()))
    RefusedMedical.objects.get_or_create(municipality_id=required(), month=month)
    RefusedMedical.objects.filter(month=month).update(count=F("count") + 1, created_at=begin)
