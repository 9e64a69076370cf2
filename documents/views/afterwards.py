"""What becomes of mail and documents: an answer, a removal."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.models import Case
from cases.views.pages import done, form_page, turned_away
from documents import actions
from documents.access import document_for, mail_for
from documents.forms.answer import Answer
from documents.forms.removal import Removal

GET_POST = require_http_methods(["GET", "POST"])
DONE_BEFORE = "Een collega was u net voor. Kijk hoe het nu staat."


@GET_POST
def answer(request: Request, mail: UUID) -> HttpResponse:
    """With which letter the mail was answered, or that none is needed."""
    subject = mail_for(request.access, mail)
    form, focus = form_for(request, Answer, case=subject.case)
    to = _list(subject.case)
    if not subject.is_open:
        return _too_late(request, to)
    if request.method == "POST" and form.is_valid():
        by, on = request.user, timezone.localdate()
        try:
            actions.answer_mail(mail=subject, by=by, on=on, **form.cleaned_data)
        except actions.AlreadyAnswered:
            return _too_late(request, to)
        return done(request, "Het antwoord is vastgelegd.", to)
    template = "documents/answer_form.html"
    return form_page(request, template, subject.case, form, focus, mail=subject, cancel_url=to)


@GET_POST
def removal(request: Request, document: UUID) -> HttpResponse:
    """Take out a document that should not be here, for ever."""
    subject = document_for(request.access, document, to=Permission.DOCUMENT_ADD)
    form, focus = form_for(request, Removal)
    to = _list(subject.case)
    if request.method == "POST" and form.is_valid():
        by, on = request.user, timezone.localdate()
        try:
            actions.remove_document(document=subject, by=by, on=on, **form.cleaned_data)
        except actions.AlreadyRemoved:
            return _too_late(request, to)
        return done(request, "Het document is verwijderd.", to)
    template = "documents/removal_form.html"
    return form_page(request, template, subject.case, form, focus, document=subject, cancel_url=to)


def _list(case: Case) -> str:
    return reverse("documents:documents", args=[case.pk])


def _too_late(request: Request, to: str) -> HttpResponse:
    return turned_away(request, DONE_BEFORE, to)
