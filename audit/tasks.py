"""Seal what was logged, every minute."""

from __future__ import annotations

from celery import shared_task

from audit.seals import seal
from tenancy.models import Municipality
from tenancy.scope import scope
from tenancy.tasks import SystemTask


@shared_task(name="audit.tasks.seal_all", base=SystemTask)
def seal_all() -> int:
    """Opens a scope for each municipality; how many seals were made."""
    made = 0
    for municipality in Municipality.objects.values_list("pk", flat=True):
        with scope(municipality):
            made += seal() is not None
    return made
