"""One-time codes (TOTP) for local accounts."""

from __future__ import annotations

import base64
import time
from typing import Any

import segno
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django_otp.plugins.otp_totp.models import TOTPDevice

from accounts.models import User

PENDING = 5 * 60  # seconds between password and code
WRONG = "Deze code klopt niet. Wacht op de volgende code in de app en probeer het opnieuw."


def needed(user: User) -> bool:
    """Always, but for the fictional people of a demonstration."""
    return not (settings.DEMO and user.is_demo)


def device(user: User) -> Any:
    """The device that was set up and proven, or None."""
    return TOTPDevice.objects.filter(user=user, confirmed=True).first()


def new_device(user: User) -> Any:
    """The device that is being set up; the same secret until it is proven."""
    found, _ = TOTPDevice.objects.get_or_create(
        user=user, confirmed=False, defaults={"name": "app"}
    )
    return found


def forget_device(user: User) -> None:
    """At the next sign-in, after the password, a new device is set up."""
    TOTPDevice.objects.filter(user=user).delete()


def begin(request: HttpRequest, user: User) -> None:
    """The password was right; who it is stays in the session for five minutes."""
    request.session.cycle_key()
    request.session["pending"] = {"user": str(user.pk), "at": int(time.time())}


def pending(request: HttpRequest) -> User | None:
    kept = request.session.get("pending")
    if not kept or time.time() - kept["at"] > PENDING:
        return None
    return User.objects.filter(pk=kept["user"], is_active=True).first()


@transaction.atomic
def verify(user: User, code: str) -> bool:
    """Whether the code is right and was not used before; after failures it must wait longer."""
    found = TOTPDevice.objects.select_for_update().filter(user=user, confirmed=True).first()
    return bool(found and found.verify_is_allowed()[0] and found.verify_token(code))


def confirm(new: Any, code: str) -> bool:
    if not new.verify_token(code):
        return False
    new.confirmed = True
    new.save()
    return True


def secret(new: Any) -> str:
    """The secret in groups of four, for who cannot scan."""
    text = base64.b32encode(new.bin_key).decode()
    return " ".join(text[i : i + 4] for i in range(0, len(text), 4))


def qr(new: Any) -> str:
    """The secret as a picture (data: URI)."""
    return str(segno.make(new.config_url, error="m").png_data_uri(scale=5))
