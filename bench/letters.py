"""Letters a second: one process, each letter signed, printed, looked through and kept."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, TypeVar
from unittest import mock
from uuid import UUID

from bench.towns import Town
from cases.models import Case
from letters import rendering
from letters.actions import give_starting_set, make_letter
from letters.models import Kind
from privacy.firewall import let_out
from tenancy.scope import scope

WARM_UP = 3
LET_OUT = "letters.actions.making.let_out"  # where making looks for it
T = TypeVar("T")


@dataclass
class Made:
    """Milliseconds of each letter, and of two parts of it."""

    whole: list[float] = field(default_factory=list)
    printing: list[float] = field(default_factory=list)
    looking: list[float] = field(default_factory=list)

    @property
    def per_second(self) -> float:
        return 1000 * len(self.whole) / sum(self.whole)


def measure_letters(town: Town, *, number: int, today: date) -> Made:
    """Summonses of two pages for different people, each in a transaction of its own."""
    with scope(town.home.pk):
        give_starting_set(municipality=town.home, by=None, on=today)
        alive = Case.objects.filter(person__deceased_on=None).order_by("pk")
        cases = list(alive.values_list("pk", flat=True)[: number + WARM_UP])
    made = Made()
    printed = _timed(rendering.pdf, made.printing)
    looked = _timed(let_out, made.looking)
    with mock.patch.object(rendering, "pdf", printed), mock.patch(LET_OUT, looked):
        for pk in cases:
            _timed(_summon, made.whole)(town, pk, today)
    return Made(*(times[WARM_UP:] for times in (made.whole, made.printing, made.looking)))


def _summon(town: Town, pk: UUID, today: date) -> None:
    signer, day = town.klantmanagers[0], today + timedelta(weeks=2)
    facts = {"datum": day, "tijd": "10.30 uur", "plaats": "Stadhuis, Markt 1", "termijn": day}
    with scope(town.home.pk):
        found = Case.objects.select_related("person", "municipality", "assignee")
        case = found.get(pk=pk)
        make_letter(case=case, kind=Kind.SUMMONS, signer=signer, by=signer, on=today, facts=facts)


def _timed(work: Callable[..., T], kept: list[float]) -> Callable[..., T]:
    def timed(*args: Any, **kwargs: Any) -> T:
        started = time.perf_counter()
        answer = work(*args, **kwargs)
        kept.append((time.perf_counter() - started) * 1000)
        return answer

    return timed
