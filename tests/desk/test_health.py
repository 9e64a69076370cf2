"""/healthz says that the process lives; /readyz that it can do its work."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from outbox.models import Due

pytestmark = pytest.mark.django_db


def test_alive_asks_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get("/healthz", headers={"host": "localhost"}).content == b"ok"


def ready(client):
    response = client.get("/readyz", headers={"host": "localhost"})
    return response.status_code, response.json()


def test_ready_when_all_is_well(client):
    assert ready(client) == (
        200,
        dict.fromkeys(("database", "redis", "migrations", "walls", "outbox"), True)
        | {"antivirus": "not configured"},
    )


def test_not_ready_when_effects_wait_too_long(client, cast):
    due_at = timezone.now() - timedelta(minutes=6)
    Due.objects.create(message=cast.bas.pk, municipality=cast.rivierstad, due_at=due_at)
    status, checks = ready(client)
    assert (status, checks["outbox"]) == (503, False)


def test_not_ready_without_redis(client, settings):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    status, checks = ready(client)
    assert (status, checks["redis"]) == (503, False)


def test_not_ready_with_a_migration_to_do(client, monkeypatch):
    monkeypatch.setattr(
        "django.db.migrations.executor.MigrationExecutor.migration_plan", lambda *a: ["one"]
    )
    status, checks = ready(client)
    assert (status, checks["migrations"]) == (503, False)
