"""What came in was answered."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from documents.actions.adding import OtherCase
from documents.models import IncomingMail
from letters.models import Letter


class AlreadyAnswered(Exception):
    """It has its answer, or never asked for one."""


class NotSent(Exception):
    """A letter that nobody sent answers nothing."""


@transaction.atomic
def answer_mail(*, mail: IncomingMail, letter: Letter | None, by: User, on: date) -> None:
    """By a letter of the case, or without: no answer is needed. Its task is done with it.

    Raises AlreadyAnswered, OtherCase and NotSent.
    """
    if letter and letter.case_id != mail.case_id:
        raise OtherCase
    if letter and not letter.dispatches.exists():
        raise NotSent
    waiting = IncomingMail.objects.filter(pk=mail.pk, wants_answer=True, answered_on=None)
    if not waiting.update(answered_on=on, answered_by=by.pk, letter=letter):
        raise AlreadyAnswered
    if mail.task and mail.task.is_open:
        cases.complete(task=mail.task, by=by, on=on)
    detail = "Met een brief" if letter else "Geen antwoord nodig"
    record(Event.Kind.MAIL_ANSWERED, mail, by=by.pk, on=on, case=mail.case_id, detail=detail)
