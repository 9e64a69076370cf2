"""Read payments of fines from a file."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import require
from cases.views.pages import done
from enforcement import actions
from imports.forms.upload import Upload
from imports.reading import WrongRows

MOST_SHOWN = 20  # a file that is wrong throughout needs no more


@require_http_methods(["GET", "POST"])
def payments(request: Request) -> HttpResponse:
    """All rows are taken over, or none; what is wrong is said per row."""
    require(request.access, Permission.FINE_IMPOSE)
    form = Upload(request.POST, request.FILES) if request.method == "POST" else Upload()
    if form.is_bound and form.is_valid():
        table, today = form.cleaned_data["file"], timezone.localdate()
        try:
            number = actions.pay_all(table=table, by=request.user, on=today)
        except WrongRows as wrong:
            for problem in wrong.problems[:MOST_SHOWN]:
                form.add_error("file", problem)
        else:
            said = "1 betaling" if number == 1 else f"{number} betalingen"
            return done(request, f"{said} vastgelegd.", reverse("enforcement:payments"))
    status = 400 if form.errors else 200
    return render(request, "enforcement/payments.html", {"form": form}, status=status)
