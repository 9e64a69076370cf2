"""Searches, also those for a new case, are kept for a day."""

from __future__ import annotations

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from cases.models import ArrivalCheck, Search
from tenancy.models import Municipality
from tenancy.scope import scope
from tenancy.tasks import SystemTask


@shared_task(name="cases.tasks.forget_searches", base=SystemTask)
def forget_searches() -> int:
    """Opens a scope for each municipality; how many searches were forgotten."""
    before, forgotten = timezone.now() - timedelta(days=1), 0
    for municipality in Municipality.objects.values_list("pk", flat=True):
        with scope(municipality):
            for kept in (Search.objects.all(), ArrivalCheck.objects.filter(case=None)):
                forgotten += kept.filter(created_at__lt=before).delete()[0]
    return forgotten
