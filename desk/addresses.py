"""No BSN in an address: it stays in the history of the browser and in what servers write down."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

from desk.problems import is_api, response
from privacy.bsn import is_key, looks_like_bsn

PLACES_IN_A_LIST = {"after"}  # moments and row numbers, which are no one's


class NoBsnInAddress:
    """Refuses an address that asks for a BSN, before anything looks it up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not _names_a_bsn(request):
            return self.get_response(request)
        if is_api(request):
            return response(400)
        return render(request, "errors/400_bsn.html", status=400)


def _names_a_bsn(request: HttpRequest) -> bool:
    asked = [
        text
        for name, texts in request.GET.lists()
        for text in (name, *(() if name in PLACES_IN_A_LIST else texts))
    ]
    return any(looks_like_bsn(text) for text in asked if not is_key(text))
