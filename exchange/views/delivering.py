"""A delivery that is ready: release it, take it along as a file, say that it left, or drop it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.http import Request
from cases.views.pages import turned_away
from exchange import actions
from exchange.access import delivery_for
from exchange.forms.delivery import Deliver
from exchange.models import Delivery
from exchange.recipients import CHANNELS
from exchange.recipients.modules import in_letters
from exchange.shown import lines
from guidance.views.steps import Step, did, take, who
from privacy.firewall import Stopped
from privacy.sheet import sheet

STOPPED = "Het bestand is niet gemaakt. Er staat een nummer in dat een BSN kan zijn."


@require_POST
def releasing(request: Request, case: UUID, delivery: UUID) -> HttpResponse:
    """A second person lets it go."""
    found = delivery_for(request.access, case, delivery)
    return _did(request, found, actions.release_delivery, "De levering is vrijgegeven.")


@require_POST
def dropping(request: Request, case: UUID, delivery: UUID) -> HttpResponse:
    """It will not go."""
    found = delivery_for(request.access, case, delivery)
    return _did(request, found, actions.drop_delivery, "De levering is ingetrokken.")


def _did(request: Request, found: Delivery, do: Callable[..., None], said: str) -> HttpResponse:
    return did(request, lambda: do(delivery=found, **who(request)), said, _back(found))


@require_http_methods(["GET", "POST"])
def delivering(request: Request, case: UUID, delivery: UUID) -> HttpResponse:
    """By which way it left."""
    found = delivery_for(request.access, case, delivery)
    step = Step(
        Deliver,
        "Levering bevestigen",
        "Bevestigen",
        "De levering is vastgelegd.",
        lambda form: actions.deliver(delivery=found, way=form.cleaned_data["way"], **who(request)),
        _back(found),
        (f"Aan: {found.partner.name}. {CHANNELS[found.channel].title}.",),
    )
    return take(request, found.case, step)


@require_safe
def file(request: Request, case: UUID, delivery: UUID) -> HttpResponse:
    """What was released, as a table for the portal of the partner."""
    found = delivery_for(request.access, case, delivery)
    if found.released_on is None:
        return turned_away(request, actions.NOT_YET, _back(found))
    rows = [(one.label, "\n".join(one.values)) for one in lines(found.message)]
    name = f"levering-{in_letters(found.pk)[-6:]}.csv"
    try:
        data = sheet(["Gegeven", "Waarde"], rows, name=name)
    except Stopped:
        return turned_away(request, STOPPED, _back(found))
    answer = HttpResponse(data, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


def _back(found: Delivery) -> str:
    return reverse("exchange:deliveries", args=[found.case.pk])
