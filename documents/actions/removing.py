"""Take out a document that should not have been there."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from documents.models import Document


class AlreadyRemoved(Exception):
    """A colleague was first."""


@transaction.atomic
def remove_document(*, document: Document, why: str, by: User, on: date) -> None:
    """The file, its name and its fingerprint are gone for ever; that it was there stays.

    Raises AlreadyRemoved.
    """
    emptied = Document.objects.filter(pk=document.pk, removed_on=None).update(
        content=None,
        original_name=None,
        sha256="",
        removed_on=on,
        removed_by=by.pk,
        removed_why=why,
    )
    if not emptied:
        raise AlreadyRemoved
    record(Event.Kind.DOCUMENT_REMOVED, document, by=by.pk, on=on, case=document.case_id)
