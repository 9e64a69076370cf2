"""Put on a list what must go."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from dateutil.relativedelta import relativedelta
from django.db import transaction

from audit.actions import record
from audit.models import Event
from law.dates import add_years
from retention.clock import ended_by, terms_of
from retention.destroying import count
from retention.holds import held
from retention.lists import seal_of
from retention.models import DestructionItem, DestructionList, Ground, Residual
from retention.rules import Clock
from tenancy.scope import required

MOST = 5000  # people on one list: more than someone can review waits for the next night
Due = tuple[UUID, Ground, date]


@transaction.atomic
def propose(*, on: date) -> DestructionList | None:
    """One list of everyone whose day has come; None when there is nobody new, or one waits.

    Who is on a list that was not carried out yet, and who is held back, is not put on another.
    """
    if DestructionList.objects.open().filter(reviewed_on=None).exists():
        return None
    found = list(_due(on))[:MOST]
    if not found:
        return None
    persons = [key for key, ground, _ in found if ground != Ground.CORE]
    made = DestructionList(municipality_id=required(), proposed_on=on)
    made.counts = dict(count(persons))
    cores = len(found) - len(persons)
    made.counts |= {Residual._meta.db_table: cores} if cores else {}
    made.save()
    DestructionItem.objects.bulk_create(
        DestructionItem(
            municipality_id=required(), list=made, subject=key, ground=ground, due_on=due
        )
        for key, ground, due in found
    )
    made.digest = seal_of(made)
    made.save(update_fields=["digest"])
    record(Event.Kind.DESTRUCTION_PROPOSED, made, by=None, on=on)
    return made


def _due(on: date) -> Iterator[Due]:
    """Neither on a list that is open, nor held back; who was excepted waits for a year."""
    people = dict(ended_by(on))
    waiting = _waiting([*people], on)
    back = held([*people])
    for key, clock in people.items():
        if key not in waiting and key not in back and clock.kept:
            yield key, _ground(clock), clock.kept.other
    yield from _due_cores(on)


def _due_cores(on: date) -> Iterator[Due]:
    years = terms_of(on).core_years
    perhaps = Residual.objects.filter(ended_on__lte=on - relativedelta(years=years))
    cores = {key: add_years(day, years) for key, day in perhaps.values_list("pk", "ended_on")}
    waiting = _waiting([*cores], on)
    for key, due in cores.items():
        if key not in waiting and due <= on:
            yield key, Ground.CORE, due


def _ground(clock: Clock) -> Ground:
    if clock.died:
        return Ground.DIED
    return Ground.ENDED if clock.ended else Ground.UNUSED


def _waiting(keys: list[UUID], on: date) -> set[UUID]:
    """On an open list, or excepted less than a year ago."""
    items = DestructionItem.objects.filter(subject__in=keys)
    listed = items.left().filter(list__in=DestructionList.objects.open())
    again = on - relativedelta(years=1)
    excepted = items.filter(excepted_on__gt=again)
    return {key for rows in (listed, excepted) for key in rows.values_list("subject", flat=True)}
