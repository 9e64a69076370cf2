"""A form does its work once: pressed twice, sent again or sent anew after a crash.

Each form on a page holds a key of its own. What a form did is kept with that key in the same
transaction; who sends the key again is told when it was done, and nothing is done.
"""

from __future__ import annotations

import time
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts.http import Request
from accounts.models import SentForm, User
from audit.actions import recorded
from law.dates import in_words

FIELD = "eenmalig"
FOR = "voor"  # the municipality that a form was filled in for: see old_forms
DONE = "Deze actie was al verwerkt op {}."
PATIENCE = 20.0  # seconds that the same form may still be at work in another request
INPUTS = (
    '<input type="hidden" name="csrfmiddlewaretoken" value="{}">'
    '<input type="hidden" name="{}" value="{}">'
    '<input type="hidden" name="{}" value="{}">'
)


def form_key(request: HttpRequest) -> dict[str, Any]:
    """`csrf_input` of a signed-in user also holds the municipality, and a key of each form."""
    if not hasattr(request, "access"):
        return {}
    here = request.access.municipality.pk

    def inputs() -> SafeString:
        return format_html(INPUTS, get_token(request), FOR, here, FIELD, uuid4())

    return {"csrf_input": lazy(inputs, SafeString, str)()}


def refuse_again(request: Request) -> HttpResponse | None:
    """The answer to a form that did its work before; waits while it is at work elsewhere."""
    key = _key(request)
    if key is None:
        return None
    if not _locked(key):
        return render(request, "errors/409_busy.html", status=409)
    before = SentForm.objects.filter(user=request.user, key=key).first()
    if before is None:
        return None
    messages.info(request, DONE.format(_at(before)))
    return redirect(before.answer)


def is_spent(user: User, key: str) -> bool:
    """Whether the form with this key did its work or is at work; else it waits for who asks."""
    try:
        own = UUID(key)
    except ValueError:
        return False
    return not _try(own) or SentForm.objects.filter(user=user, key=own).exists()


def did_its_work(request: Request, response: HttpResponseBase) -> bool:
    """Whether this form recorded something and its user was sent on."""
    return 300 <= response.status_code < 400 and recorded(by=request.user.pk)


def remember(request: Request, response: HttpResponseBase) -> None:
    """Keep that this form did its work, in the transaction of that work."""
    key, answer = _key(request), response.headers.get("Location", "")
    if key is None:
        return
    kept = answer if answer.startswith("/") and len(answer) <= 200 else "/"
    SentForm.objects.create(
        municipality=request.access.municipality, user=request.user, key=key, answer=kept
    )


def _key(request: Request) -> UUID | None:
    if request.method != "POST":
        return None
    try:
        return UUID(request.POST.get(FIELD, ""))
    except ValueError:
        return None


def _locked(key: UUID) -> bool:
    """This key is ours until the transaction ends; False when another keeps it too long."""
    until = time.monotonic() + PATIENCE
    while not _try(key):
        if time.monotonic() > until:
            return False
        time.sleep(0.05)
    return True


def _try(key: UUID) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [str(key)])
        return bool(cursor.fetchone()[0])


def _at(sent: SentForm) -> str:
    at = timezone.localtime(sent.created_at)
    return f"{in_words(at.date())} om {at:%H:%M}"
