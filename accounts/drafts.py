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
NEVER = {"csrfmiddlewaretoken", "password", "code"}
MOST_TEXT = 100_000


def keep(*, user: User, path: str, typed: QueryDict, focus: str = "") -> None:
    """Keep a form's fields for the user in the municipality in scope; the latest wins."""
    fields = {name: typed.getlist(name) for name in typed if name not in NEVER}
    text = json.dumps(fields)
    if not fields or len(text) > MOST_TEXT or len(path) > 200:
        return
    draft = Draft.objects.filter(user=user, path=path).first()
    draft = draft or Draft(municipality_id=required(), user=user, path=path)
    draft.fields, draft.focus = text, focus[:60]
    draft.save()


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
    initial = options.pop("initial", None) or {}
    return form(initial=initial | _values(form, typed), **options), draft.focus


def _values(form: type[forms.BaseForm], typed: QueryDict) -> dict[str, Any]:
    fields: dict[str, forms.Field] = form.base_fields  # type: ignore[attr-defined]
    return {
        name: field.widget.value_from_datadict(typed, {}, name)
        for name, field in fields.items()
        if name in typed
    }


def discard(request: Request) -> None:
    """The form was sent: its draft is no longer needed."""
    Draft.objects.filter(user=request.user, path=request.path).delete()
