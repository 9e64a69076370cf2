"""Signals, every hour; each becomes a task once."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from pip_plan.signals.sweeping import sweep
from tenancy.tasks import SystemTask, in_each_municipality


@shared_task(name="pip_plan.tasks.signal", base=SystemTask)
def signal() -> int:
    """Opens a scope for each municipality; how many tasks were made or lapsed."""
    today = timezone.localdate()
    return in_each_municipality(lambda: sweep(on=today))
