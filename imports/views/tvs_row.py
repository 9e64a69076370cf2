"""Someone who is known: what the list says beside what is there, and a choice per field."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import discard, form_for
from accounts.http import Request
from cases.models import TvsSource
from imports import actions, shown
from imports.access import note_list, tvs_row_for
from imports.forms.compare import Compare
from imports.models import Import
from imports.tvs_compare import compared
from imports.tvs_shape import judge_tvs

TOO_LATE = "Een collega was u voor. Kijk hoe het nu staat."


@require_http_methods(["GET", "POST"])
def row(request: Request, coa_row: UUID) -> HttpResponse:
    """Now, new, and the source of each; what is not chosen stays as it is."""
    subject = tvs_row_for(request.access, coa_row)
    run: Import = subject.run
    if subject.match is None or run.state != Import.State.CHECKED:
        return redirect("imports:tvs_list", run.pk)
    note_list(request.access, [subject.match.pk])
    line = subject.line()
    version, changed = compared(
        subject.match, judge_tvs(line.cells, line.bad, run.mapping()).values()
    )
    initial = {"seen": version} | dict.fromkeys(subject.choice()[1], True)
    form, focus = form_for(request, Compare, changed=changed, initial=initial)
    if request.method == "POST" and form.is_valid():
        given = {"seen": form.cleaned_data["seen"], "names": form.chosen()}
        try:
            actions.choose_fields(row=subject, by=request.user, on=timezone.localdate(), **given)
        except actions.NotNow:
            messages.warning(request, TOO_LATE)
        discard(request)
        return redirect("imports:tvs_list", run.pk)
    context = {
        "form": form,
        "number": subject.match.number,
        "row": shown.rows([subject], run.mapping(), cases=True)[0],
        "run": run,
        "title": shown.title(run),
        "new_source": f"{TvsSource.Source.LIST.label}, {run.as_of:%d-%m-%Y}",
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    return render(request, "imports/tvs_row.html", context, status=400 if form.errors else 200)
