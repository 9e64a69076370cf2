"""Seal what was logged, every minute."""

from __future__ import annotations

from celery import shared_task

from audit.seals import seal
from tenancy.tasks import SystemTask, in_each_municipality


@shared_task(name="audit.tasks.seal_all", base=SystemTask)
def seal_all() -> int:
    """Opens a scope for each municipality; how many seals were made."""
    return in_each_municipality(lambda: int(seal() is not None))
