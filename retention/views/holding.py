"""Keep the data of someone longer, and stop that."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.drafts import form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import done, form_page
from guidance.views.steps import did, who
from retention import actions
from retention.access import hold_for
from retention.forms.holding import SetHold


@require_http_methods(["GET", "POST"])
def holding(request: Request, case: UUID) -> HttpResponse:
    """Why the data stay, and when that is looked at again."""
    subject = case_for(request.access, case, to=Permission.HOLD_SET)
    form, focus = form_for(request, SetHold, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        actions.set_hold(case=subject, **form.cleaned_data, **who(request))
        return done(request, "De gegevens blijven bewaard.", _page(subject))
    return form_page(
        request, "retention/holding.html", subject, form, focus, cancel_url=_page(subject)
    )


@require_POST
def releasing(request: Request, case: UUID, hold: UUID) -> HttpResponse:
    """The terms hold again."""
    subject, found = hold_for(request.access, case, hold)
    return did(
        request,
        lambda: actions.release_hold(hold=found, case=subject, **who(request)),
        "De gegevens hoeven niet langer te blijven.",
        _page(subject),
    )


def _page(case: Case) -> str:
    return reverse("retention:keeping", args=[case.pk])
