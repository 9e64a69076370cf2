"""One form that does one thing, for every step of guidance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import HttpResponse
from django.utils import timezone

from accounts.drafts import form_for
from accounts.http import Request
from cases.models import Case
from cases.views.pages import done, form_page, turned_away
from decisions.views.handling import REFUSED, said
from guidance.actions import Refused
from guidance.actions.refusing import CLOSED


@dataclass(frozen=True)
class Step:
    """What the form asks, what sending it does, and where it leads."""

    form: type[forms.Form]
    heading: str
    button: str
    said: str
    do: Callable[[Any], object]
    back: str
    told: tuple[str, ...] = ()
    initial: dict[str, Any] = field(default_factory=dict)


def who(request: Request) -> dict[str, Any]:
    """Who does it, and today: what every verb asks."""
    return {"by": request.user, "on": timezone.localdate()}


def take(request: Request, case: Case, step: Step) -> HttpResponse:
    """The form, or what it did; in a closed case nothing can be recorded."""
    if case.phase == Case.Phase.CLOSED:
        return turned_away(request, CLOSED, step.back)
    return take_always(request, case, step)


def take_always(request: Request, case: Case, step: Step) -> HttpResponse:
    """The same, also in a case that was closed."""
    form, focus = form_for(request, step.form, initial=step.initial)
    if request.method == "POST" and form.is_valid() and _did(form, step):
        return done(request, step.said, step.back)
    return form_page(
        request, "guidance/form.html", case, form, focus, step=step, cancel_url=step.back
    )


def did(request: Request, do: Callable[[], object], said: str, back: str) -> HttpResponse:
    """What was done at a button, or the rule by which it could not be; on the page it came from."""
    try:
        do()
    except Refused as refused:
        return turned_away(request, str(refused), back)
    return done(request, said, back)


def _did(form: forms.Form, step: Step) -> bool:
    try:
        step.do(form)
    except Refused as refused:
        form.add_error(refused.field if refused.field in form.fields else None, str(refused))
    except REFUSED as refused:
        form.add_error(None, said(refused))
    return form.is_valid()
