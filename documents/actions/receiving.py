"""Record what came in."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case, Task
from documents.actions.adding import add_document
from documents.handed import Answers, HandedIn
from documents.models import Document, IncomingMail
from documents.rules import earliest
from law.wi2021 import WI2021

ANSWER = "Beantwoord de post"


class NotThen(Exception):
    """It cannot have come in on that day: not yet been, or before the person was born."""


@transaction.atomic
def receive_mail(
    *,
    case: Case,
    kind: str,
    sender: str,
    received_on: date,
    subject: str,
    answer_by: date | None,
    by: User,
    on: date,
    file: HandedIn | None = None,
    answers: Answers | None = None,
) -> IncomingMail:
    """A letter or message, with its file if there is one; with `answer_by` also the task to answer.

    Raises NotThen, what add_document raises, and cases.CaseClosed when it asks for an answer.
    """
    if not earliest(case.person.birth_date) <= received_on <= on:
        raise NotThen
    mail = IncomingMail.objects.create(
        municipality_id=case.municipality_id,
        case=case,
        kind=kind,
        sender=sender,
        received_on=received_on,
        subject=subject,
        recorded_on=on,
        by=by.pk,
        wants_answer=answer_by is not None,
        task=_task(case, answer_by, by=by, on=on),
    )
    basis = WI2021.art("33")
    record(Event.Kind.MAIL_RECEIVED, mail, by=by.pk, on=on, case=case.pk, basis=basis)
    if file:
        _add(mail, file, answers or Answers(), by=by, on=on)
    return mail


def _add(mail: IncomingMail, file: HandedIn, answers: Answers, *, by: User, on: date) -> None:
    add_document(
        case=mail.case,
        mail=mail,
        file=file,
        kind=Document.Kind.LETTER,
        dated_on=mail.received_on,
        answers=answers,
        by=by,
        on=on,
    )


def _task(case: Case, answer_by: date | None, *, by: User, on: date) -> Task | None:
    """For the klantmanager of the case."""
    if answer_by is None:
        return None
    return cases.add_task(
        case=case, title=ANSWER, due_on=answer_by, assignee=case.assignee, by=by, on=on
    )
