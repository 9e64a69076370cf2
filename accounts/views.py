"""Signing in and out, the session, and one's own account."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts import access, codes, demo, drafts, sessions
from accounts.forms import Code, SignIn
from accounts.http import Request
from accounts.models import User
from accounts.permissions import Permission
from audit.actions import record, record_security
from audit.models import Event, SecurityEvent
from tenancy.scope import scope

NO_ROLE = (
    "U hebt op dit moment geen rol bij een gemeente. Vraag uw functioneel beheerder om toegang."
)


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": request.get_full_path()})
    if request.user.is_authenticated:
        return redirect(_next(request))
    form = SignIn(_sent(request), request=request)
    if request.method == "POST":
        if form.is_valid() and form.user:
            return _after_password(request, form)
        record_security(SecurityEvent.Kind.SIGN_IN_FAILED, user=None)
    context = {
        "form": form,
        "next": _next(request),
        **demo.context(),
        "demo_password": demo.PASSWORD,
    }
    return render(request, "accounts/sign_in.html", context, status=400 if form.errors else 200)


def _after_password(request: HttpRequest, form: SignIn) -> HttpResponse:
    assert form.user is not None  # noqa: S101  # the form is valid
    request.session["next"] = _next(request)
    if codes.needed(form.user):
        codes.begin(request, form.user)
        return redirect("accounts:code" if codes.device(form.user) else "accounts:code_setup")
    return _enter(request, form.user)


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """The second step: the code of a device that was set up before."""
    user = codes.pending(request)
    if user is None or not codes.device(user):
        return redirect("accounts:sign_in")
    form = Code(_sent(request))
    if request.method == "POST" and form.is_valid():
        if codes.verify(user, form.cleaned_data["code"]):
            return _enter(request, user)
        record_security(SecurityEvent.Kind.CODE_FAILED, user=user.pk)
        form.add_error("code", codes.WRONG)
    return render(request, "accounts/code.html", {"form": form}, status=400 if form.errors else 200)


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def code_setup(request: HttpRequest) -> HttpResponse:
    """The first time: scan the secret, prove it with a code."""
    user = codes.pending(request)
    if user is None or codes.device(user):
        return redirect("accounts:sign_in")
    device = codes.new_device(user)
    form = Code(_sent(request))
    if request.method == "POST" and form.is_valid():
        if codes.confirm(device, form.cleaned_data["code"]):
            record_security(SecurityEvent.Kind.CODE_SET_UP, user=user.pk)
            return _enter(request, user)
        form.add_error("code", codes.WRONG)
    context = {"form": form, "qr": codes.qr(device), "secret": codes.secret(device)}
    status = 400 if form.errors else 200
    return render(request, "accounts/totp_setup.html", context, status=status)


def _enter(request: HttpRequest, user: User) -> HttpResponse:
    memberships = access.active_memberships(user, on=timezone.localdate())
    wanted = request.session.pop("next", None) or resolve_url("desk:home")
    if not memberships:
        form = SignIn(request=request)
        context = {"form": form, "next": "", **demo.context(), "refusal": NO_ROLE}
        return render(request, "accounts/sign_in.html", context, status=403)
    sessions.start(request, user, memberships[0])
    return redirect(wanted)


def _sent(request: HttpRequest) -> QueryDict | None:
    """What was posted, also when that is nothing."""
    return request.POST if request.method == "POST" else None


def _next(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    allowed = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return wanted if allowed else resolve_url("desk:home")


@login_not_required
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    if request.user.is_authenticated:
        sessions.end(request, SecurityEvent.Kind.SIGNED_OUT)
    response = redirect("accounts:sign_in")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@require_POST
def session(request: HttpRequest) -> HttpResponse:
    """The user said that they are still here; the middleware has noted it."""
    return HttpResponse(status=204)


@require_POST
def draft(request: Request) -> HttpResponse:
    """Keep the text of the form that is open, before the session ends; say what is left out."""
    kept = drafts.keep_open(user=request.user, sent=request.POST)
    if kept and kept.left_out:
        return HttpResponse(drafts.LEFT_OUT, content_type="text/plain; charset=utf-8")
    return HttpResponse(status=204)


@require_POST
def switch(request: HttpRequest) -> HttpResponse:
    """Work for another municipality; one at a time, in a new session, noted in both."""
    user, today = request.user, timezone.localdate()
    assert isinstance(user, User)  # noqa: S101  # signed in: the middleware saw to it
    memberships = access.active_memberships(user, on=today)
    wanted = request.POST.get("gemeente", "")
    chosen = next((m for m in memberships if str(m.municipality_id) == wanted), None)
    before = sessions.municipality_of(request)
    if chosen is None or before is None:
        raise Http404
    _note(before, user, Event.Kind.MUNICIPALITY_LEFT)
    _note(chosen.municipality_id, user, Event.Kind.MUNICIPALITY_ENTERED)
    request.session.cycle_key()
    request.session["municipality"] = wanted
    messages.success(request, f"U werkt nu voor de gemeente {chosen.municipality}.")
    return redirect("desk:home")


def _note(municipality: UUID, user: User, kind: Event.Kind) -> None:
    with scope(municipality, actor=user.pk):
        record(kind, user, by=user.pk, on=timezone.localdate())


@require_http_methods(["GET"])
def account(request: Request) -> HttpResponse:
    """What the user is and may do, in sentences."""
    held = [p.label for p in Permission if request.access.may(p)]
    context = {"memberships": access.summary(request.access), "permissions": held}
    return render(request, "accounts/account.html", context)


def locked_out(request: HttpRequest, credentials: Any, *args: Any) -> HttpResponse:
    """Too many failed attempts (django-axes)."""
    record_security(SecurityEvent.Kind.LOCKED_OUT, user=None)
    return render(request, "accounts/locked.html", {"minutes": 15}, status=429)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form was too old, or came from elsewhere; what was typed is kept."""
    municipality = sessions.municipality_of(request)
    kept = False
    if municipality and isinstance(request.user, User) and hasattr(request, "access"):
        stored = drafts.keep(user=request.user, path=request.path, typed=request.POST)
        kept = stored is not None and not stored.left_out
    return render(request, "errors/403_csrf.html", {"kept": kept}, status=403)
