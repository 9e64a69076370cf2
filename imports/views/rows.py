"""Is this someone who is known already?"""

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
from accounts.permissions import Permission
from cases.alike import Alike, alike
from imports import actions, shown
from imports.access import note_cases, row_for
from imports.forms.judge import Judge
from imports.models import Import, ImportRow
from imports.shape import judge, staff


@require_http_methods(["GET", "POST"])
def row(request: Request, row: UUID) -> HttpResponse:
    """The row, who looks like it and why; and the decision."""
    subject = row_for(request.access, row)
    run: Import = subject.run
    if subject.state != ImportRow.State.MAYBE or run.state != Import.State.CHECKED:
        return redirect("imports:one", run.pk)
    found = _alike(subject, run)
    opens = request.access.may(Permission.CASE_VIEW)
    if opens:
        note_cases(request.access, [one.case.pk for one in found])
    form, focus = form_for(request, Judge)
    if request.method == "POST" and form.is_valid():
        return _decide(request, subject, form)
    context: dict[str, Any] = {
        "form": form,
        "row": shown.rows([subject], run.mapping(), cases=opens)[0],
        "run": run,
        "title": shown.title(run),
        "found": [_told(one) for one in found] if opens else [],
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    return render(request, "imports/row.html", context, status=400 if form.errors else 200)


def _told(one: Alike) -> tuple[str, str, list[str]]:
    return one.case.number, one.case.get_phase_display(), one.why


def _alike(row: ImportRow, run: Import) -> list[Alike]:
    line = row.line()
    judged = judge(line.cells, line.bad, run.mapping(), staff())
    return [] if judged.problems else alike(judged.identity())


def _decide(request: Request, row: ImportRow, form: Judge) -> HttpResponse:
    same, why = form.cleaned_data["same"] == "yes", form.cleaned_data["why"]
    try:
        actions.judge_row(row=row, same=same, why=why, by=request.user, on=timezone.localdate())
    except actions.NotNow:
        messages.warning(request, "Een collega was u voor. Kijk hoe het nu staat.")
    discard(request)
    return redirect("imports:one", row.run_id)
