"""Record mail, and add a document; of a medical one nothing stays."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.actions import CaseClosed
from cases.models import Case
from cases.views.pages import done, form_page
from cases.views.pages import page_of as case_page
from documents import actions
from documents.forms.document import AddDocument
from documents.forms.mail import CLOSED, ReceiveMail

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
def receive(request: Request, case: UUID) -> HttpResponse:
    """Mail that came in, with its file."""
    subject = case_for(request.access, case, to=Permission.DOCUMENT_ADD)
    form, focus = form_for(request, ReceiveMail, case=subject, **_sent(request))
    if form.is_medical:
        return _returned(request, subject)
    if request.method == "POST" and form.is_valid() and _received(request, subject, form):
        return done(request, "De post is vastgelegd.", _list(subject))
    template, to = "documents/mail_form.html", _list(subject)
    return form_page(request, template, subject, form, focus, cancel_url=to)


@GET_POST
def add(request: Request, case: UUID) -> HttpResponse:
    """A document, alone or with mail that is there."""
    subject = case_for(request.access, case, to=Permission.DOCUMENT_ADD)
    form, focus = form_for(request, AddDocument, case=subject, **_sent(request))
    if form.is_medical:
        return _returned(request, subject)
    if request.method == "POST" and form.is_valid():
        by, on = request.user, timezone.localdate()
        actions.add_document(case=subject, by=by, on=on, answers=form.answers(), **form.document())
        return done(request, "Het document is toegevoegd.", _list(subject))
    template, to = "documents/document_form.html", _list(subject)
    return form_page(request, template, subject, form, focus, cancel_url=to)


def _received(request: Request, case: Case, form: ReceiveMail) -> bool:
    by, on = request.user, timezone.localdate()
    try:
        actions.receive_mail(case=case, by=by, on=on, answers=form.answers(), **form.mail())
    except CaseClosed:
        form.add_error("wants_answer", CLOSED)
    return form.is_valid()


def _sent(request: Request) -> dict[str, Any]:
    return {"files": request.FILES} if request.method == "POST" else {}


def _list(case: Case) -> str:
    return reverse("documents:documents", args=[case.pk])


def _returned(request: Request, case: Case) -> HttpResponse:
    """Not by a message on a next page: that would be kept until then."""
    actions.count_refused_medical(on=timezone.localdate())
    discard(request)
    context = {
        "case": {"number": case.number, "url": case_page(case)},
        "list_url": _list(case),
    }
    return render(request, "documents/medical.html", context)
