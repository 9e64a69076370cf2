"""What was typed when a session ended, given back on the same page."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from django import forms
from django.contrib import messages
from django.db import DEFAULT_DB_ALIAS
from django.http import QueryDict

from accounts import once
from accounts.http import Request
from accounts.models import Draft, User
from privacy.bsn import is_key
from privacy.keys import KeysUnavailable
from privacy.text_guard import findings, refused
from tenancy.scope import required

F = TypeVar("F", bound=forms.BaseForm)
NEVER = {
    "csrfmiddlewaretoken",
    once.FIELD,
    once.FOR,
    "password",
    "new_password1",
    "new_password2",
    "code",
    "terug",
}
IDENTITY = {"bsn", "v_number", "family_name", "given_names", "surname_prefix", "street", "city"}
TRADES = {"occupation", "studied", "valued_as"}  # in a list: a nurse tells nothing of health
MOST_TEXT = 100_000
UNSAVED = "Niet opgeslagen. Uw tekst is bewaard als concept."
LEFT_OUT = "Een veld met medische of religieuze gegevens, of met een BSN, is niet bewaard."
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


def keep(
    *,
    user: User,
    path: str,
    typed: QueryDict,
    focus: str = "",
    unsaved: bool = False,
    using: str = DEFAULT_DB_ALIAS,
) -> Draft | None:
    """Keep a form's fields for the user in the municipality in scope; the latest wins.

    A form that was filled in for another municipality is not kept in this one. A field that tells
    something of health or belief, or holds a BSN, is left out, and that is kept.
    `unsaved` says that the form was being sent.
    """
    if typed.get(once.FOR, str(required())) != str(required()):
        return None
    fields = {name: typed.getlist(name) for name in typed if name not in NEVER}
    if not fields or len(json.dumps(fields)) > MOST_TEXT or not _is_page(path):
        return None
    kept = {name: texts for name, texts in fields.items() if not _refused(name, texts)}
    values = {
        "municipality_id": required(),
        "fields": json.dumps(kept),
        "focus": focus.replace("\0", "")[:60],
        "left_out": len(kept) < len(fields),
        "unsaved": unsaved,
    }
    drafts = Draft.objects.using(using)
    try:
        return drafts.update_or_create(user=user, path=path, defaults=values)[0]
    except KeysUnavailable:  # what cannot be sealed is not kept
        return None


def _refused(name: str, texts: list[str]) -> bool:
    """Who someone is holds no free text: a name may be a word of belief, and a BSN is a BSN."""
    if name in IDENTITY or name.rpartition("-")[2] in TRADES:
        return False
    return any(map(_is_refused, texts))


def _is_refused(text: str) -> bool:
    return not is_key(text) and bool(refused(findings(text)))


def keep_open(*, user: User, sent: QueryDict) -> Draft | None:
    """Keep the form that is open in a browser: its page `pad`, its `focus`, its fields `veld.…`.

    Not when the form is being sent or did its work: it would come back as if it were not saved.
    """
    if once.is_spent(user, sent.get(f"veld.{once.FIELD}", "")):
        return None
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
    for said, holds in ((UNSAVED, draft.unsaved), (LEFT_OUT, draft.left_out)):
        if holds:
            messages.warning(request, said)
    typed = QueryDict(mutable=True)
    for name, values in json.loads(draft.fields).items():
        typed.setlist(name, values)
    if not typed:
        return form(**options), None
    restored = form(**options)
    restored.initial = {**restored.initial, **_values(restored, typed)}
    return restored, None if draft.unsaved else draft.focus


def _values(form: forms.BaseForm, typed: QueryDict) -> dict[str, Any]:
    return {
        name: field.widget.value_from_datadict(typed, {}, name)
        for name, field in form.fields.items()
        if name in typed
    }


def discard(request: Request) -> None:
    """The form was sent: its draft is no longer needed."""
    Draft.objects.filter(user=request.user, path=request.path).delete()
