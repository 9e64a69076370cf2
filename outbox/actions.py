"""Write an effect beside the change that causes it; do it once that change is committed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from outbox.models import LEASE, MOST_ATTEMPTS, Due, Message
from tenancy.scope import required, scope

log = logging.getLogger(__name__)
Handler = Callable[[UUID], None]
_handlers: dict[str, Handler] = {}


class UnknownTopic(LookupError):
    """Nobody does this kind of effect."""


class TryLater(Exception):
    """It cannot be done now, and not before so many seconds have passed."""

    def __init__(self, seconds: int = 0) -> None:
        super().__init__()
        self.seconds = seconds


def handles(topic: str) -> Callable[[Handler], Handler]:
    """Mark the function that does the effects of a topic; called in the municipality's scope."""

    def mark(handler: Handler) -> Handler:
        _handlers[topic] = handler
        return handler

    return mark


def send(topic: str, subject: UUID) -> Message:
    """To be done after this transaction; nothing happens when it is rolled back."""
    if topic not in _handlers:
        raise UnknownTopic(topic)
    municipality, now = required(), timezone.now()
    message = Message.objects.create(
        municipality_id=municipality, topic=topic, subject=subject, available_at=now
    )
    Due.objects.create(message=message.pk, municipality_id=municipality, due_at=now)
    return message


def relay(*, limit: int = 100) -> int:
    """Do what is due, in every municipality that has work waiting; how many were done."""
    waiting = Due.objects.filter(due_at__lte=timezone.now())
    municipalities = list(waiting.values_list("municipality_id", flat=True).distinct())
    return sum(_relay_one(municipality, limit) for municipality in municipalities)


def _relay_one(municipality: UUID, limit: int) -> int:
    done = 0
    for _ in range(limit):
        message = _lease(municipality)
        if message is None:
            break
        done += _attempt(municipality, message)
    return done


def _lease(municipality: UUID) -> Message | None:
    """Take one message for five minutes; another relay skips it."""
    now = timezone.now()
    with scope(municipality):
        due = Message.objects.due(now).order_by("available_at")
        message = due.select_for_update(skip_locked=True).first()
        if message:
            _postpone(message, now + LEASE)
        return message


def _attempt(municipality: UUID, message: Message) -> bool:
    try:
        with scope(municipality):
            _handlers[message.topic](message.subject)
            message.done_at = timezone.now()
            message.save(update_fields=["done_at"])
            Due.objects.filter(pk=message.pk).delete()
    except Exception as error:  # whatever went wrong, the message is tried again or given up
        log.warning("outbox %s %s failed: %s", message.topic, message.pk, type(error).__name__)
        with scope(municipality):
            _failed(message, error)
        return False
    return True


def _failed(message: Message, error: Exception) -> None:
    message.attempts += 1
    message.error = type(error).__name__
    message.done_at = None
    if message.attempts >= MOST_ATTEMPTS:
        message.dead_at = timezone.now()
        Due.objects.filter(pk=message.pk).delete()
    message.save(update_fields=["attempts", "error", "dead_at"])
    if message.dead_at is None:
        asked = error.seconds if isinstance(error, TryLater) else 0
        wait = max(10 * 2**message.attempts, asked)
        _postpone(message, timezone.now() + timedelta(seconds=wait))


def _postpone(message: Message, until: datetime) -> None:
    message.available_at = until
    message.save(update_fields=["available_at"])
    Due.objects.filter(pk=message.pk).update(due_at=until)


@transaction.atomic
def retry(message: Message) -> None:
    """Give a dead letter another series of attempts; a person decided so."""
    now = timezone.now()
    message.attempts, message.dead_at, message.available_at = 0, None, now
    message.save(update_fields=["attempts", "dead_at", "available_at"])
    Due.objects.create(message=message.pk, municipality_id=message.municipality_id, due_at=now)


def oldest() -> timedelta:
    """How long the oldest effect has been waiting beyond its time."""
    first = Due.objects.order_by("due_at").first()
    return max(timezone.now() - first.due_at, timedelta()) if first else timedelta()
