"""The relay, woken by beat."""

from __future__ import annotations

from celery import shared_task

from outbox import actions
from tenancy.tasks import SystemTask


@shared_task(name="outbox.tasks.relay", base=SystemTask)
def relay() -> int:
    """Opens a scope for each municipality that has work waiting."""
    return actions.relay()
