"""What every view behind the sign-in gets."""

from __future__ import annotations

from django.http import HttpRequest

from accounts.access import Access
from accounts.models import User


class Request(HttpRequest):
    """A request of a signed-in user, in the scope of one municipality."""

    user: User
    access: Access
    kept: bool
    unsaved: bool
