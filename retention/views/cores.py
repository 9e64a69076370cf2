"""Look up by BSN what stayed of someone after five years."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from audit.actions import record
from audit.models import Event
from cases.access import require
from law.bi2021 import BI2021
from retention.forms.core import LookUpCore
from retention.models import Residual


@require_http_methods(["GET", "POST"])
def cores(request: Request) -> HttpResponse:
    """The core that is kept of the person with this BSN; that it was looked up is written down."""
    require(request.access, Permission.CORE_VIEW)
    form, _ = form_for(request, LookUpCore)
    found: list[Residual] | None = None
    if request.method == "POST" and form.is_valid():
        found = list(Residual.objects.with_bsn(form.cleaned_data["bsn"]).order_by("ended_on"))
        for one in found:
            _note(request, one)
    article = BI2021.art("9.9:2")
    context = {
        "form": form,
        "found": found,
        "article": {"name": str(article), "url": article.url},
    }
    return render(request, "retention/cores.html", context, status=400 if form.errors else 200)


def _note(request: Request, one: Residual) -> None:
    today = timezone.localdate()
    kind = Event.Kind.CORE_LOOKED_UP
    record(kind, one, by=request.user.pk, on=today, basis=BI2021.art("9.9:2"))
