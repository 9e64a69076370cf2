"""Keys of municipalities from OpenBao or Vault, so that no root key stands beside the program.

The Transit engine answers a keyed hash (HMAC) of a municipality and version; that is its key. The
key of the engine never leaves the server. What was fetched is kept at most five minutes, so that a
short absence is not felt and a key that was withdrawn stops working soon.
"""

from __future__ import annotations

import base64
import binascii
import json
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from privacy.keys import KeysUnavailable

KEPT = 5 * 60.0  # seconds
PATIENCE = 5.0  # seconds
MOST_BYTES = 64 * 1024
MOST_KEYS = 10_000
LOOPBACK = {"localhost", "127.0.0.1", "::1"}


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


_open = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirect).open


class TransitKeyProvider:
    """Asks `POST /v1/transit/hmac/<key>/sha2-256`; the token stands in a file that may change."""

    def __init__(self, url: str, key: str, token_file: Path) -> None:
        """Raises ValueError for an address over which the token would travel readable."""
        parts = urlsplit(url)
        if parts.scheme != "https" and parts.hostname not in LOOPBACK:
            raise ValueError("OPENBAO_URL must begin with https://")
        self._address = f"{url.rstrip('/')}/v1/transit/hmac/{key}/sha2-256"
        self._token_file = token_file
        self._kept: dict[tuple[UUID, int], tuple[float, bytes]] = {}

    def __repr__(self) -> str:
        return "TransitKeyProvider(…)"

    def municipality_key(self, municipality: UUID, version: int = 0) -> bytes:
        """32 bytes, the same at every call; raises KeysUnavailable."""
        wanted, now = (municipality, version), time.monotonic()
        at, key = self._kept.get(wanted, (-KEPT, b""))
        if now - at < KEPT:
            return key
        self._kept.pop(wanted, None)
        key = self._ask(b"municipality|" + municipality.bytes + version.to_bytes(2, "big"))
        if len(self._kept) >= MOST_KEYS:
            self._kept.clear()
        self._kept[wanted] = (now, key)
        return key

    def _ask(self, info: bytes) -> bytes:
        """Every way in which this goes wrong is one to the caller, and none shows a secret."""
        try:
            token = self._token_file.read_text().strip()
            request = urllib.request.Request(  # noqa: S310  # the address is a setting
                self._address,
                data=json.dumps({"input": base64.b64encode(info).decode()}).encode(),
                headers={"X-Vault-Token": token, "Content-Type": "application/json"},
            )
            with _open(request, timeout=PATIENCE) as answer:
                return _key(answer.read(MOST_BYTES))
        except (OSError, urllib.error.URLError, LookupError, RecursionError, TypeError, ValueError):
            raise KeysUnavailable from None


def _key(answer: bytes) -> bytes:
    """From "vault:v1:<base64>": the engine's key has versions, of which we use the first answer."""
    said = str(json.loads(answer)["data"]["hmac"])
    try:
        key = base64.b64decode(said.rpartition(":")[2], validate=True)
    except binascii.Error:
        raise ValueError("hmac") from None
    if len(key) != 32:
        raise ValueError("length")
    return key
