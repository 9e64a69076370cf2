"""How the product looks for the municipality."""

from __future__ import annotations

import base64
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.drafts import discard, form_for
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import require
from desk.models import Theme
from desk.setup import tokens
from desk.setup.actions.theme import ThemeChanged, set_theme
from desk.setup.contrast import measure
from desk.setup.forms.theme import ThemeForm
from desk.setup.look import Look, built_in, look_of

CHANGED = "Een collega stelde intussen een andere huisstijl in. Open de pagina opnieuw."


@require_http_methods(["GET", "POST"])
def theme(request: Request) -> HttpResponse:
    """Choose colours and logo, see the whole page in them, and only then set them."""
    require(request.access, Permission.SETTINGS_MANAGE)
    now = Theme.objects.current()
    files = request.FILES if request.method == "POST" else None
    form, focus = form_for(request, ThemeForm, files=files, initial=_initial(request, now))
    shown = None
    if request.method == "POST" and form.is_valid():
        if "voorbeeld" in request.POST:
            shown = _preview(form.cleaned_data, now)
        elif _set(request, form, now):
            discard(request)
            messages.success(request, "De huisstijl is ingesteld.")
            return redirect("desk:theme")
    chosen = form.cleaned_data if shown else _initial(request, now)
    context = {
        "form": form,
        "preview": shown,
        "look": shown or look_of(request.access.municipality),
        "measured": measure(_colours(chosen)),
        "draft_restored": focus is not None,
        "focus": focus or "",
    }
    return render(request, "desk/setup/theme.html", context, status=400 if form.errors else 200)


def _initial(request: Request, now: Theme | None) -> dict[str, Any]:
    before = request.access.municipality.theme or Theme.Base.NEUTRAL
    chosen = {"base": now.base if now else before, "colours": now.colours if now else {}}
    return {
        **chosen,
        "tokens": tokens.written(_colours(chosen)),
        "seen": now.number if now else 0,
    }


def _colours(chosen: dict[str, Any]) -> dict[str, str]:
    """All the colours of a choice, those of a built-in theme too."""
    own = chosen["base"] == Theme.Base.OWN
    return {**tokens.NEUTRAL, **(chosen["colours"] if own else tokens.built_in(chosen["base"]))}


def _logo(data: dict[str, Any], now: Theme | None) -> bytes | None:
    if data["no_logo"]:
        return None
    return data["logo"] or (bytes(now.logo) if now and now.logo else None)


def _set(request: Request, form: ThemeForm, now: Theme | None) -> bool:
    data = form.cleaned_data
    given = {name: data[name] for name in ("base", "colours", "seen")}
    home, today = request.access.municipality, timezone.localdate()
    try:
        set_theme(municipality=home, logo=_logo(data, now), by=request.user, on=today, **given)
    except ThemeChanged:
        form.add_error(None, CHANGED)
        return False
    return True


def _preview(data: dict[str, Any], now: Theme | None) -> Look:
    """As the page would look: colours by an address that names them, the logo in the page."""
    sheet = built_in(data["base"])
    if data["base"] == Theme.Base.OWN:
        named = {name: colour.removeprefix("#") for name, colour in data["colours"].items()}
        sheet = f"{reverse('desk:theme_preview')}?{urlencode(named)}"
    logo = _logo(data, now)
    return Look(sheet, f"data:image/png;base64,{base64.b64encode(logo).decode()}" if logo else "")
