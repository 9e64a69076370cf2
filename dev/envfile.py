"""Files of NAME=value lines that only their owner can read, and the secrets kept in one."""

from __future__ import annotations

import base64
import os
import secrets
from pathlib import Path


def read(path: Path) -> dict[str, str]:
    """The names and values in this file; none when there is no such file."""
    if not path.exists():
        return {}
    pairs = (line.partition("=") for line in path.read_text().splitlines() if "=" in line)
    return {name: value for name, _, value in pairs if not name.startswith("#")}


def write(path: Path, values: dict[str, str]) -> None:
    """Replace the file in one step, readable by its owner alone from the first byte."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.writelines(f"{name}={value}\n" for name, value in values.items())
    new.replace(path)


def keep_secrets(path: Path) -> dict[str, str]:
    """The secrets in this file; those that it lacks are made once and added."""
    kept = read(path)
    made = {name: make() for name, make in _SECRETS.items() if name not in kept}
    if made:
        write(path, kept | made)
    return kept | made


def _password() -> str:
    return secrets.token_hex(24)


def _field_key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()


_SECRETS = {
    "SECRET_KEY": lambda: secrets.token_urlsafe(50),
    "FIELD_KEY": _field_key,
    "POSTGRES_PASSWORD": _password,
    "APP_OWNER_PASSWORD": _password,
    "APP_RT_PASSWORD": _password,
    "APP_PURGE_PASSWORD": _password,
    "VALKEY_PASSWORD": _password,
    "BRP_API_KEY": _password,
}
