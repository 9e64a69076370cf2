"""The broad intake was held and is done: everything that the law asks was recorded."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from cases.models import Case
from intake.actions.completion import AlreadyCompleted, complete
from intake.actions.locked import lock
from intake.completeness import Missing, missing
from intake.kept import kept_of
from intake.models import Completion


class Incomplete(Exception):
    """What the law asks and was not recorded."""

    def __init__(self, left: list[Missing]) -> None:
        super().__init__()
        self.left = left


@transaction.atomic
def finish_intake(*, case: Case, by: User, on: date) -> Completion:
    """Done in the conversations (Wi art. 14, lid 3; Bi art. 5.2); the PIP comes next.

    Raises Incomplete, AlreadyCompleted, MayNotComplete and Ended.
    """
    lock(case)
    if Completion.objects.filter(case=case).exists():
        raise AlreadyCompleted
    if left := missing(kept_of(case).known()):
        raise Incomplete(left)
    return complete(case=case, in_absence=False, by=by, on=on)
