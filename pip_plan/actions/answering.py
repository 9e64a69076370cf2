"""Say that a signal was dealt with."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from cases import actions as cases
from cases.models import Task
from pip_plan.signals import KINDS


class NoSignal(Exception):
    """This task is met by something else than a conversation."""


@transaction.atomic
def answer(*, task: Task, by: User, on: date) -> None:
    """Discussed or arranged; it comes back only for a next occasion.

    Raises NoSignal, and cases.AlreadyDone.
    """
    if task.kind not in KINDS:
        raise NoSignal
    case = cases.hold(task.case)
    if not Task.objects.open().filter(pk=task.pk).exists():
        raise cases.AlreadyDone
    cases.finish_legal_task(case=case, kind=Task.Kind(task.kind), by=by, on=on)
