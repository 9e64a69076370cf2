"""Drafts, and the keys of forms that were sent, are kept for a day."""

from __future__ import annotations

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from accounts.models import Draft, SentForm
from tenancy.models import Municipality
from tenancy.scope import scope
from tenancy.tasks import SystemTask


@shared_task(name="accounts.tasks.forget_drafts", base=SystemTask)
def forget_drafts() -> int:
    """Opens a scope for each municipality; how many drafts were forgotten."""
    before, forgotten = timezone.now() - timedelta(days=1), 0
    for municipality in Municipality.objects.values_list("pk", flat=True):
        with scope(municipality):
            forgotten += Draft.objects.filter(saved_at__lt=before).delete()[0]
    return forgotten


@shared_task(name="accounts.tasks.forget_sent_forms", base=SystemTask)
def forget_sent_forms() -> int:
    """Opens a scope for each municipality; how many keys were forgotten."""
    before, forgotten = timezone.now() - timedelta(days=1), 0
    for municipality in Municipality.objects.values_list("pk", flat=True):
        with scope(municipality):
            forgotten += SentForm.objects.filter(created_at__lt=before).delete()[0]
    return forgotten
