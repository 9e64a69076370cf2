"""Settings from the environment: NAME, or the contents of the file that NAME_FILE names.

Beside a running demo nothing is exported; its values stand in .run/demo.env.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


class Environment:
    """What the process was given, with the demo's file behind it when no database was named."""

    def __init__(self, given: dict[str, str], demo_file: Path) -> None:
        self._values = dict(given)
        if not {"DATABASE_URL", "DATABASE_URL_FILE"} & given.keys() and demo_file.exists():
            self._values = _read(demo_file) | self._values

    def get(self, name: str, default: str = "") -> str:
        """The value of this name, without surrounding white space."""
        if path := self._values.get(f"{name}_FILE"):
            return Path(path).read_text().strip()
        return self._values.get(name, default).strip()

    def need(self, name: str) -> str:
        """The value of this name; raises ImproperlyConfigured when there is none."""
        if value := self.get(name):
            return value
        raise ImproperlyConfigured(f"{name} (or {name}_FILE) is not set; see README.md.")

    def flag(self, name: str) -> bool:
        return self.get(name) in {"1", "true", "yes"}


def _read(path: Path) -> dict[str, str]:
    lines = (line.partition("=") for line in path.read_text().splitlines() if "=" in line)
    return {name.strip(): value.strip() for name, _, value in lines}


def database(url: str) -> dict[str, object]:
    """Django's settings for a postgresql:// URL."""
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or 5432),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "server_side_binding": True,
            "options": "-c statement_timeout=15000 -c lock_timeout=3000"
            " -c idle_in_transaction_session_timeout=30000",
        },
    }


process = Environment(dict(os.environ), Path(__file__).resolve().parent.parent / ".run/demo.env")
