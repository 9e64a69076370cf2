"""Finish the broad intake: what is missing is listed, and leads to where it is filled in."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.http import Request
from cases.models import Case
from cases.views.pages import page_of
from intake.access import part_case_for
from intake.actions.completion import AlreadyCompleted, MayNotComplete
from intake.actions.finishing import Incomplete, finish_intake
from intake.actions.locked import Ended
from intake.completeness import Missing, missing
from intake.kept import completion_of, kept_of
from intake.parts import LEARNABILITY

ALREADY = "Een collega heeft de brede intake al afgerond."
CLOSED = "Dit dossier is afgesloten. U kunt hier niets meer wijzigen."


@require_http_methods(["GET", "POST"])
def finish(request: Request, case: UUID) -> HttpResponse:
    """400 when something is missing; a colleague who was first is told."""
    subject = part_case_for(request.access, case, section=LEARNABILITY)
    overview = reverse("intake:intake", args=[subject.pk])
    if request.method == "GET":
        if completion_of(subject):
            messages.info(request, ALREADY)
            return redirect(overview)
        return _page(request, subject, missing(kept_of(subject).known()), 200)
    try:
        finish_intake(case=subject, by=request.user, on=timezone.localdate())
    except Incomplete as problem:
        return _page(request, subject, problem.left, 400)
    except (AlreadyCompleted, MayNotComplete, Ended) as problem:
        said = {AlreadyCompleted: ALREADY, Ended: CLOSED}.get(type(problem), str(problem))
        messages.warning(request, said)
    else:
        messages.success(request, "De brede intake is afgerond. Het PIP kan worden opgesteld.")
    return redirect(overview)


def _page(request: Request, case: Case, left: list[Missing], status: int) -> HttpResponse:
    context = {
        "case": {"number": case.number, "url": page_of(case)},
        "left": [(one.what, _where(one.part, case)) for one in left],
        "cancel_url": reverse("intake:intake", args=[case.pk]),
        "refused": status == 400,
    }
    return render(request, "intake/finish.html", context, status=status)


def _where(part: str, case: Case) -> str:
    name = "talks" if part == "talks" else f"part_{part}"
    return reverse(f"intake:{name}", args=[case.pk])
