"""Letters of a case: see, make and preview, download."""

from __future__ import annotations

import io
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.permissions import Permission
from audit.actions import record
from audit.models import Event
from cases.access import case_for
from cases.models import Case
from letters import actions
from letters.access import closed_kinds, letter_for
from letters.forms import MakeLetter, signer_first
from letters.models import Letter
from letters.paper import Paper
from letters.refusals import REFUSED, said
from letters.states import row

GET_POST = require_http_methods(["GET", "POST"])
PREVIEW = "voorbeeld"


@require_safe
def letters(request: Request, case: UUID) -> HttpResponse:
    """All letters of a case, the newest first."""
    subject = case_for(request.access, case, to=Permission.CASE_VIEW)
    kept = Letter.objects.filter(case=subject).exclude(kind__in=closed_kinds(request.access))
    found = kept.without_texts().with_state()
    context = {
        "case": named(subject),
        "rows": [row(letter) for letter in found.order_by("-created_at")],
        "may_make": request.access.may(Permission.LETTER_SEND),
        "new_url": reverse("letters:new", args=[subject.pk]),
    }
    return render(request, "letters/list.html", context)


@GET_POST
def new(request: Request, case: UUID) -> HttpResponse:
    """A letter in two steps: write and look, then make."""
    subject = case_for(request.access, case, to=Permission.LETTER_SEND)
    return _write(request, subject)


@GET_POST
def replacement(request: Request, letter: UUID) -> HttpResponse:
    """A new letter that withdraws this one once it is sent."""
    old = letter_for(request.access, letter, to=Permission.LETTER_SEND)
    if old.successors.all():
        messages.warning(request, said(actions.AlreadyReplaced()))
        return redirect("letters:letter", old.pk)
    return _write(request, old.case, replaces=old)


def _write(request: Request, case: Case, *, replaces: Letter | None = None) -> HttpResponse:
    form, focus = form_for(request, MakeLetter, initial=signer_first(request.user))
    wanted = request.method == "POST" and form.is_valid() and PREVIEW not in request.POST
    if wanted and (letter := _made(request, case, form, replaces)):
        discard(request)
        messages.success(request, "De brief is gemaakt. U kunt de brief nu versturen.")
        return redirect("letters:letter", letter.pk)
    context = {
        "case": named(case),
        "form": form,
        "replaces": row(replaces) if replaces else None,
        "paper": _preview(request, case, form),
        "cancel_url": reverse("letters:letters", args=[case.pk]),
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    return render(request, "letters/new.html", context, status=400 if form.errors else 200)


def _made(request: Request, case: Case, form: MakeLetter, replaces: Letter | None) -> Letter | None:
    given: Any = {
        "case": case,
        "by": request.user,
        "on": timezone.localdate(),
        "replaces": replaces,
    }
    try:
        return actions.make_letter(**given, **form.cleaned_data)
    except REFUSED as error:
        form.add_error(_place(error), said(error))
        return None


def _preview(request: Request, case: Case, form: MakeLetter) -> Paper | None:
    """The letter as it would be sent now; nothing when it cannot be."""
    if form.errors:
        return None
    given: Any = {"signer": request.user, "kind": form.initial["kind"]}
    if form.is_bound:
        given = form.cleaned_data
    try:
        return actions.prepare(case=case, on=timezone.localdate(), **given).paper
    except REFUSED as error:
        if form.is_bound:
            form.add_error(_place(error), said(error))
        return None


def _place(error: Exception) -> str | None:
    """At which field it can be mended."""
    if isinstance(error, actions.NoMandate):
        return "signer"
    in_text = isinstance(error, actions.WrongLetter | actions.Unprintable)
    return "free_paragraph" if in_text else None


@require_safe
def file(request: Request, letter: UUID) -> FileResponse:
    """The file as it was made; that it is opened is written down first."""
    subject = letter_for(request.access, letter, to=Permission.CASE_VIEW)
    by, on = request.user.pk, timezone.localdate()
    record(Event.Kind.LETTER_OPENED, subject, by=by, on=on, case=subject.case_id)
    opened = io.BytesIO(subject.file)
    return FileResponse(
        opened, as_attachment=True, filename=subject.file_name, content_type="application/pdf"
    )


def named(case: Case) -> dict[str, str]:
    """How a page names its case."""
    return {
        "number": case.number,
        "url": reverse("desk:case", args=[case.pk]),
        "letters_url": reverse("letters:letters", args=[case.pk]),
    }
