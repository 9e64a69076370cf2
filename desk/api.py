"""/api/v1: the list of cases and a case, through the same doors as the pages."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from accounts.access import Access
from accounts.permissions import Permission
from cases.access import case_for, note_shown, visible_cases
from desk import listing
from desk.problems import Wrong
from desk.serializers import CaseOut, CasePage

VERSION = "1.0.0"
PARAMETERS = [
    OpenApiParameter(name, description=str(field.label or ""))
    for name, field in listing.Filters.base_fields.items()
]


class Versioned(APIView):
    """Says in each answer which version of the API gave it."""

    def finalize_response(self, *args: Any, **kwargs: Any) -> Response:
        answer: Response = super().finalize_response(*args, **kwargs)
        answer.headers["API-Version"] = VERSION
        return answer


class Cases(Versioned):
    @extend_schema(operation_id="dossiers", parameters=PARAMETERS, responses=CasePage)
    def get(self, request: Request) -> Response:
        """The cases of the municipality, filtered and ordered as on the page."""
        access = _access(request)
        found = visible_cases(access)
        wanted = _wanted(request)
        left = listing.filtered(found, wanted, user=access.user, today=timezone.localdate())
        page = listing.page_of(left, wanted)
        note_shown(access, page.cases, page="api_list")
        answer = {
            "total": page.total_text,
            "next": _neighbour(request, after=page.next_key),
            "previous": _neighbour(request, before=page.previous_key),
            "results": page.cases,
        }
        return Response(CasePage(answer, context={"access": access}).data)


class OneCase(Versioned):
    @extend_schema(operation_id="dossier", responses=CaseOut)
    def get(self, request: Request, case: UUID) -> Response:
        """One case."""
        access = _access(request)
        subject = case_for(access, case, to=Permission.CASE_VIEW)
        return Response(CaseOut(subject, context={"access": access}).data)


def _access(request: Request) -> Access:
    access: Access = request._request.access  # type: ignore[attr-defined]
    return access


def _wanted(request: Request) -> dict[str, Any]:
    """The filters; a parameter that does not exist is refused, not ignored."""
    if unknown := set(request.query_params) - listing.Filters.base_fields.keys():
        raise Wrong(f"{len(unknown)} parameter(s) bestaan niet. Zie /api/v1/openapi.json.")
    form = listing.Filters(request.query_params)
    if not form.is_valid():
        names = ", ".join(sorted(form.errors))
        raise Wrong(f"Dit klopt niet: {names}. Zie /api/v1/openapi.json.")
    return form.cleaned_data


def _neighbour(request: Request, **key: UUID | None) -> str | None:
    ((name, value),) = key.items()
    if value is None:
        return None
    query = listing.address(request._request.GET, **{"after": None, "before": None, name: value})
    return f"{reverse('desk:api_cases')}{query}"
