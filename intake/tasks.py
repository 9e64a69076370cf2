"""Reminders of appointments, every hour; each goes out once."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from intake.reminders import remind_all
from tenancy.tasks import SystemTask, in_each_municipality


@shared_task(name="intake.tasks.remind", base=SystemTask)
def remind() -> int:
    """Opens a scope for each municipality; how many people were reminded."""
    today = timezone.localdate()
    return in_each_municipality(lambda: remind_all(on=today))
