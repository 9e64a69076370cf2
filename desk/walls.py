"""While a wall between municipalities is down, nobody is shown anything."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase

from desk import errors
from tenancy import walls

ALWAYS = ("/healthz", "/readyz")


class NothingWithoutWalls:
    """503 for every page and the API; before the session, so before any row is read."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.path in ALWAYS or walls.stand():
            return self.get_response(request)
        return errors.walls_down(request)
