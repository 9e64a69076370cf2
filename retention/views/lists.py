"""Lists of what must go: all of them, and one with who is on it."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.permissions import Permission
from retention import shown
from retention.access import list_for, may_read_lists
from retention.certificate import as_file
from retention.models import Certificate, DestructionList
from retention.printing import certificate_pdf

PER_PAGE = 50


@require_safe
def lists(request: Request) -> HttpResponse:
    """Every list, the newest first."""
    may_read_lists(request.access)
    every = shown.with_counts(DestructionList.objects.order_by("-proposed_on", "-created_at"))
    page = Paginator(every, PER_PAGE).get_page(request.GET.get("pagina"))
    rows = [{"list": one, "state": shown.state_of(one)} for one in page]
    return render(request, "retention/lists.html", {"rows": rows, "pages": page})


@require_safe
def one(request: Request, destruction: UUID) -> HttpResponse:
    """Who is on it, why and since when; what goes with them; and what can be done now."""
    found = list_for(request.access, destruction)
    items = found.items.order_by("due_on", "pk")
    page = Paginator(items, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "list": found,
        "state": shown.state_of(found),
        "pages": page,
        "people": shown.people_on(list(page), request.access),
        "counts": shown.counted(found.destroyed or found.counts),
        "steps": shown.steps_of(found),
        "may_review": request.access.may(Permission.DESTRUCTION_REVIEW),
        "may_approve": request.access.may(Permission.DESTRUCTION_APPROVE),
        "user": request.user,
    }
    return render(request, "retention/list.html", context)


@require_safe
def certificate(request: Request, destruction: UUID, kind: str) -> HttpResponse:
    """The verklaring van vernietiging, as PDF or as JSON."""
    found = list_for(request.access, destruction)
    made = Certificate.objects.filter(list=found).first()
    if made is None:
        raise Http404
    text = as_file(made.content, made.digest, made.signature)
    if kind == "pdf":
        answer = HttpResponse(certificate_pdf(made, text), content_type="application/pdf")
    else:
        answer = HttpResponse(text, content_type="application/json; charset=utf-8")
    name = f"verklaring-van-vernietiging-{found.done_on:%Y-%m-%d}.{kind}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
