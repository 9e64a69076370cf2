"""Access that was refused is written down, though the request itself is rolled back."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.utils import timezone

from accounts.models import User
from audit.actions import record
from audit.models import Event
from tenancy.scope import scope


def note(request: HttpRequest, municipality: UUID) -> None:
    """Over a connection of its own, whatever became of that of the request; only a refusal."""
    raised = getattr(request, "raised", None)
    if not isinstance(raised, Http404 | PermissionDenied) or not isinstance(request.user, User):
        return
    match = request.resolver_match
    given = match.kwargs.values() if match else ()
    asked = "".join(f":{value}" for value in given if isinstance(value, UUID))
    using = settings.REFUSALS_DATABASE
    with scope(municipality, actor=request.user.pk, using=using):
        record(
            Event.Kind.ACCESS_REFUSED,
            request.user,
            by=request.user.pk,
            on=timezone.localdate(),
            detail=f"{match.view_name if match else ''}{asked}"[:200],
            using=using,
        )
