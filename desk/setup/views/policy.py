"""What the municipality chose within the law."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.models import User
from accounts.permissions import Permission
from cases.access import require
from desk.setup.actions.policy import AlreadySet, set_policy
from desk.setup.forms.policy import Policy
from desk.setup.policy import SETTINGS
from tenancy.models import MunicipalityPolicy

TAKEN = "Voor deze dag is al beleid vastgesteld, en dat verandert niet meer. Kies een andere dag."


@require_http_methods(["GET", "POST"])
def policy(request: Request) -> HttpResponse:
    """The policy of today beside its bounds and articles, a form for a new one, and those before.

    It reads the table itself: the program may work by a policy that is a minute old.
    """
    require(request.access, Permission.SETTINGS_MANAGE)
    today = timezone.localdate()
    now = MunicipalityPolicy.objects.in_force(today)
    initial = {setting.name: setting.of(now) for setting in SETTINGS} | {"valid_from": today}
    form, focus = form_for(request, Policy, initial=initial)
    if request.method == "POST" and form.is_valid():
        home = request.access.municipality
        try:
            set_policy(municipality=home, by=request.user, on=today, **form.cleaned_data)
        except AlreadySet:
            form.add_error("valid_from", TAKEN)
        else:
            discard(request)
            messages.success(request, "Het beleid is vastgesteld. Het werkt binnen een minuut.")
            return redirect("desk:policy")
    every = list(MunicipalityPolicy.objects.order_by("-valid_from"))
    context = {
        "form": form,
        "now": now,
        "settings": [(setting, setting.of(now)) for setting in SETTINGS],
        "history": [(one, [setting.of(one) for setting in SETTINGS]) for one in every],
        "names": _names(every),
        "today": today,
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    return render(request, "desk/setup/policy.html", context, status=400 if form.errors else 200)


def _names(every: list[MunicipalityPolicy]) -> dict[UUID, str]:
    by = {one.established_by for one in every if one.established_by}
    return dict(User.objects.filter(pk__in=by).values_list("pk", "name"))
