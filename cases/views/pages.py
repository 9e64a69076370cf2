"""What the views of a case have in common."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from accounts.drafts import discard
from accounts.http import Request
from cases.models import Case


def page_of(case: Case) -> str:
    """The address of the case."""
    return reverse("desk:case", args=[case.pk])


def done(request: Request, said: str, to: str) -> HttpResponse:
    """It was done: the draft goes, a sentence says so on the next page."""
    discard(request)
    messages.success(request, said)
    return redirect(to)


def turned_away(request: HttpRequest, why: str, to: str) -> HttpResponse:
    """It cannot be done (any more): a sentence says why on the next page, and nothing happened."""
    messages.warning(request, why)
    return redirect(to)


def retyped(form: forms.Form, **changes: str) -> None:
    """The same form, of which the page shows other values in these fields."""
    copy = form.data.copy()  # type: ignore[attr-defined]  # what a browser sent: a QueryDict
    for name, value in changes.items():
        copy[name] = value
    form.data = copy


def form_page(
    request: Request,
    template: str,
    case: Case,
    form: forms.Form,
    focus: str | None,
    *,
    status: int = 0,
    **more: Any,
) -> HttpResponse:
    """A form about a case; 400 when something in it is wrong."""
    context = {
        "case": {"number": case.number, "url": page_of(case)},
        "form": form,
        "cancel_url": page_of(case),
        "draft_restored": focus is not None,
        "focus": focus or "",
        **more,
    }
    return render(request, template, context, status=status or (400 if form.errors else 200))
