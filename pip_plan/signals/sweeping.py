"""Make a task of each signal, once for each occasion; what no longer holds lapses."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from uuid import UUID

from django.db import transaction

from cases import actions as cases
from cases.models import Case, Task
from law.kit import Deadline
from pip_plan.signals import KINDS
from pip_plan.signals.facts import Facts
from pip_plan.signals.gathering import facts_of_all
from pip_plan.signals.rules import signals_of

Known = dict[str, list[Task]]


def sweep(*, on: date) -> int:
    """In the municipality in scope; how many tasks were made or lapsed.

    A temporary exemption makes no signals. A number of queries for the municipality, and a few
    more for each case in which something changes.
    """
    found = Case.objects.filter(phase=Case.Phase.ROUTE, paused_since=None, undone_on=None)
    routes = list(found.select_related("person", "assignee"))
    facts, known = facts_of_all(routes, today=on), _known()
    followed = [case for case in routes if case.pk in facts]
    return sum(_settle(case, facts[case.pk], known[case.pk], on=on) for case in followed)


def _known() -> defaultdict[UUID, Known]:
    """Every signal that was given before, open or not, by case and kind."""
    found: defaultdict[UUID, Known] = defaultdict(dict)
    for task in Task.objects.filter(kind__in=KINDS).order_by("created_at"):
        found[task.case_id].setdefault(task.kind, []).append(task)
    return found


def _settle(case: Case, facts: Facts, known: Known, *, on: date) -> int:
    wanted = signals_of(facts)
    changed = 0
    for kind in KINDS:
        earlier = known.get(kind, [])
        is_open = any(task.is_open for task in earlier)
        deadline = wanted.get(kind)
        if deadline is None:
            changed += is_open and _lapse(case, kind, on=on)
        elif not _given(earlier, deadline):
            changed += _give(case, kind, deadline, on=on)
    return changed


def _given(earlier: list[Task], deadline: Deadline) -> bool:
    """For this occasion a task was made, and it did not lapse."""
    return any(
        task.counted_from == deadline.counted_from and task.lapsed_on is None for task in earlier
    )


@transaction.atomic
def _give(case: Case, kind: Task.Kind, deadline: Deadline, *, on: date) -> bool:
    cases.set_legal_task(case=cases.hold(case), kind=kind, deadline=deadline, by=None, on=on)
    return True


@transaction.atomic
def _lapse(case: Case, kind: Task.Kind, *, on: date) -> bool:
    why = "Dit is niet meer zo"
    cases.lapse_legal_task(case=cases.hold(case), kind=kind, by=None, on=on, why=why)
    return True
