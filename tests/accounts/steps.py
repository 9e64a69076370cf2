"""What people do at the door: type a password, a code, or nothing for a while."""

from __future__ import annotations

import time

from django.test import Client
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from audit.models import SecurityEvent
from tests.cast import PASSWORD


def browser(**options):
    return Client(headers={"host": "localhost"}, **options)


def give_password(user):
    user.set_password(PASSWORD)
    user.save()
    return user


def give_device(user):
    """The app on the user's phone, set up and proven before."""
    return TOTPDevice.objects.create(user=user, confirmed=True, name="app")


def enter(client, username, password=PASSWORD, **more):
    return client.post("/inloggen/", {"username": username, "password": password, **more})


def code_now(device):
    """What the app shows at this moment."""
    return f"{totp(device.bin_key):06}"


def wrong_code(device):
    """Six digits that the app does not show now, just before or just after."""
    shown = {f"{totp(device.bin_key, drift=drift):06}" for drift in (-1, 0, 1)}
    return next(code for code in ("000000", "111111", "222222", "333333") if code not in shown)


def is_in(client):
    """Whether this browser is signed in."""
    return client.get("/account/").status_code == 200


def security_events():
    return list(SecurityEvent.objects.order_by("pk").values_list("kind", "user"))


def just_seen(client):
    """This session was used a moment ago."""
    session = client.session
    session["seen"] = int(time.time())
    session.save()
    return client
