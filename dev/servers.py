"""The database and the broker: those named in the environment, or ones of our own."""

from __future__ import annotations

import os

from dev import postgres, valkey
from dev.paths import state
from dev.processes import Processes
from dev.say import Refused, step


def environment(
    processes: Processes, secrets: dict[str, str], *, testing: bool, durable: bool = True
) -> dict[str, str]:
    """What Django needs to know to reach both; what the environment does not name is started.

    What is not durable answers sooner and survives no power cut.
    """
    values = {name: os.environ.get(name) or secrets[name] for name in ("SECRET_KEY", "FIELD_KEY")}
    values["ALLOWED_HOSTS"] = "localhost,127.0.0.1"
    values |= _given_database(testing) or _own_database(processes, secrets, testing, durable)
    values["REDIS_URL"] = os.environ.get("REDIS_URL") or _own_broker(processes, secrets, durable)
    return values


def _given_database(testing: bool) -> dict[str, str]:
    """The URLs in the environment; none when DATABASE_URL is not among them."""
    names = ["DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_PURGE_URL"]
    names += ["DATABASE_SUPERUSER_URL"] if testing else []
    given = {name: os.environ[name] for name in names if os.environ.get(name)}
    if "DATABASE_URL" not in given:
        return {}
    if missing := [name for name in names if name not in given]:
        raise Refused(f"DATABASE_URL is given, so {' and '.join(missing)} must be given too.")
    return given


def _own_database(
    processes: Processes, secrets: dict[str, str], testing: bool, durable: bool
) -> dict[str, str]:
    with step("PostgreSQL"):
        binaries = postgres.binaries_for(state())
        extra = {} if durable else postgres.FOR_TESTS
        server = postgres.start(processes, binaries, secrets, extra)
        server.prepare()
    urls = {"DATABASE_URL": "app_rt", "DATABASE_OWNER_URL": "app_owner"}
    urls |= {"DATABASE_PURGE_URL": "app_purge"}
    urls |= {"DATABASE_SUPERUSER_URL": "postgres"} if testing else {}
    return {name: server.url(role) for name, role in urls.items()}


def _own_broker(processes: Processes, secrets: dict[str, str], durable: bool) -> str:
    extra = {} if durable else {"appendfsync": "no"}
    with step("Valkey"):
        return valkey.start(processes, secrets["VALKEY_PASSWORD"], extra)
