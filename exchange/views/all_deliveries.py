"""What went to whom in the municipality, for who watches over it."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.people import names_of
from accounts.permissions import Permission
from audit.readings import shown
from cases.access import require
from exchange.models import Delivery
from exchange.recipients import CHANNELS

PER_PAGE = 50


@require_safe
def all_deliveries(request: Request) -> HttpResponse:
    """The last first: which day, to whom, what kind, of which case, by whom. Never what it held."""
    require(request.access, Permission.AUDIT_VIEW)
    made = Delivery.objects.made().select_related("partner", "case")
    page = Paginator(made, PER_PAGE).get_page(request.GET.get("pagina"))
    why = f"{', '.join(request.access.roles)}: {Permission.AUDIT_VIEW.label}"
    cases = [one.case_id for one in page]
    shown(cases, to=request.user.pk, page="all_deliveries", why=why)
    context = {
        "pages": page,
        "rows": [(one, CHANNELS[one.channel]) for one in page],
        "who": names_of(key for one in page for key in (one.delivered_by, one.released_by)),
    }
    return render(request, "exchange/all_deliveries.html", context)
