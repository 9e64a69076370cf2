"""Which column of a list of the COA holds what."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import discard, form_for
from accounts.http import Request
from imports import actions
from imports.access import tvs_list_for
from imports.columns import recognised
from imports.forms.tvs_columns import TvsColumns
from imports.models import Import, Remembered
from imports.shown import title
from imports.tvs_columns import TVS_COLUMNS

State = Import.State
OPEN = (State.COLUMNS, State.CHECKING, State.CHECKED)


@require_http_methods(["GET", "POST"])
def columns(request: Request, coa_list: UUID) -> HttpResponse:
    """Filled in as recognised, or as chosen before; corrected by who knows the list."""
    run = tvs_list_for(request.access, coa_list)
    if run.state not in OPEN:
        return redirect("imports:tvs_list", run.pk)
    names = run.column_names()
    form, focus = form_for(request, TvsColumns, names=names, initial=_initial(run, names))
    if request.method == "POST" and form.is_valid():
        return _choose(request, run, form)
    used = {int(place) for place in form.initial.values() if isinstance(place, str)}
    context = {
        "form": form,
        "run": run,
        "title": title(run),
        "ignored": [name for place, name in enumerate(names) if place not in used],
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    return render(request, "imports/tvs_columns.html", context, status=400 if form.errors else 200)


def _initial(run: Import, names: list[str]) -> dict[str, Any]:
    kept = Remembered.objects.first()
    remembered = kept.fields() if kept else {}
    chosen = run.mapping() or recognised(names, remembered, TVS_COLUMNS)
    return {field: str(place) for field, place in chosen.items()} | {"as_of": run.as_of}


def _choose(request: Request, run: Import, form: TvsColumns) -> HttpResponse:
    as_of, today = form.cleaned_data["as_of"], timezone.localdate()
    try:
        actions.choose_columns(
            run=run, columns=form.mapping(), as_of=as_of, by=request.user, on=today
        )
    except actions.NotNow:
        messages.warning(request, "Een collega was u voor. Kijk hoe het nu staat.")
    discard(request)
    return redirect("imports:tvs_list", run.pk)
