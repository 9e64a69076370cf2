"""Keep a document in a case."""

from __future__ import annotations

import hashlib
from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case
from documents.handed import Answers, HandedIn
from documents.models import Document, IncomingMail
from law.wi2021 import WI2021


class OtherCase(Exception):
    """What belongs together belongs to one case."""


class MedicalWords(Exception):
    """It may be medical, and nobody said that it is not."""


class NeedsChoice(Exception):
    """It tells something else that the law protects, and nobody said why it is needed."""


@transaction.atomic
def add_document(
    *,
    case: Case,
    file: HandedIn,
    kind: str,
    dated_on: date,
    answers: Answers,
    by: User,
    on: date,
    mail: IncomingMail | None = None,
) -> Document:
    """A document, alone or with a letter that came in (Wi art. 33).

    Raises OtherCase, MedicalWords and NeedsChoice; nothing of the file is stored then.
    """
    if mail and mail.case_id != case.pk:
        raise OtherCase
    refuse_unanswered(file, answers)
    content = file.clean.content
    document = Document.objects.create(
        municipality_id=case.municipality_id,
        case=case,
        mail=mail,
        kind=kind,
        type=file.clean.type,
        dated_on=dated_on,
        original_name=file.name or None,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        not_medical=file.told.asks_if_medical,
        choice=answers.choice if file.told.sensitive else "",
        added_on=on,
        by=by.pk,
    )
    basis = WI2021.art("33")
    record(Event.Kind.DOCUMENT_ADDED, document, by=by.pk, on=on, case=case.pk, basis=basis)
    return document


def refuse_unanswered(file: HandedIn, answers: Answers) -> None:
    """Raises MedicalWords and NeedsChoice."""
    if file.told.asks_if_medical and not answers.not_medical:
        raise MedicalWords
    if file.told.sensitive and answers.choice not in Document.Choice.values[1:]:
        raise NeedsChoice
