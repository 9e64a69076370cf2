"""The tasks of enforcement: decide in time, and see whether a fine is paid."""

from __future__ import annotations

from datetime import date
from typing import Any

from accounts.mandates import holders
from accounts.models import User
from cases import actions as cases
from cases.models import Case, Task
from enforcement.balance import balance_of
from enforcement.models import Breach, Fine
from enforcement.standing import has_died
from law.awb import AWB, fine_decision
from law.dates import with_weekday
from law.kit import Deadline
from letters.models import Kind as LetterKind

PAY = AWB.art("4:87/1")


def remind_to_decide(case: Case, *, by: User, on: date) -> None:
    """Of the first report on which nothing was decided; the task goes when there is none."""
    decided = Fine.objects.filter(case=case, dated_on__isnull=False).values("breach")
    waiting = Breach.objects.standing().filter(case=case).exclude(pk__in=decided)
    first = waiting.order_by("decide_by").first()
    if first is None:
        cases.finish_legal_task(case=case, kind=Task.Kind.FINE, by=by, on=on)
        return
    deadline = fine_decision(report_dated=first.dated_on)
    about: dict[str, Any] = {"deadline": deadline, "assignee": _decider(first, on=on)}
    cases.set_legal_task(case=case, kind=Task.Kind.FINE, by=by, on=on, **about)


def remind_to_collect(case: Case, *, by: User, on: date) -> None:
    """Of the fine that must be paid first; the task goes when nothing is open."""
    imposed = Fine.objects.imposed().filter(case=case)
    died = has_died(case)
    first: tuple[date, date] | None = None
    for fine in imposed.prefetch_related("payments", "collections"):
        due = balance_of(fine, fine.payments.all(), fine.collections.all(), died=died).due
        if due and fine.dated_on and (first is None or due < first[0]):
            first = due, fine.dated_on
    if first is None:
        cases.finish_legal_task(case=case, kind=Task.Kind.PAY, by=by, on=on)
        return
    due, since = first
    told = f"De boete moet betaald zijn op {with_weekday(due)}."
    deadline = Deadline(due, PAY, since, (told,))
    about: dict[str, Any] = {"deadline": deadline, "assignee": by}
    cases.set_legal_task(case=case, kind=Task.Kind.PAY, by=by, on=on, **about)


def _decider(breach: Breach, *, on: date) -> User | None:
    """Somebody who may decide and did not report it; nobody when there is no such colleague."""
    may = holders(LetterKind.FINE.mandate, on=on)
    return next((one for one in may if one.pk != breach.reported_by), None)
