"""From session to scope: who asks, for which municipality, in which transaction."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

from django.db import transaction
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone

from accounts import access, drafts, old_forms, once, refusals, sessions, unsaved
from accounts.http import Request
from accounts.models import Membership, User
from audit.models import SecurityEvent
from audit.readings import Unavailable
from privacy.keys import KeysUnavailable
from tenancy.models import policy_of
from tenancy.scope import scope

Next = Callable[[HttpRequest], HttpResponseBase]
OUTSIDE = (
    "/healthz",
    "/readyz",
    "/inloggen/",
    "/gemeente/",
    "/uitloggen/",
    "/wachtwoord/",
    "/agenda/",  # read by programs without a session; a secret says whose it is
)
PROGRAMS = "/api/"
DOES_NOT_KEEP_AWAKE = ("/concept/", "/healthz", "/readyz")


class StreamingRefused(RuntimeError):
    """A stream is read after the transaction: under row-level security it would be empty."""


class ReadableCookies:
    """A cookie with control characters is nobody's: the database would refuse to look it up."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        for name, value in list(request.COOKIES.items()):
            if not value.isprintable():
                del request.COOKIES[name]
        return self.get_response(request)


class IdleSession:
    """Ends a session that was idle for longer than the municipality allows, or that is too old."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return self.get_response(request)
        if sessions.is_over(request):
            return self._end(request, request.user)
        if not request.path.startswith(DOES_NOT_KEEP_AWAKE):
            sessions.seen(request)
        return self.get_response(request)

    def _end(self, request: HttpRequest, user: User) -> HttpResponseBase:
        """Nothing is lost: what was sent is kept as a draft of this page."""
        municipality = sessions.municipality_of(request)
        if request.method == "POST" and municipality and not request.path.startswith(OUTSIDE):
            old_forms.keep(request, user, municipality)
        sessions.end(request, SecurityEvent.Kind.TIMED_OUT)
        if request.path.startswith(PROGRAMS):
            return self.get_response(request)
        page = resolve_url("desk:home") if request.path in drafts.BUTTONS else request.path
        return redirect(f"{resolve_url('accounts:sign_in')}?{urlencode({'next': page})}")


class TenantTransaction:
    """One transaction per request, around rendering, in the scope of the active municipality.

    Rolled back when the view raised or the server failed; a deliberate 400 commits, or what it
    recorded about the refusal would be lost.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        user = request.user
        if not user.is_authenticated or request.path.startswith(OUTSIDE):
            return self.get_response(request)
        memberships = access.active_memberships(user, on=timezone.localdate())
        membership = _chosen(request, memberships)
        if membership is None:
            sessions.end(request, SecurityEvent.Kind.SIGNED_OUT)
            return self._stranger(request)
        try:
            with scope(membership.municipality_id, actor=user.pk):
                response = self._answer(request, user, memberships, membership)
        finally:  # what was refused is rolled back, and its connection may be gone
            refusals.note(request, membership.municipality_id)
        unsaved.forget_refused(request, response, membership.municipality_id)
        if getattr(request, "old_form", False):
            return old_forms.refuse(request, user, memberships, membership)
        return response

    def _stranger(self, request: HttpRequest) -> HttpResponseBase:
        """Who may work nowhere signs in; a program hears that it must (401)."""
        if request.path.startswith(PROGRAMS):
            return self.get_response(request)
        return redirect("accounts:sign_in")

    def _answer(
        self,
        request: HttpRequest,
        user: User,
        memberships: list[Membership],
        membership: Membership,
    ) -> HttpResponseBase:
        request.access = access.load(user, memberships, membership.municipality)  # type: ignore[attr-defined]
        idle = policy_of(timezone.localdate()).idle_minutes * 60
        if request.session.get("idle") != idle:
            request.session["idle"] = idle
        response = self.get_response(request)
        if getattr(request, "raised", None) or response.status_code >= 500:
            transaction.set_rollback(True)
        else:
            _settle(request, response)  # type: ignore[arg-type]
        if response.streaming and not isinstance(response, FileResponse):
            transaction.set_rollback(True)
            raise StreamingRefused
        response.headers.setdefault("Cache-Control", "no-store, private")
        return response

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        """After the check on forgery: no form of elsewhere, and none that did its work before."""
        if request.method != "POST" or not hasattr(request, "access"):
            return None
        if old_forms.meant_for_another(request):  # type: ignore[arg-type]
            request.old_form = True  # type: ignore[attr-defined]
            return HttpResponse(status=409)
        if answer := once.refuse_again(request):  # type: ignore[arg-type]
            return answer
        unsaved.keep(request)  # type: ignore[arg-type]
        request.at_work = True  # type: ignore[attr-defined]
        return None

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        request.raised = exception  # type: ignore[attr-defined]
        if isinstance(exception, Unavailable):  # under /api/ the handler of the API was first
            return render(request, "errors/503.html", status=503)
        if isinstance(exception, KeysUnavailable):
            return render(request, "errors/503_keys.html", status=503)
        return None


def _settle(request: Request, response: HttpResponseBase) -> None:
    """In the transaction of the work: the form is remembered as done, its text is saved."""
    if not getattr(request, "at_work", False):
        return
    done = once.did_its_work(request, response)
    if done:
        once.remember(request, response)
    unsaved.forget(request, done=done)


def _chosen(request: HttpRequest, memberships: list[Membership]) -> Membership | None:
    wanted = sessions.municipality_of(request)
    return next((m for m in memberships if m.municipality_id == wanted), None)
