"""Propose each night what must go, and carry out what was approved."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from datetime import date
from uuid import UUID

from celery import shared_task
from django.db import IntegrityError, connections
from django.utils import timezone

from retention.actions import certify, next_batch, propose
from retention.actions.carrying_out import PURGE
from retention.models import DestructionList
from tenancy.models import Municipality
from tenancy.scope import scope
from tenancy.tasks import SystemTask, in_each_municipality

log = logging.getLogger(__name__)
LONGEST = 600.0  # seconds; what is left is done by the next run


@shared_task(name="retention.tasks.propose_all", base=SystemTask)
def propose_all() -> int:
    """How many lists were made."""
    today = timezone.localdate()
    return in_each_municipality(lambda: int(propose(on=today) is not None))


@shared_task(name="retention.tasks.destroy_due", base=SystemTask)
def destroy_due() -> int:
    """How many batches were done; none without the role that destroys, and the log says so."""
    today, until, done = timezone.localdate(), time.monotonic() + LONGEST, 0
    for municipality, pk in list(_due(today)):
        if PURGE not in connections.databases:
            log.error("a destruction list is due, and DATABASE_PURGE_URL is not set")
            return 0
        done += _work(municipality, pk, today, until)
    return done


def _due(day: date) -> Iterator[tuple[UUID, UUID]]:
    for municipality in Municipality.objects.values_list("pk", flat=True):
        with scope(municipality):
            keys = list(DestructionList.objects.due(day).values_list("pk", flat=True))
        yield from ((municipality, pk) for pk in keys)


def _work(municipality: UUID, pk: UUID, day: date, until: float) -> int:
    done = 0
    while time.monotonic() < until:
        try:
            if not next_batch(of=pk, municipality=municipality, on=day):
                break
        except IntegrityError:  # a row that leads to one of them came meanwhile: judge them again
            log.warning("a batch of a destruction list is done again in the next run")
            return done
        done += 1
    with scope(municipality):
        certify(of=DestructionList.objects.get(pk=pk), on=day)
    return done
