"""Load mail or a document: who may not see its case does not learn that it exists."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from accounts.access import Access
from accounts.permissions import Permission
from cases.access import note_shown, require, visible_cases
from documents.models import Document, IncomingMail


def document_for(access: Access, pk: UUID, *, to: Permission) -> Document:
    """A document that is there, without its file; 403 or 404, and the reading is noted."""
    require(access, to)
    found = Document.objects.without_files().select_related("case__person", "case__municipality")
    wanted = found.filter(pk=pk, removed_on=None, case__in=visible_cases(access))
    document: Document | None = wanted.first()
    if document is None:
        raise Http404
    note_shown(access, [document.case], page=to.value)
    return document


def mail_for(access: Access, pk: UUID) -> IncomingMail:
    """To answer it; 403 or 404, and the reading is noted."""
    require(access, Permission.DOCUMENT_ADD)
    found = IncomingMail.objects.select_related("case__person", "task__case__person")
    mail: IncomingMail | None = found.filter(pk=pk, case__in=visible_cases(access)).first()
    if mail is None:
        raise Http404
    note_shown(access, [mail.case], page=Permission.DOCUMENT_ADD.value)
    return mail
