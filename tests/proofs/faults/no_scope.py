"""The product with its scope broken in the way that FAULT names; for gunicorn."""

from __future__ import annotations

import os
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from inburgering.wsgi import get_wsgi_application
from tenancy.scope import scope as real

FAULT = os.environ["FAULT"]


@contextmanager
def loses_it(municipality, **options):
    """The municipality is known to the program, and lost by the database."""
    with real(municipality, **options):
        with connection.cursor() as cursor:
            cursor.execute("select set_config('app.municipality', %s, true)", [FAULT])
        yield


@contextmanager
def sets_none(municipality, **options):
    """Nobody opened a scope."""
    yield


if FAULT == "off":
    settings.MIDDLEWARE.remove("accounts.middleware.TenantTransaction")
application = get_wsgi_application()
if FAULT != "off":
    from accounts import middleware

    broken = sets_none if FAULT == "missing" else loses_it
    middleware.scope = lambda place, **options: broken(place, **options)
    if FAULT == "empty":
        FAULT = ""
