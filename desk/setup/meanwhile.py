"""Two administrators at once: the second sees what the first changed, and loses nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone

from accounts.models import User
from cases.views.pages import retyped

UNKNOWN = "Niet bekend"


def show_difference(form: forms.Form, now: Any) -> dict[str, Any]:
    """For cases/_differences.html; the form then counts as read in the version that stands now."""
    retyped(form, version=str(now.version))
    return {"who": _who(now), "differences": _compared(form, now)}


def _compared(form: forms.Form, now: Any) -> list[dict[str, str]]:
    rows = []
    for name, field in form.fields.items():
        if name == "version":
            continue
        here, mine = (_shown(field, v) for v in (getattr(now, name), form.cleaned_data[name]))
        if here != mine:
            rows.append({"label": str(field.label), "now": here, "typed": mine})
    return rows


def _shown(field: forms.Field, value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return f"{value:%d-%m-%Y}"
    if isinstance(value, User):
        return value.name
    choices = dict(getattr(field, "choices", ())) if isinstance(value, str) else {}
    return str(choices.get(value, value) or UNKNOWN)


def _who(now: Any) -> str:
    colleague = User.objects.filter(pk=now.changed_by).first() if now.changed_by else None
    at = timezone.localtime(now.changed_at)
    return f"{colleague.name if colleague else 'een collega'} om {at:%H:%M}"
