"""The files that were handed in, and a form for one more."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import require
from imports import actions, shown
from imports.forms.upload import Upload


@require_http_methods(["GET", "POST"])
def imports(request: Request) -> HttpResponse:
    """Hand in a file; nothing is taken over yet."""
    require(request.access, Permission.CASE_IMPORT)
    form = Upload(request.POST, request.FILES) if request.method == "POST" else Upload()
    if form.is_bound and form.is_valid():
        table, today = form.cleaned_data["file"], timezone.localdate()
        run = actions.read_file(table=table, by=request.user, on=today)
        return redirect("imports:columns", run.pk)
    context = {"form": form, "earlier": shown.earlier()}
    return render(request, "imports/imports.html", context, status=400 if form.errors else 200)
