"""The verbs of what comes in."""

from documents.actions.adding import MedicalWords, NeedsChoice, OtherCase, add_document
from documents.actions.answering import AlreadyAnswered, NotSent, answer_mail
from documents.actions.receiving import NotThen, receive_mail
from documents.actions.refusing import count_refused_medical
from documents.actions.removing import AlreadyRemoved, remove_document

__all__ = [
    "AlreadyAnswered",
    "AlreadyRemoved",
    "MedicalWords",
    "NeedsChoice",
    "NotSent",
    "NotThen",
    "OtherCase",
    "add_document",
    "answer_mail",
    "count_refused_medical",
    "receive_mail",
    "remove_document",
]
