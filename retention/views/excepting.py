"""Leave someone out of a list, and put them back."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from accounts.drafts import form_for
from accounts.http import Request
from guidance.views.steps import did, who
from retention import actions
from retention.access import item_for
from retention.forms.excepting import Except
from retention.shown import people_on
from retention.views.steps import page_of


@require_http_methods(["GET", "POST"])
def excepting(request: Request, destruction: UUID, item: UUID) -> HttpResponse:
    """Leave someone out, with the reason."""
    found = item_for(request.access, destruction, item)
    form, _ = form_for(request, Except)
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        return did(
            request,
            lambda: actions.except_item(item=found, why=why, **who(request)),
            "De persoon blijft voorlopig bewaard.",
            page_of(found.list),
        )
    context = {
        "form": form,
        "list": found.list,
        "someone": people_on([found], request.access)[0],
        "back": page_of(found.list),
    }
    return render(request, "retention/excepting.html", context, status=400 if form.errors else 200)


@require_POST
def including(request: Request, destruction: UUID, item: UUID) -> HttpResponse:
    """Put someone who was left out back on the list."""
    found = item_for(request.access, destruction, item)
    return did(
        request,
        lambda: actions.include_item(item=found, **who(request)),
        "De persoon staat weer op de lijst.",
        page_of(found.list),
    )
