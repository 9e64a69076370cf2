"""What comes in, by the product's own verbs."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from documents.actions import add_document, receive_mail
from documents.handed import Answers, HandedIn
from documents.sniffing import Clean, Type
from documents.words import Told
from tests.cast import MONDAY


def file_of(content=b"Een diploma.", name="diploma.txt", told=None):
    """A file that was looked at."""
    return HandedIn(Clean(Type.TEXT, content), name, told or Told())


def document_of(cast, **given: Any):
    facts: Any = {
        "case": cast.amina,
        "file": file_of(),
        "kind": "diploma",
        "dated_on": MONDAY,
        "answers": Answers(),
        "by": cast.bas,
        "on": MONDAY,
    }
    return add_document(**(facts | given))


def mail_of(cast, **given: Any):
    facts: Any = {
        "case": cast.amina,
        "kind": "post",
        "sender": "duo",
        "received_on": MONDAY,
        "subject": "Vraag over de lening",
        "answer_by": MONDAY + timedelta(days=14),
        "by": cast.bas,
        "on": MONDAY,
    }
    return receive_mail(**(facts | given))
