"""An answer that nobody takes over is kept for a day."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from exchange.models import BrpQuery
from tenancy.tasks import SystemTask, in_each_municipality


@shared_task(name="exchange.tasks.forget_answers", base=SystemTask)
def forget_answers() -> int:
    """Opens a scope for each municipality; how many questions lapsed."""
    return in_each_municipality(_lapse_here)


def _lapse_here() -> int:
    stale = list(BrpQuery.objects.stale(timezone.now()).select_for_update(of=("self",)))
    for query in stale:
        query.state, query.answer = BrpQuery.State.EXPIRED, None
        query.save(update_fields=["state", "answer"])
    return len(stale)
