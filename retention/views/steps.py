"""What the steps of a list have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from accounts.http import Request
from cases.views.pages import done, turned_away
from guidance.actions import Refused
from retention.models import DestructionList


def did(request: Request, found: DestructionList, do: Callable[[], Any], said: str) -> HttpResponse:
    """What was done, or why it could not be; on the page of the list."""
    try:
        do()
    except Refused as refused:
        return turned_away(request, str(refused), page_of(found))
    return done(request, said, page_of(found))


def page_of(found: DestructionList) -> str:
    """The address of the list."""
    return reverse("retention:list", args=[found.pk])
