"""One person with a browser without JavaScript: cookies, forms, and buttons pressed too often."""

from __future__ import annotations

import re
import urllib.request
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection
from http.cookiejar import CookieJar
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.cast import PASSWORD

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?')


@dataclass(frozen=True)
class Page:
    """What came back; `status` 0 when nothing did."""

    status: int
    text: str = ""
    address: str = ""


class _EveryStatus(urllib.request.HTTPErrorProcessor):
    def http_response(self, request: Any, response: Any) -> Any:
        sent_on = 300 <= response.status < 400
        return super().http_response(request, response) if sent_on else response


class Someone:
    """Signed in at this address."""

    def __init__(self, server: str, user: Any) -> None:
        self.server = server
        self._cookies = CookieJar()
        self._opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}),
            urllib.request.HTTPCookieProcessor(self._cookies),
            _EveryStatus,
        )
        self._hands = ThreadPoolExecutor(10)
        self.sends("/inloggen/", self.form("/inloggen/"), username=user.username, password=PASSWORD)

    def opens(self, path: str) -> Page:
        return self._asks(path, None)

    def form(self, path: str) -> dict[str, str]:
        """The hidden fields of the form in the middle of the page."""
        page = self.opens(path).text
        middle = page[page.index("<main") :]
        start = middle.index('method="post"')
        return dict(HIDDEN.findall(middle[start : middle.index("</form>", start)]))

    def sends(self, path: str, form: dict[str, str], **typed: str) -> Page:
        return self._asks(path, urlencode(form | typed).encode())

    def starts_sending(self, path: str, form: dict[str, str], **typed: str) -> Future[Page]:
        """Press the button and wait for nothing."""
        return self._hands.submit(self.sends, path, form, **typed)

    def closes_the_tab(self, path: str, form: dict[str, str], **typed: str) -> None:
        """Press the button and hang up before the answer."""
        connection = HTTPConnection(urlsplit(self.server).netloc, timeout=5)
        cookies = "; ".join(f"{one.name}={one.value}" for one in self._cookies)
        kind = "application/x-www-form-urlencoded"
        connection.request(
            "POST", path, urlencode(form | typed), {"Cookie": cookies, "Content-Type": kind}
        )
        connection.close()

    def leaves(self) -> None:
        self._hands.shutdown(wait=False, cancel_futures=True)

    def _asks(self, path: str, data: bytes | None) -> Page:
        try:
            with self._opener.open(self.server + path, data, timeout=40) as answer:
                return Page(answer.status, answer.read().decode(), answer.geturl())
        except (OSError, ValueError):
            return Page(0)
