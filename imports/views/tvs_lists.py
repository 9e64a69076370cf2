"""Lists of the COA: a form for one more, an example, and those that were read in."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.http import Request
from imports import actions, shown
from imports.access import require_tvs
from imports.forms.tvs_list import TvsList
from imports.models import Import
from imports.tvs_example import NAME, example

CSV = "text/csv; charset=utf-8"


@require_http_methods(["GET", "POST"])
def lists(request: Request) -> HttpResponse:
    """Hand in a list; nothing is taken over yet."""
    require_tvs(request.access)
    form = TvsList(request.POST, request.FILES) if request.method == "POST" else TvsList()
    if form.is_bound and form.is_valid():
        today, kind = timezone.localdate(), Import.Kind.TVS
        run = actions.read_file(table=form.table(), by=request.user, on=today, kind=kind)
        return redirect("imports:tvs_columns", run.pk)
    earlier = shown.earlier(Import.Kind.TVS, "imports:tvs_list")
    context = {"form": form, "earlier": earlier}
    return render(request, "imports/tvs_lists.html", context, status=400 if form.errors else 200)


@require_safe
def sample(request: Request) -> HttpResponse:
    """A list with one person who does not exist."""
    require_tvs(request.access)
    made = example(request.access.municipality.rsin)
    return HttpResponse(
        made,
        content_type=CSV,
        headers={"Content-Disposition": f'attachment; filename="{NAME}"'},
    )
