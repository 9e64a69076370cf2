"""Mail and documents of one case, and a file of one of them."""

from __future__ import annotations

import io
from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.permissions import Permission
from audit.actions import record
from audit.models import Event
from cases.access import case_for
from cases.views.pages import page_of as case_page
from documents.access import document_for
from documents.shown import page_of

NOTHING_RUNS = "sandbox; default-src 'none'; frame-ancestors 'none'"


@require_safe
def documents(request: Request, case: UUID) -> HttpResponse:
    """What came in, the newest first."""
    subject = case_for(request.access, case, to=Permission.DOCUMENT_VIEW)
    may_add = request.access.may(Permission.DOCUMENT_ADD)
    context = {
        "case": {"number": subject.number, "url": case_page(subject)},
        "may_add": may_add,
        "mail_url": reverse("documents:receive", args=[subject.pk]),
        "add_url": reverse("documents:add", args=[subject.pk]),
        **page_of(subject, request.GET, may_add=may_add),
    }
    return render(request, "documents/documents.html", context)


@require_safe
def file(request: Request, document: UUID) -> FileResponse:
    """To be saved, never shown by the browser; that it is opened is written down first."""
    subject = document_for(request.access, document, to=Permission.DOCUMENT_VIEW)
    by, on = request.user.pk, timezone.localdate()
    record(Event.Kind.DOCUMENT_OPENED, subject, by=by, on=on, case=subject.case_id)
    answer = FileResponse(
        io.BytesIO(subject.content or b""),
        as_attachment=True,
        filename=subject.file_name,
        content_type=subject.mime,
    )
    answer.headers["Content-Security-Policy"] = NOTHING_RUNS
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    return answer
