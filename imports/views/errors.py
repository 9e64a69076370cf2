"""The mistakes as a file, to correct them at the source."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from accounts.http import Request
from imports.access import run_for
from imports.models import Import, ImportRow
from imports.shown import FILTERS
from privacy.firewall import Stopped
from privacy.sheet import sheet

NAME = "fouten-overnemen.csv"
HEAD = ("Rij", "Veld", "Wat is er fout")


@require_safe
def errors(request: Request, run: UUID) -> HttpResponse:
    """Row number, field and message; nothing of what stands in the row."""
    return as_file(request, run_for(request.access, run), "imports:one")


def as_file(request: Request, subject: Import, back: str) -> HttpResponse:
    """The mistakes of an import of either kind; to the page `back` when it is not made."""
    wanted = [*FILTERS["fouten"], ImportRow.State.LEFT_OUT]
    found = ImportRow.objects.filter(run=subject, state__in=wanted).order_by("number")
    rows = [(str(row.number), *told) for row in found for told in row.told()]
    try:
        made = sheet(HEAD, rows, name=NAME, allowed=[request.access.municipality.rsin])
    except Stopped:
        messages.error(request, "Het bestand is niet gemaakt: er staat een nummer in als een BSN.")
        return redirect(back, subject.pk)
    return HttpResponse(
        made,
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{NAME}"'},
    )
