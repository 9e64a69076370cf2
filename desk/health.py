"""For who watches the machines: is the process alive, and can it do its work?"""

from __future__ import annotations

from datetime import timedelta

import redis
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from documents import antivirus
from outbox.actions import oldest
from tenancy.walls import look

LONGEST_WAIT = timedelta(minutes=5)


@login_not_required
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """The process answers; nothing else is asked."""
    return HttpResponse("ok", content_type="text/plain")


@login_not_required
@require_safe
def ready(request: HttpRequest) -> JsonResponse:
    """503 when one of these is not well: database, migrations, walls, outbox, Redis, antivirus.

    Without a virus scanner it says "not configured": a choice that can be seen.
    """
    checks: dict[str, bool | str] = {"database": _database(), "redis": _redis()}
    checks["migrations"] = checks["database"] and _migrated()
    checks["walls"] = checks["migrations"] and not look()
    checks["outbox"] = checks["migrations"] and oldest() < LONGEST_WAIT
    checks["antivirus"] = antivirus.answers() if antivirus.is_configured() else "not configured"
    return JsonResponse(checks, status=200 if all(checks.values()) else 503)


def _database() -> bool:
    try:
        connection.ensure_connection()
    except DatabaseError:
        return False
    return True


def _migrated() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _redis() -> bool:
    try:
        with redis.Redis.from_url(settings.REDIS_URL, socket_timeout=2) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False
