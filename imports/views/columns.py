"""Which column holds what."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import discard, form_for
from accounts.http import Request
from imports import actions
from imports.access import run_for
from imports.columns import ignored, not_yet, recognised
from imports.forms.columns import Columns
from imports.models import Import, Remembered
from imports.shown import title

State = Import.State
OPEN = (State.COLUMNS, State.CHECKING, State.CHECKED)


@require_http_methods(["GET", "POST"])
def columns(request: Request, run: UUID) -> HttpResponse:
    """Filled in as recognised, or as chosen before; corrected by who knows the file."""
    subject = run_for(request.access, run)
    if subject.state not in OPEN:
        return redirect("imports:one", run)
    names = subject.column_names()
    chosen = subject.mapping() or recognised(names, _remembered())
    initial = {field: str(place) for field, place in chosen.items()} | {"source": subject.source}
    form, focus = form_for(request, Columns, names=names, initial=initial)
    if request.method == "POST" and form.is_valid():
        return _choose(request, subject, form)
    used = set(chosen.values())
    context = {
        "form": form,
        "run": subject,
        "title": title(subject),
        "later": not_yet(names, used),
        "ignored": ignored(names, used),
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    return render(request, "imports/columns.html", context, status=400 if form.errors else 200)


def _choose(request: Request, run: Import, form: Columns) -> HttpResponse:
    source = form.cleaned_data["source"]
    today = timezone.localdate()
    try:
        actions.choose_columns(
            run=run, columns=form.mapping(), source=source, by=request.user, on=today
        )
    except actions.NotNow:
        messages.warning(request, "Een collega was u voor. Kijk hoe het nu staat.")
    discard(request)
    return redirect("imports:one", run.pk)


def _remembered() -> dict[str, str]:
    kept = Remembered.objects.first()
    return kept.fields() if kept else {}
