"""Searches, also those for a new case, are kept for a day."""

from __future__ import annotations

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from cases.models import ArrivalCheck, Search
from tenancy.tasks import SystemTask, in_each_municipality


@shared_task(name="cases.tasks.forget_searches", base=SystemTask)
def forget_searches() -> int:
    """Opens a scope for each municipality; how many searches were forgotten."""
    return in_each_municipality(_forget_here)


def _forget_here() -> int:
    before = timezone.now() - timedelta(days=1)
    kept = (Search.objects.all(), ArrivalCheck.objects.filter(case=None))
    return sum(found.filter(created_at__lt=before).delete()[0] for found in kept)
