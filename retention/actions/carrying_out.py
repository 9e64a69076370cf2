"""Carry out a list that was approved, as the role that may delete.

Batch after batch, each one transaction: whoever is killed halfway has done whole people or nothing,
and the next run goes on with who is left. Every person is judged again, on what is known by then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from audit.actions import record
from audit.models import Event
from cases.models import Person
from law.dates import add_years
from retention.clock import clocks, terms_of
from retention.core import cores_of
from retention.destroying import destroy, destroy_rows
from retention.holds import held
from retention.lists import seal_of
from retention.models import DestructionItem, DestructionList, Ground, Residual
from retention.rules import Clock
from tenancy.models import Municipality
from tenancy.scope import required, scope

PURGE = "purge"
BATCH = 25
Outcome = DestructionItem.Outcome
Judged = dict[UUID, Outcome]


def carry_out(*, of: UUID, municipality: UUID, on: date, most: int | None = None) -> int:
    """Batches until nobody is left, or `most` of them; how many there were."""
    done = 0
    while (most is None or done < most) and next_batch(of=of, municipality=municipality, on=on):
        done += 1
    return done


def next_batch(*, of: UUID, municipality: UUID, on: date, size: int = BATCH) -> bool:
    """The next people of the list, in one transaction; False when there is nothing to do.

    A list that was called off, that is not due, or that holds another key than was approved is not
    touched; the last is refused whole, for good.
    """
    with scope(municipality), scope(municipality, using=PURGE):
        lists = DestructionList.objects.using(PURGE).due(on).select_for_update()
        found: DestructionList | None = lists.filter(pk=of).first()
        if found is None:
            return False
        if seal_of(found, using=PURGE) != found.digest:
            _refuse(found, on)
            return False
        items = list(found.items.using(PURGE).left().order_by("pk")[:size])
        if not items:
            return False
        counts = _done(items, on)
        found.started_on = found.started_on or on
        found.destroyed = dict(Counter(found.destroyed) + counts)
        found.save(using=PURGE, update_fields=["started_on", "destroyed"])
        return True


def _refuse(found: DestructionList, on: date) -> None:
    found.refused_on = on
    found.save(using=PURGE, update_fields=["refused_on"])
    record(Event.Kind.DESTRUCTION_REFUSED, found, by=None, on=on, using=PURGE)


def _done(items: Sequence[DestructionItem], on: date) -> Counter[str]:
    """Destroy those whose day has come; how many rows of which table."""
    cores = [item.subject for item in items if item.ground == Ground.CORE]
    persons = [item.subject for item in items if item.ground != Ground.CORE]
    of_each = clocks(persons, terms=terms_of(on), using=PURGE)
    judged = _judge(persons, of_each, on) | _judge_cores(cores, on)
    gone = [key for key in persons if judged[key] == Outcome.DESTROYED]
    _keep_cores([key for key in gone if of_each[key].keeps_core(on)], of_each)
    counts = destroy(gone, using=PURGE)
    old = [key for key in cores if judged[key] == Outcome.DESTROYED]
    counts += destroy_rows("retention.Residual", old, using=PURGE)
    _note(items, judged, on)
    return counts


def _judge(persons: Sequence[UUID], of_each: dict[UUID, Clock], on: date) -> Judged:
    back = held(persons, using=PURGE)
    return {key: _judge_one(of_each.get(key), held=key in back, on=on) for key in persons}


def _judge_one(clock: Clock | None, *, held: bool, on: date) -> Outcome:
    if clock is None:
        return Outcome.GONE
    if held:
        return Outcome.HELD
    return Outcome.DESTROYED if clock.ended_by(on) else Outcome.NOT_DUE


def _judge_cores(cores: Sequence[UUID], on: date) -> Judged:
    years = terms_of(on).core_years
    found = Residual.objects.using(PURGE).filter(pk__in=cores)
    ended = dict(found.values_list("pk", "ended_on"))
    return {key: _judge_core(ended.get(key), years, on) for key in cores}


def _judge_core(ended: date | None, years: int, on: date) -> Outcome:
    if ended is None:
        return Outcome.GONE
    return Outcome.DESTROYED if add_years(ended, years) <= on else Outcome.NOT_DUE


def _keep_cores(persons: Sequence[UUID], of_each: dict[UUID, Clock]) -> None:
    """Seal what may stay, under keys that never were before."""
    if not persons:
        return
    home = Municipality.objects.get(pk=required())
    people = list(Person.objects.using(PURGE).filter(pk__in=persons))
    facts = cores_of(people, using=PURGE)
    for person in people:
        ended = of_each[person.pk].ended
        assert ended is not None  # noqa: S101  # else no core is kept
        made = Residual.new(
            municipality=home,
            facts=facts[person.pk],
            bsn_index=person.bsn_index,
            ended_on=ended,
        )
        made.save(using=PURGE, force_insert=True)


def _note(items: Sequence[DestructionItem], judged: Judged, on: date) -> None:
    for outcome in set(judged.values()):
        keys = [item.pk for item in items if judged[item.subject] == outcome]
        rows = DestructionItem.objects.using(PURGE).filter(pk__in=keys)
        rows.update(outcome=outcome, outcome_on=on)
