"""What was read is kept for seven days at most."""

from __future__ import annotations

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from imports.actions.reading import KEPT_DAYS, discard, forget
from imports.models import Import, ImportRow
from tenancy.tasks import SystemTask, in_each_municipality

State = Import.State


@shared_task(name="imports.tasks.forget_imports", base=SystemTask)
def forget_imports() -> int:
    """Opens a scope for each municipality; how many imports were forgotten."""
    return in_each_municipality(_forget_here)


def _forget_here() -> int:
    before = timezone.now() - timedelta(days=KEPT_DAYS)
    with_rows = ImportRow.objects.values("run")
    old = list(Import.objects.filter(created_at__lt=before, pk__in=with_rows))
    for run in old:
        if run.state in (State.COLUMNS, State.CHECKING, State.CHECKED):
            discard(run=run, by=None, on=timezone.localdate())
            continue
        if run.state == State.TAKING:  # given up by the outbox: what was not taken over, is not
            run.state = State.DONE
            run.save(update_fields=["state"])
        forget(run)
    return len(old)
