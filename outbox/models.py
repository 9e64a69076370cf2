"""Effects that must happen after commit: at least once, or visibly not at all."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.db import models

from privacy.categories import TECHNICAL
from tenancy.models import Municipality, TenantModel, own_rows_only
from tenancy.querysets import TenantQuerySet

LEASE = timedelta(minutes=5)
MOST_ATTEMPTS = 8


class MessageQuerySet(TenantQuerySet["Message"]):
    def due(self, now: datetime) -> MessageQuerySet:
        """To be done now: not done, not given up, and leased by nobody."""
        return self.filter(done_at=None, dead_at=None, available_at__lte=now)

    def dead(self) -> MessageQuerySet:
        """Given up after the last attempt; a person must look."""
        return self.exclude(dead_at=None)


class Message(TenantModel):
    """One effect. `subject` names a row; nothing personal stands here."""

    topic = TECHNICAL(models.CharField(max_length=60))
    subject = TECHNICAL(models.UUIDField())
    available_at = TECHNICAL(models.DateTimeField())
    attempts = TECHNICAL(models.PositiveSmallIntegerField(default=0))
    done_at = TECHNICAL(models.DateTimeField(null=True))
    dead_at = TECHNICAL(models.DateTimeField(null=True))
    error = TECHNICAL(models.CharField(max_length=120, blank=True))

    objects: ClassVar[Any] = MessageQuerySet.as_manager()

    class Meta:
        constraints = own_rows_only(deletes=True, noted=False)
        indexes = [
            models.Index(
                fields=["municipality", "available_at"],
                condition=models.Q(done_at=None, dead_at=None),
                name="message_due",
            )
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.pk}"


class Due(models.Model):
    """That a municipality has work waiting, for the relay and /readyz. Global; nothing personal."""

    message = models.UUIDField(primary_key=True)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, related_name="+")
    due_at = TECHNICAL(models.DateTimeField(db_index=True))

    def __str__(self) -> str:
        return str(self.message)
