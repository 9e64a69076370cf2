"""A session: for which municipality, how long idle, and what was typed when it ended."""

from __future__ import annotations

import time
from uuid import UUID

from django.conf import settings
from django.contrib.auth import login, logout
from django.http import HttpRequest

from accounts.models import Membership, User
from audit.actions import record_security
from audit.models import SecurityEvent

DEFAULT_IDLE = 30 * 60
REFRESH = 30  # seconds between two writes of the same session


def start(request: HttpRequest, user: User, membership: Membership) -> None:
    """Sign in, under a new session key, for one municipality."""
    login(request, user, backend="accounts.backend.AccountBackend")
    request.session["municipality"] = str(membership.municipality_id)
    request.session["seen"] = request.session["started"] = int(time.time())
    record_security(SecurityEvent.Kind.SIGNED_IN, user=user.pk)


def end(request: HttpRequest, kind: SecurityEvent.Kind) -> None:
    user = request.user.pk
    logout(request)
    record_security(kind, user=user)


def municipality_of(request: HttpRequest) -> UUID | None:
    value = request.session.get("municipality")
    return UUID(value) if value else None


def idle_seconds(request: HttpRequest) -> int:
    return int(request.session.get("idle", DEFAULT_IDLE))


def is_over(request: HttpRequest) -> bool:
    """Longer without a request than the municipality allows, or ten hours after signing in.

    The cookie's age is counted from the last save of the session, so it does not end a busy one.
    """
    session, now = request.session, time.time()
    idle, age = now - session.get("seen", 0), now - session.get("started", now)
    return bool(idle > idle_seconds(request) or age > settings.SESSION_COOKIE_AGE)


def seen(request: HttpRequest) -> None:
    """The user is here; written at most twice a minute."""
    now = int(time.time())
    if now - request.session.get("seen", 0) >= REFRESH:
        request.session["seen"] = now
