"""Add, postpone and finish what must be done."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Min

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import NEVER, Case, Task
from law.kit import Deadline
from outbox.actions import send


class AlreadyDone(Exception):
    """Someone finished this task a moment earlier."""


class SetByLaw(Exception):
    """A legal deadline is met by the decision that it asks for, not by a button."""


class CaseClosed(Exception):
    """The guidance has ended: there is nothing left to do in this case."""


@transaction.atomic
def add_task(
    *, case: Case, title: str, due_on: date, assignee: User | None, by: User, on: date
) -> Task:
    """A task of one's own choosing; a colleague who gets it is told so by mail.

    Raises CaseClosed.
    """
    if Case.objects.select_for_update().get(pk=case.pk).phase == Case.Phase.CLOSED:
        raise CaseClosed
    task = Task.objects.create(
        municipality_id=case.municipality_id,
        case=case,
        title=title,
        due_on=due_on,
        assignee=assignee,
        added_by=by.pk,
    )
    refresh_next_due(case)
    record(Event.Kind.TASK_ADDED, task, by=by.pk, on=on, case=case.pk)
    if assignee and assignee != by:
        send("task_given", task.pk)
    return task


@transaction.atomic
def set_legal_task(
    *,
    case: Case,
    kind: Task.Kind,
    deadline: Deadline,
    by: User | None,
    on: date,
    why: str = "",
    assignee: User | None = None,
) -> Task:
    """The case's open task for a legal deadline, made or recounted; an event keeps the reason.

    A new one is `assignee`'s, or else of whoever has the case.
    """
    task = Task.objects.open().filter(case=case, kind=kind).first()
    recounted = task is not None
    task = task or Task(municipality_id=case.municipality_id, case=case, kind=kind)
    task.due_on, task.counted_from = deadline.due, deadline.counted_from
    task.article, task.article_url = str(deadline.article), deadline.article.url
    task.steps = "\n".join(deadline.steps)
    task.assignee = task.assignee or assignee or case.assignee
    task.save()
    refresh_next_due(case)
    kind_of_event = Event.Kind.TASK_RECOMPUTED if recounted else Event.Kind.TASK_ADDED
    actor = by.pk if by else None
    record(kind_of_event, task, by=actor, on=on, case=case.pk, basis=task.article, detail=why)
    return task


@transaction.atomic
def lapse_legal_task(
    *, case: Case, kind: Task.Kind, by: User | None, on: date, why: str = ""
) -> None:
    """The facts no longer give a date, so the old one does not stay."""
    task = Task.objects.open().filter(case=case, kind=kind).first()
    if task is None:
        return
    Task.objects.filter(pk=task.pk).update(lapsed_on=on)
    refresh_next_due(case)
    actor = by.pk if by else None
    record(Event.Kind.TASK_LAPSED, task, by=actor, on=on, case=case.pk, detail=why)


@transaction.atomic
def finish_legal_task(*, case: Case, kind: Task.Kind, by: User, on: date) -> None:
    """The decision that this task asked for was taken; nothing when there was no such task."""
    task = Task.objects.open().filter(case=case, kind=kind).first()
    if task is None:
        return
    Task.objects.filter(pk=task.pk).update(done_on=on, done_by=by.pk)
    refresh_next_due(case)
    record(Event.Kind.TASK_DONE, task, by=by.pk, on=on, case=case.pk, basis=task.article)


@transaction.atomic
def complete(*, task: Task, by: User, on: date) -> None:
    """The work is done; raises AlreadyDone when someone else was first, and SetByLaw."""
    if task.is_legal:
        raise SetByLaw
    done = Task.objects.open().filter(pk=task.pk).update(done_on=on, done_by=by.pk)
    if not done:
        raise AlreadyDone
    refresh_next_due(task.case)
    record(Event.Kind.TASK_DONE, task, by=by.pk, on=on, case=task.case_id, basis=task.article)


@transaction.atomic
def wait_for(*, task: Task, whom: Task.Waiting, due_on: date, by: User, on: date) -> None:
    """The next step is someone else's; we look again on `due_on`. A legal date stays as it is."""
    fields = {"waiting_for": whom} if task.is_legal else {"waiting_for": whom, "due_on": due_on}
    if not Task.objects.open().filter(pk=task.pk).update(**fields):
        raise AlreadyDone
    refresh_next_due(task.case)
    record(Event.Kind.TASK_WAITING, task, by=by.pk, on=on, case=task.case_id)


def refresh_next_due(case: Case) -> None:
    """Store the first date of the case's open tasks, for lists."""
    first = Task.objects.open().filter(case=case).aggregate(first=Min("due_on"))["first"]
    case.next_due = first or NEVER
    Case.objects.filter(pk=case.pk).update(next_due=case.next_due)
