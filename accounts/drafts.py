"""What was typed when a session ended, given back on the same page."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from django import forms
from django.http import QueryDict

from accounts.http import Request
from accounts.models import Draft, User
from tenancy.scope import required

F = TypeVar("F", bound=forms.BaseForm)
NEVER = {"csrfmiddlewaretoken", "password", "code", "terug"}
MOST_TEXT = 100_000
# Addresses that take a form and have no page of their own to give it back on.
BUTTONS = {
    "/beheer/brieven/beginteksten/",
    "/concept/",
    "/gemeente/",
    "/privacy/inzage/export/",
    "/sessie/",
    "/uitloggen/",
    "/zoeken/",
}


def keep(*, user: User, path: str, typed: QueryDict, focus: str = "") -> bool:
    """Keep a form's fields for the user in the municipality in scope; the latest wins."""
    fields = {name: typed.getlist(name) for name in typed if name not in NEVER}
    text = json.dumps(fields)
    if not fields or len(text) > MOST_TEXT or not _is_page(path):
        return False
    kept = {"municipality_id": required(), "fields": text, "focus": focus.replace("\0", "")[:60]}
    Draft.objects.update_or_create(user=user, path=path, defaults=kept)
    return True


def keep_open(*, user: User, sent: QueryDict) -> bool:
    """Keep the form that is open in a browser: its page `pad`, its `focus`, its fields `veld.…`."""
    typed = QueryDict(mutable=True)
    for name in sent:
        if name.startswith("veld."):
            typed.setlist(name.removeprefix("veld."), sent.getlist(name))
    return keep(user=user, path=sent.get("pad", ""), typed=typed, focus=sent.get("focus", ""))


def _is_page(path: str) -> bool:
    return path.startswith("/") and len(path) <= 200 and "\0" not in path and path not in BUTTONS


def form_for(request: Request, form: type[F], **options: Any) -> tuple[F, str | None]:
    """The form with what was sent; or with the kept text, and the field that had the focus."""
    if request.method == "POST":
        return form(request.POST, **options), None
    draft = Draft.objects.filter(user=request.user, path=request.path).first()
    if draft is None:
        return form(**options), None
    typed = QueryDict(mutable=True)
    for name, values in json.loads(draft.fields).items():
        typed.setlist(name, values)
    restored = form(**options)
    restored.initial = {**restored.initial, **_values(restored, typed)}
    return restored, draft.focus


def _values(form: forms.BaseForm, typed: QueryDict) -> dict[str, Any]:
    return {
        name: field.widget.value_from_datadict(typed, {}, name)
        for name, field in form.fields.items()
        if name in typed
    }


def discard(request: Request) -> None:
    """The form was sent: its draft is no longer needed."""
    Draft.objects.filter(user=request.user, path=request.path).delete()
