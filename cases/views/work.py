"""What is done in a case: one form, one verb, back to the case."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases import actions
from cases.access import case_for, task_for
from cases.facts import FACTS, Fact
from cases.forms.correct import Correct
from cases.forms.work import AddTask, Assign, Wait
from cases.models import Case, Correction
from cases.views.pages import done, form_page, page_of, retyped, turned_away

GET_POST = require_http_methods(["GET", "POST"])
DONE_BEFORE = "Een collega heeft deze taak al afgerond."
CLOSED = "Dit dossier is afgesloten. U kunt er geen taak meer aan toevoegen."
ELSEWHERE = "Dit {} hoort al bij een ander dossier van uw gemeente."
NUMBERS = {"bsn": "BSN", "v_number": "V-nummer"}
BY_LAW = "Deze datum volgt uit de wet. U kunt deze taak niet zelf afronden."


@GET_POST
def tasks(request: Request, case: UUID) -> HttpResponse:
    """Add a task."""
    subject = case_for(request.access, case, to=Permission.TASK_MANAGE)
    form, focus = form_for(request, AddTask, initial={"assignee": request.user.pk})
    if subject.phase == Case.Phase.CLOSED:
        return _too_late(request, subject, CLOSED)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_task(
                case=subject, by=request.user, on=timezone.localdate(), **form.cleaned_data
            )
        except actions.CaseClosed:
            return _too_late(request, subject, CLOSED)
        return _done(request, subject, "De taak is toegevoegd.")
    return form_page(request, "cases/task_form.html", subject, form, focus)


@GET_POST
def completion(request: Request, task: UUID) -> HttpResponse:
    """Finish a task; a GET asks whether that is meant."""
    subject = task_for(request.access, task)
    if subject.is_legal:
        return _too_late(request, subject.case, BY_LAW)
    if not subject.is_open:
        return _too_late(request, subject.case, DONE_BEFORE)
    if request.method == "POST":
        try:
            actions.complete(task=subject, by=request.user, on=timezone.localdate())
        except actions.AlreadyDone:
            return _too_late(request, subject.case, DONE_BEFORE)
        return _done(request, subject.case, "De taak is afgerond.", back=request.POST.get("terug"))
    return form_page(
        request, "cases/task_completion.html", subject.case, forms.Form(), None, task=subject
    )


@GET_POST
def waiting(request: Request, task: UUID) -> HttpResponse:
    """Note on whom a task waits."""
    subject = task_for(request.access, task)
    may = request.access.may(Permission.DUTY_MANAGE)
    form, focus = form_for(
        request, Wait, task=subject, initial={"due_on": subject.due_on, "whom": subject.waiting_for}
    )
    if not subject.is_open:
        return _too_late(request, subject.case, DONE_BEFORE)
    if request.method == "POST" and form.is_valid():
        data = {"due_on": subject.due_on} | form.cleaned_data
        try:
            actions.wait_for(task=subject, by=request.user, on=timezone.localdate(), **data)
        except actions.AlreadyDone:
            return _too_late(request, subject.case, DONE_BEFORE)
        return _done(request, subject.case, "De taak wacht op een ander.")
    return form_page(
        request, "cases/task_waiting.html", subject.case, form, focus, task=subject, may_manage=may
    )


@GET_POST
def assignment(request: Request, case: UUID) -> HttpResponse:
    """Give the case to a colleague."""
    subject = case_for(request.access, case, to=Permission.CASE_ASSIGN)
    form, focus = form_for(request, Assign, initial={"to": subject.assignee})
    if request.method == "POST" and form.is_valid():
        colleague = form.cleaned_data["to"]
        if colleague != subject.assignee:
            actions.assign(case=subject, to=colleague, by=request.user, on=timezone.localdate())
        return _done(request, subject, f"Het dossier is nu van {colleague.name}.")
    return form_page(request, "cases/assignment_form.html", subject, form, focus)


@GET_POST
def corrections(request: Request, case: UUID, name: str) -> HttpResponse:
    """Correct one fact; what a colleague made of it meanwhile is shown beside what was typed."""
    fact = FACTS.get(name)
    subject = case_for(request.access, case, to=Permission.CASE_CORRECT)
    if fact is None or fact.from_history:
        raise Http404
    if not fact.readable_by(request.access):
        raise PermissionDenied
    seen = actions.corrections_of(subject, fact).count()
    initial = {"value": fact.typed(subject), "seen": seen}
    form, focus = form_for(request, Correct, case=subject, fact=fact, initial=initial)
    changed: Correction | None = None
    if request.method == "POST" and form.is_valid():
        try:
            if _corrected(request, subject, fact, form):
                return _done(request, subject, f"{fact.label} is gecorrigeerd.")
        except actions.ChangedMeanwhile as meanwhile:
            changed = meanwhile.now
            retyped(form, seen=str(seen))
    return form_page(
        request,
        "cases/correction_form.html",
        subject,
        form,
        focus,
        status=409 if changed else 0,
        label=fact.label,
        old_value=fact.shown(subject),
        **_beside(changed, fact, form),
    )


def _beside(changed: Correction | None, fact: Fact, form: Correct) -> dict[str, Any]:
    """What a colleague made of the fact, and what was typed; nothing when nobody did."""
    if changed is None:
        return {"who": "", "differences": []}
    at = timezone.localtime(changed.created_at)
    typed = fact.in_words(form.cleaned_data["value"])
    differences = [{"label": fact.label, "now": changed.new, "typed": typed}]
    return {"who": f"{changed.by.name} om {at:%H:%M}", "differences": differences}


def _corrected(request: Request, case: Case, fact: Fact, form: Correct) -> bool:
    data, today = form.cleaned_data, timezone.localdate()
    try:
        actions.correct(case=case, fact=fact, by=request.user, on=today, **data)
    except actions.AlreadyThere as known:
        form.add_error("value", ELSEWHERE.format(NUMBERS[known.number]))
    return form.is_valid()


def _too_late(request: Request, case: Case, why: str) -> HttpResponse:
    return turned_away(request, why, page_of(case))


def _done(request: Request, case: Case, said: str, *, back: str | None = None) -> HttpResponse:
    return done(request, said, reverse("desk:my_work") if back == "mijn-werk" else page_of(case))
