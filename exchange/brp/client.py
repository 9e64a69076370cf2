"""Ask the BRP API Personen for one person: the only file that reaches the BRP.

The standard library is enough for one POST, as in privacy/openbao.py, and adds nothing to trust.
"""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from http.client import HTTPException
from typing import IO, Any
from urllib.parse import urlsplit

from django.conf import settings

from exchange.brp.faults import BadQuestion, NoAnswer, NotAllowed, Unavailable, Unreadable
from exchange.brp.fields import ASKED

PATH = "/haalcentraal/api/brp/personen"
PATIENCE = 8.0  # seconds; the worker's transaction may idle for thirty
MOST_BYTES = 256 * 1024
LONGEST_WAIT = 3600  # seconds that a Retry-After may ask for
LOOPBACK = {"localhost", "127.0.0.1", "::1"}


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args: Any, **kwargs: Any) -> None:
        return None


_open = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirect).open


def configured() -> bool:
    return bool(settings.BRP_URL)


def ask(bsn: str) -> bytes:
    """What the BRP says of this BSN, as it came; raises Unavailable and NoAnswer."""
    until = time.monotonic() + PATIENCE
    try:
        with _open(_request(bsn), timeout=PATIENCE) as answer:
            return _read(answer, until)
    except urllib.error.HTTPError as refused:
        with refused:
            raise _fault(refused.code, refused.headers.get("Retry-After", "")) from None
    except (OSError, HTTPException):
        raise Unavailable from None


def _request(bsn: str) -> urllib.request.Request:
    """The BSN stands in the body: an address ends up in logs."""
    parts = urlsplit(settings.BRP_URL)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise BadQuestion  # the key and the BSN would travel readable
    question = {
        "type": "RaadpleegMetBurgerservicenummer",
        "burgerservicenummer": [bsn],
        "fields": list(ASKED),
    }
    headers = {
        "Content-Type": "application/json; charset=utf-8",
        "Accept": "application/json",
        "X-API-KEY": settings.BRP_API_KEY,
    }
    url = settings.BRP_URL.rstrip("/") + PATH
    return urllib.request.Request(url, json.dumps(question).encode(), headers)  # noqa: S310  # a setting


def _read(answer: IO[bytes], until: float) -> bytes:
    """The whole answer, at most so long and so late."""
    body = b""
    while part := answer.read1(16 * 1024):  # type: ignore[attr-defined]  # an HTTPResponse
        body += part
        if len(body) > MOST_BYTES:
            raise Unreadable
        if time.monotonic() > until:
            raise Unavailable
    return body


def _fault(status: int, retry_after: str) -> Exception:
    if status == 429 or status >= 500:
        wait = int(retry_after) if retry_after.isascii() and retry_after.isdigit() else 0
        return Unavailable(min(wait, LONGEST_WAIT))
    fault: type[NoAnswer] = NotAllowed if status in {401, 403} else BadQuestion
    return fault()
