"""Counting a term of the law for any day, with the reasons; nothing of a case is asked or kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.http import Request
from desk.terms.forms import Counted
from law.calculations import CALCULATIONS, Answer, Unanswerable
from law.dates import with_weekday
from tenancy.models import decreed_days

CHOSEN = "berekening"
LABELS = {
    "due": "Laatste dag",
    "starts": "Eerste dag van de termijn",
    "last_day": "Laatste dag van de termijn",
    "ends": "Eerste dag na de termijn",
    "other_until": "De meeste gegevens moeten weg zijn op",
    "core_until": "De kern moet weg zijn op",
    "allowed": "Mag het?",
}


@dataclass(frozen=True)
class Shown:
    """An answer in words, with what "Waarom deze datum?" needs."""

    results: list[tuple[str, str]]
    steps: tuple[str, ...]
    article: str
    article_url: str


@require_safe
def terms(request: Request) -> HttpResponse:
    """Which terms can be counted, and the one that was chosen."""
    context: dict[str, Any] = {"calculations": CALCULATIONS.values(), "chosen": None}
    name = request.GET.get(CHOSEN)
    if name is None:
        return render(request, "desk/terms.html", context)
    if name not in CALCULATIONS:
        raise Http404
    chosen = CALCULATIONS[name]
    asked = len(request.GET) > 1
    form = Counted(chosen, request.GET if asked else None)
    answer = None
    if asked and form.is_valid():
        try:
            answer = _shown(chosen.of(form.given(), decreed_days()))
        except Unanswerable as error:
            form.add_error(None, str(error))
    context |= {"chosen": chosen, "form": form, "answer": answer}
    return render(request, "desk/terms.html", context, status=400 if form.errors else 200)


def _shown(answer: Answer) -> Shown:
    results = [
        (LABELS[name], _said(value)) for name, value in answer.results.items() if name in LABELS
    ]
    return Shown(results, answer.steps, str(answer.article), answer.article.url)


def _said(value: date | bool | str) -> str:
    if isinstance(value, bool):
        return "Ja" if value else "Nee"
    return with_weekday(value) if isinstance(value, date) else value
