"""The colours and the logo of a municipality, as files of our own address."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import require
from desk.models import Theme
from desk.setup import tokens

# The address names one version, which never changes; other municipalities' do not exist here.
KEPT = "private, max-age=31536000, immutable"


@require_safe
def colours(request: Request, theme: UUID) -> HttpResponse:
    """The colours of one theme; for everyone who works here, since every page asks for it."""
    found = Theme.objects.filter(pk=theme).values_list("colours", flat=True).first()
    if not found:
        raise Http404
    return _file(tokens.stylesheet(found).encode(), "text/css")


@require_safe
def logo(request: Request, theme: UUID) -> HttpResponse:
    """The logo of one theme."""
    found = Theme.objects.filter(pk=theme).values_list("logo", flat=True).first()
    if not found:
        raise Http404
    return _file(bytes(found), "image/png")


@require_safe
def preview(request: Request) -> HttpResponse:
    """The colours that the address itself names, before they are set: `?brand-500=2b5178`."""
    require(request.access, Permission.SETTINGS_MANAGE)
    named = "".join(f"--{name}: #{colour};" for name, colour in request.GET.items())
    try:
        found = tokens.read(named)
    except tokens.NotTokens:
        raise Http404 from None
    return _file(tokens.stylesheet(found).encode(), "text/css")


def _file(content: bytes, kind: str) -> HttpResponse:
    return HttpResponse(content, content_type=kind, headers={"Cache-Control": KEPT})
