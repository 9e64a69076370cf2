"""An objection: its page, and what is recorded of it step by step."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import Access
from accounts.http import Request
from accounts.permissions import Permission
from cases.models import Case
from cases.views.pages import page_of, turned_away
from decisions.access import course_for, decision_for
from decisions.actions.appeals import possible_court
from decisions.actions.noting import ENDED, counted
from decisions.actions.receiving import why_no_objection
from decisions.actions.ruling import UNDRAFTED, why_no_ruling
from decisions.models import Objection, Step
from decisions.rules import latest_delay
from decisions.shown import Course
from decisions.shown import counted as why_this_day
from decisions.views import pages
from decisions.views.decision import url_of
from decisions.views.handling import Page, handle
from tenancy.models import decreed_days

GET_POST = require_http_methods(["GET", "POST"])
MANAGE = Permission.OBJECTION_MANAGE


@require_safe
def objection(request: Request, case: UUID, objection: UUID) -> HttpResponse:
    """From the day it came until the last court."""
    subject, course = course_for(request.access, case, objection)
    one = course.objection
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "course": course,
        "one": one,
        "decision": {"url": url_of(one.decision), "name": one.decision.get_kind_display()},
        "links": _links(subject, course, request.access),
        "judgements": _judgements(subject, course, request.access),
        "corrections": _corrections(subject, course, request.access),
        "letter_url": lambda key: reverse("letters:letter", args=[key]),
        "counted": why_this_day,
    }
    return render(request, "decisions/objection.html", context)


@GET_POST
def objection_new(request: Request, case: UUID, decision: UUID) -> HttpResponse:
    """It came in: when, and the receipt."""
    subject, shown = decision_for(request.access, case, decision, to=MANAGE)
    one = shown.decision
    if why := why_no_objection(one):
        return turned_away(request, why, url_of(one))
    about: dict[str, Any] = {"until": one.object_until}
    return handle(
        request, subject, pages.RECEIVE, back=url_of(one), subject={"decision": one}, **about
    )


@GET_POST
def step(request: Request, case: UUID, objection: UUID, page: Page) -> HttpResponse:
    """One more step, while nobody decided."""
    subject, course = course_for(request.access, case, objection, to=MANAGE)
    one, back = course.objection, _url(subject, course.objection)
    if not one.is_open:
        return turned_away(request, ENDED, back)
    latest = latest_delay(counted(one), extra=decreed_days()) if page is pages.POSTPONE else None
    return handle(request, subject, page, back=back, subject={"objection": one}, latest=latest)


@GET_POST
def ruling(request: Request, case: UUID, objection: UUID, page: Page) -> HttpResponse:
    """Draft what is decided, or sign it: not before somebody was heard, or that was waived."""
    subject, course = course_for(request.access, case, objection, to=MANAGE)
    one, back = course.objection, _url(subject, course.objection)
    unready = UNDRAFTED if page is pages.SIGN and one.drafted_on is None else why_no_ruling(one)
    if why := unready if one.is_open else ENDED:
        return turned_away(request, why, back)
    draft: dict[str, Any] = {"drafted": one if page is pages.SIGN else None}
    if page is pages.RULE and one.drafted_on:
        draft["initial"] = {"outcome": one.outcome, "reason": one.reason}
    return handle(request, subject, page, back=back, subject={"objection": one}, **draft)


@GET_POST
def appeal(request: Request, case: UUID, objection: UUID) -> HttpResponse:
    """Someone goes to the next court."""
    subject, course = course_for(request.access, case, objection, to=MANAGE)
    one, back = course.objection, _url(subject, course.objection)
    court, why = possible_court(one)
    if court is None:
        return turned_away(request, why, back)
    about: dict[str, Any] = {"court": court.label}
    return handle(request, subject, pages.LODGE, back=back, subject={"objection": one}, **about)


@GET_POST
def judgement(request: Request, case: UUID, objection: UUID, appeal: UUID) -> HttpResponse:
    """What the court found."""
    subject, course = course_for(request.access, case, objection, to=MANAGE)
    back = _url(subject, course.objection)
    found = next((one for one in course.appeals if one.pk == appeal), None)
    if found is None:
        raise Http404
    if found.judged_on:
        return turned_away(request, "Deze uitspraak is al vastgelegd.", back)
    about: dict[str, Any] = {"court": found.get_court_display()}
    return handle(request, subject, pages.JUDGE, back=back, subject={"appeal": found}, **about)


@GET_POST
def correction(request: Request, case: UUID, objection: UUID, objection_step: UUID) -> HttpResponse:
    """A step was recorded wrongly."""
    subject, course = course_for(request.access, case, objection, to=MANAGE)
    back = _url(subject, course.objection)
    found = next((one for one in course.steps if one.pk == objection_step), None)
    if found is None:
        raise Http404
    if not _may_be_corrected(course, found):
        return turned_away(request, "Dit kunt u niet meer corrigeren.", back)
    about: dict[str, Any] = {"court": found.get_kind_display()}
    return handle(request, subject, pages.CORRECT, back=back, subject={"step": found}, **about)


def _url(case: Case, objection: Objection) -> str:
    return reverse("decisions:objection", args=[case.pk, objection.pk])


def _may_be_corrected(course: Course, step: Step) -> bool:
    told = step.kind == Step.Kind.POSTPONED
    return course.objection.is_open and step.withdrawn_on is None and not told


def _links(case: Case, course: Course, access: Access) -> dict[str, str]:
    """The next steps that this user may take now."""
    if not access.may(MANAGE):
        return {}
    one, kinds = course.objection, Step.Kind
    heard = course.standing(kinds.HEARD, kinds.NOT_HEARD)
    ready = bool(heard or one.again_after_id) and course.stop is None
    late = not one.in_time and not course.standing(kinds.EXCUSED)
    possible: dict[str, Any] = {
        "hearing": not heard,
        "heard": not heard,
        "not_heard": not heard,
        "excuse": late,
        "postponement": not course.stop and not course.standing(kinds.POSTPONED),
        "agreement": not course.stop,
        "suspension": not course.stop,
        "resumption": course.stop,
        "ruling": ready,
        "ruling_signature": ready and one.drafted_on,
        "withdrawal": True,
    }
    open_names = [name for name, may in possible.items() if may and one.is_open]
    court = [] if one.is_open or possible_court(one)[0] is None else ["appeal"]
    where = [case.pk, one.pk]
    return {name: reverse(f"decisions:{name}", args=where) for name in (*open_names, *court)}


def _judgements(case: Case, course: Course, access: Access) -> dict[UUID, str]:
    if not access.may(MANAGE):
        return {}
    where = (case.pk, course.objection.pk)
    waiting = (one.pk for one in course.appeals if one.judged_on is None)
    return {key: reverse("decisions:judgement", args=[*where, key]) for key in waiting}


def _corrections(case: Case, course: Course, access: Access) -> dict[UUID, str]:
    if not access.may(MANAGE):
        return {}
    where = (case.pk, course.objection.pk)
    wrong = (step.pk for step in course.steps if _may_be_corrected(course, step))
    return {key: reverse("decisions:step_correction", args=[*where, key]) for key in wrong}
