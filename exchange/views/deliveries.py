"""What goes to the partners of a case: read it, and make it ready."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.http import Request
from cases.models import Case
from cases.views.pages import done, page_of
from exchange import actions
from exchange.access import case_to_deliver
from exchange.agreements import obstacle
from exchange.messages import mark, possible_for, possible_of
from exchange.models import Delivery
from exchange.shown import lines
from exchange.views.deliveries_shown import already, offers
from guidance.actions import Refused
from guidance.views.steps import who


@require_safe
def deliveries(request: Request, case: UUID) -> HttpResponse:
    """Of each traject what may go, what is ready, and what went."""
    subject = case_to_deliver(request.access, case)
    kept = already(subject)
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "secret": subject.person.secrecy,
        "offers": offers(possible_of(subject), kept, on=timezone.localdate()),
        "kept": kept,
        "user": request.user,
    }
    return render(request, "exchange/deliveries.html", context)


@require_http_methods(["GET", "POST"])
def preview(request: Request, case: UUID, subject: UUID) -> HttpResponse:
    """What would go now, field by field; sending the page makes it ready."""
    found = possible_for(known := case_to_deliver(request.access, case), subject)
    if found is None:
        raise Http404
    back, why = _back(known), ""
    if request.method == "POST":
        seen = request.POST.get("gezien", "")
        try:
            actions.prepare_delivery(possible=found, seen=seen, **who(request))
        except Refused as refused:
            why = str(refused)
        else:
            return done(request, "De levering staat klaar.", back)
    content = found.content()
    last = Delivery.objects.made().filter(case=known, subject=subject).first()
    if last:
        last.case = known
    context = {
        "case": {"number": known.number, "url": page_of(known)},
        "message": found.message,
        "partner": found.partner,
        "lines": lines(content, last.message if last else None),
        "last": last,
        "mark": mark(content),
        "obstacle": obstacle(found.message, found.partner, on=timezone.localdate()),
        "why": why,
        "back": back,
        "closed": known.phase == Case.Phase.CLOSED,
    }
    return render(request, "exchange/preview.html", context, status=400 if why else 200)


def _back(case: Case) -> str:
    return reverse("exchange:deliveries", args=[case.pk])
