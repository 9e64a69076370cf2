"""Fixtures: a database as in production, and the cast."""

from __future__ import annotations

import math
import os
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from django.db import connections
from django.test import Client, TransactionTestCase
from hypothesis import HealthCheck
from hypothesis import settings as drawing

from accounts.models import User
from tenancy import walls
from tests import cast as casting
from tests import database

# A busy machine draws slowly; that says nothing of the code.
drawing.register_profile("product", suppress_health_check=[HealthCheck.too_slow], deadline=None)
drawing.load_profile("product")

KEPT_FOR: Any = settings.CACHES["default"]["TIMEOUT"]  # as it is outside the tests
MONDAY_MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)  # nine o'clock in Amsterdam


@pytest.fixture(scope="session")
def django_db_setup(worker_name, django_db_blocker):
    """One migrated database per test process, so that two runs do not meet."""
    name = f"test_{worker_name}"
    with django_db_blocker.unblock():
        database.make(name)
        database.use(name)
        walls.watch.next_look = math.inf  # else a page now and then costs two queries more
        yield
        connections.close_all()
        database.drop(name)


@pytest.fixture(scope="session")
def standing_cast(worker_name, django_db_setup, django_db_blocker):
    """A second database in which the cast lives: made once, and every test rolls back to it."""
    name = f"test_{worker_name}_cast"
    empty = str(settings.DATABASES["default"]["NAME"])
    with django_db_blocker.unblock():
        database.make(name)
        database.use(name)
        with time_machine.travel(MONDAY_MORNING, tick=False):
            cast = casting.assemble()
        database.use(empty)
        yield name, casting.keys(cast)
        connections.close_all()
        database.drop(name)


@pytest.fixture(autouse=True)
def _django_db_marker(request, worker_name):
    """Instead of pytest-django's: first the right database, then the transaction of the test."""
    marker = request.node.get_closest_marker("django_db")
    if marker is None and "django_db_setup" not in request.fixturenames:
        return
    request.getfixturevalue("django_db_setup")
    name = f"test_{worker_name}"
    if _stands_on_the_cast(request, marker):
        name, _ = request.getfixturevalue("standing_cast")
    if settings.DATABASES["default"]["NAME"] != name:
        with request.getfixturevalue("django_db_blocker").unblock():
            database.use(name)
    if marker:
        request.getfixturevalue("_django_db_helper")


def _stands_on_the_cast(request, marker) -> bool:
    commits = "transactional_db" in request.fixturenames or (marker and marker.kwargs)
    return "cast" in request.fixturenames and not commits


@pytest.fixture(scope="session")
def worker_name(request):
    worker = getattr(request.config, "workerinput", {})
    return f"{worker.get('workerid', 'main')}_{os.getpid()}"


def pytest_configure():
    """The runtime role may not truncate: the superuser empties the tables instead of a flush."""

    def teardown(self):
        name = connections["default"].settings_dict["NAME"]
        connections["default"].close()
        database.empty(name)

    TransactionTestCase._fixture_teardown = teardown
    settings.CACHES["default"]["LOCATION"] = _own_redis(settings.REDIS_URL)
    # A setting is looked up again after a minute: on a slow machine a query more now and then.
    settings.CACHES["default"]["TIMEOUT"] = None


def _own_redis(url: str) -> str:
    """A database of Redis per test process: each empties only its own."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    return url.rpartition("/")[0] + f"/{int(worker) + 1}"


@pytest.fixture(autouse=True)
def _no_cached_policy(request):
    if request.node.get_closest_marker("django_db"):
        cache._cache.get_client().flushdb()


@pytest.fixture
def clock(time_machine):
    """Stands still until a test moves it."""
    time_machine.move_to(MONDAY_MORNING, tick=False)
    return time_machine


@pytest.fixture
def cast(request, db):
    if not _stands_on_the_cast(request, request.node.get_closest_marker("django_db")):
        return casting.assemble()
    _, keys = request.getfixturevalue("standing_cast")
    return casting.found(keys)


@pytest.fixture
def real_cast(transactional_db):
    """For isolation and concurrency: every request its own transaction."""
    return casting.assemble()


@pytest.fixture
def sign_in():
    """A browser of this user, in their first municipality or the one given."""

    def signed_in(user: User, municipality=None) -> Client:
        client = Client(headers={"host": "localhost"})
        client.force_login(user, backend="accounts.backend.AccountBackend")
        home = municipality or _home(user)
        session = client.session
        session["municipality"] = str(home.pk)
        session["seen"] = 10**11
        session.save()
        return client

    return signed_in


def _home(user: User):
    from django.utils import timezone

    from accounts.access import active_memberships

    return active_memberships(user, on=timezone.localdate())[0].municipality
