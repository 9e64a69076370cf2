"""Error pages: what happened and what to do; never what is inside."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from desk.problems import is_api, response

NOT_FOUND = "errors/404.html"


def _error(request: HttpRequest, template: str, status: int) -> HttpResponse:
    if is_api(request):
        return response(status)
    return render(request, template, status=status)


def bad_request(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return _error(request, "errors/400.html", 400)


def forbidden(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return _error(request, "errors/403.html", 403)


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """The same for what does not exist and for what is another municipality's."""
    return _error(request, NOT_FOUND, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    return _error(request, "errors/500.html", 500)


def walls_down(request: HttpRequest) -> HttpResponse:
    return _error(request, "errors/503_walls.html", 503)


class NotAllowedPage:
    """Django answers 405 with an empty page; a person deserves a sentence."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        answer = self.get_response(request)
        if answer.status_code == 405 and isinstance(answer, HttpResponse) and not is_api(request):
            answer.content = _error(request, "errors/405.html", 405).content
        return answer
