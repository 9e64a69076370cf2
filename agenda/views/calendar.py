"""One's own feed: make its address, and withdraw it."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.http import Request
from accounts.permissions import Permission
from agenda import actions
from agenda.models import Feed
from cases.access import require


@require_http_methods(["GET", "POST"])
def calendar(request: Request) -> HttpResponse:
    """Whether there is an address; a POST makes a new one and shows it, this once only."""
    require(request.access, Permission.APPOINTMENT_MANAGE)
    address = ""
    if request.method == "POST":
        secret = actions.open_feed(user=request.user, by=request.user, on=timezone.localdate())
        path = reverse("desk:feed", args=[request.access.municipality.pk, secret])
        address = settings.BASE_URL + path
    kept = Feed.objects.filter(user=request.user, closed_on=None).first()
    context = {
        "feed": kept,
        "address": address,
        "url_for_making": reverse("agenda:calendar"),
        "url_for_withdrawal": reverse("agenda:calendar_withdrawal"),
    }
    return render(request, "agenda/calendar.html", context)


@require_POST
def withdrawal(request: Request) -> HttpResponse:
    """The address stops at once."""
    require(request.access, Permission.APPOINTMENT_MANAGE)
    actions.close_feed(user=request.user, by=request.user, on=timezone.localdate())
    messages.success(request, "De link naar uw agenda werkt niet meer.")
    return redirect("agenda:calendar")
