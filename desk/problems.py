"""What /api/v1 answers when it refuses: problem details (RFC 9457), in Dutch, nothing of inside."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, JsonResponse
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework import exceptions, status
from rest_framework.authentication import SessionAuthentication
from rest_framework.request import Request
from rest_framework.response import Response

from audit.readings import Unavailable
from privacy.keys import KeysUnavailable

CONTENT_TYPE = "application/problem+json"
PREFIX = "/api/"
TITLES = {
    400: "Uw vraag klopt niet",
    401: "U bent niet ingelogd",
    403: "U mag dit niet zien",
    404: "Dit bestaat niet",
    405: "Dit kan hier niet",
    406: "Alleen JSON wordt geleverd",
    413: "Uw vraag is te groot",
    415: "Stuur JSON",
    500: "Er ging iets mis",
    503: "Gegevens kunnen nu niet worden getoond",
}


class Session(SessionAuthentication):
    """The session of the pages; who has none is told so with 401."""

    def authenticate_header(self, request: Request) -> str:
        return "Session"


class SessionScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """How the description of the API calls it."""

    target_class = "desk.problems.Session"
    name = "sessie"

    def get_security_definition(self, auto_schema: Any) -> dict[str, str]:
        return {"type": "apiKey", "in": "cookie", "name": "__Host-sessie"}


def body(code: int, detail: str = "") -> dict[str, Any]:
    """The members of a problem."""
    found = {"type": "about:blank", "title": TITLES[code], "status": code}
    return found | {"detail": detail} if detail else found


def response(code: int) -> JsonResponse:
    """For the pages of errors, when they are asked for under /api/."""
    as_the_api = {"separators": (",", ":"), "ensure_ascii": False}
    return JsonResponse(
        body(code), status=code, content_type=CONTENT_TYPE, json_dumps_params=as_the_api
    )


def is_api(request: HttpRequest) -> bool:
    return request.path.startswith(PREFIX)


class Wrong(exceptions.ValidationError):
    """A parameter that does not exist, or holds what it may not."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def handle(raised: Exception, context: dict[str, Any]) -> Response | None:
    """Every refusal in one form; it is rolled back and written down as on a page."""
    code = _code(raised)
    if code is None:
        return None
    context["request"]._request.raised = raised
    sentence = raised.sentence if isinstance(raised, Wrong) else ""
    answer = Response(body(code, sentence), status=code, content_type=CONTENT_TYPE)
    if code == status.HTTP_401_UNAUTHORIZED:
        answer.headers["WWW-Authenticate"] = "Session"
    return answer


def _code(raised: Exception) -> int | None:
    if isinstance(raised, Unavailable | KeysUnavailable):
        return status.HTTP_503_SERVICE_UNAVAILABLE
    if isinstance(raised, Http404):
        return status.HTTP_404_NOT_FOUND
    if isinstance(raised, PermissionDenied):
        return status.HTTP_403_FORBIDDEN
    known = isinstance(raised, exceptions.APIException) and raised.status_code in TITLES
    return raised.status_code if known else None  # type: ignore[attr-defined]
