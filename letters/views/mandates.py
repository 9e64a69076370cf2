"""Who may sign in the name of the college."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.mandates import AlreadyEnded, AlreadyGiven, end_mandate, give_mandate
from accounts.models import Mandate
from accounts.permissions import Permission
from cases.access import require
from letters.management_forms import EndMandate, GiveMandate
from letters.management_forms import mandates as mandate_names
from letters.refusals import said

GET_POST = require_http_methods(["GET", "POST"])


@GET_POST
def mandates(request: Request) -> HttpResponse:
    """All mandates, and a form for one more."""
    require(request.access, Permission.LETTER_TEMPLATES)
    today = timezone.localdate()
    form, focus = form_for(request, GiveMandate, initial={"since": today})
    if request.method == "POST" and form.is_valid():
        try:
            give_mandate(by=request.user, on=today, **form.cleaned_data)
        except AlreadyGiven as error:
            form.add_error("kind", said(error))
        else:
            discard(request)
            messages.success(request, "Het mandaat is vastgelegd.")
            return redirect("letters:mandates")
    found = Mandate.objects.select_related("role").order_by("role__name", "kind", "since")
    names = mandate_names()
    context = {
        "form": form,
        "rows": [(one, names.get(one.kind, one.kind)) for one in found],
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    return render(request, "letters/mandates.html", context, status=400 if form.errors else 200)


@GET_POST
def mandate_end(request: Request, mandate: UUID) -> HttpResponse:
    """The last day of a mandate."""
    require(request.access, Permission.LETTER_TEMPLATES)
    subject = Mandate.objects.select_related("role").filter(pk=mandate).first()
    if subject is None:
        raise Http404
    today = timezone.localdate()
    form, focus = form_for(request, EndMandate, mandate=subject, initial={"until": today})
    if request.method == "POST" and form.is_valid():
        try:
            end_mandate(mandate=subject, by=request.user, on=today, **form.cleaned_data)
        except AlreadyEnded as error:
            messages.warning(request, said(error))
        else:
            discard(request)
            messages.success(request, "Het mandaat is beëindigd.")
        return redirect("letters:mandates")
    context = {
        "form": form,
        "mandate": subject,
        "what": mandate_names().get(subject.kind, subject.kind),
        "cancel_url": reverse("letters:mandates"),
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    return render(request, "letters/mandate_end.html", context, status=400 if form.errors else 200)
