"""Decisions that stand for good, every hour; each is written down once."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from decisions.actions import settle_all
from tenancy.tasks import SystemTask, in_each_municipality


@shared_task(name="decisions.tasks.settle", base=SystemTask)
def settle() -> int:
    """Opens a scope for each municipality; how many decisions became final."""
    today = timezone.localdate()
    return in_each_municipality(lambda: settle_all(on=today))
