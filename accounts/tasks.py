"""Drafts, and the keys of forms that were sent, are kept for a day."""

from __future__ import annotations

from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from accounts.models import Draft, SentForm
from tenancy.tasks import SystemTask, in_each_municipality


@shared_task(name="accounts.tasks.forget_drafts", base=SystemTask)
def forget_drafts() -> int:
    """Opens a scope for each municipality; how many drafts were forgotten."""
    before = timezone.now() - timedelta(days=1)
    return in_each_municipality(lambda: Draft.objects.filter(saved_at__lt=before).delete()[0])


@shared_task(name="accounts.tasks.forget_sent_forms", base=SystemTask)
def forget_sent_forms() -> int:
    """Opens a scope for each municipality; how many keys were forgotten."""
    before = timezone.now() - timedelta(days=1)
    return in_each_municipality(lambda: SentForm.objects.filter(created_at__lt=before).delete()[0])
