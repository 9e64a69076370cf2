"""Read and write the notes of a case."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases import actions, advice, notebook
from cases.access import case_for, require
from cases.forms.notes import AddNote
from cases.models import Case, Note


@require_http_methods(["GET", "POST"])
def notes(request: Request, case: UUID) -> HttpResponse:
    """The notes, newest first, under the form for a new one."""
    writes = request.method == "POST"
    require(request.access, Permission.NOTE_VIEW)
    subject = case_for(
        request.access, case, to=Permission.NOTE_WRITE if writes else Permission.NOTE_VIEW
    )
    corrects = _corrects(request, subject)
    form, focus = form_for(
        request, AddNote, case=subject, initial={"corrects": corrects and corrects.pk}
    )
    if writes and form.is_valid() and _added(request, subject, form):
        discard(request)
        messages.success(request, "De notitie is toegevoegd.")
        return redirect("cases:notes", case=subject.pk)
    return _page(request, subject, form, focus, corrects)


def _corrects(request: Request, case: Case) -> Note | None:
    """The note that the address says is corrected."""
    try:
        wanted = UUID(request.GET.get("corrigeert", ""))
    except ValueError:
        return None
    found: Note | None = Note.objects.filter(case=case, pk=wanted).first()
    return found


def _added(request: Request, case: Case, form: AddNote) -> bool:
    try:
        actions.add_note(
            case=case, by=request.user, on=timezone.localdate(), **form.note(), choice=form.choice()
        )
    except actions.Refused as problem:
        form.add_error("text", advice.never(problem.findings))
    except actions.NeedsChoice as problem:
        form.add_error("ground", advice.choose(problem.findings))
    return form.is_valid()


def _page(
    request: Request, case: Case, form: AddNote, focus: str | None, corrects: Note | None
) -> HttpResponse:
    written, page = notebook.page(case, request.GET.get("pagina"))
    here = reverse("cases:notes", args=[case.pk])
    context = {
        "case": {"number": case.number, "url": reverse("desk:case", args=[case.pk])},
        "form": form,
        "may_write": request.access.may(Permission.NOTE_WRITE),
        "corrects": corrects,
        "draft_restored": focus is not None,
        "focus": focus or "",
        "notes": written,
        "count": page.paginator.count,
        "here": here,
        "newer_url": f"{here}?pagina={page.number - 1}" if page.has_previous() else "",
        "older_url": f"{here}?pagina={page.number + 1}" if page.has_next() else "",
    }
    return render(request, "cases/notes.html", context, status=400 if form.errors else 200)
