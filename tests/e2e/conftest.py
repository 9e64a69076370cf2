"""A real Chromium against a separate server process; data is made before the browser starts."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect, sync_playwright

from accounts.models import User
from tests import cast as casting

ROOT = Path(__file__).resolve().parent.parent.parent
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
WIDE: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 320, "height": 800}


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/e2e" in str(item.path):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def _chromium():
    if not CHROMIUM:
        if os.environ.get("CI"):
            pytest.fail("Chromium is not installed; dev.py test installs it where it may.")
        pytest.skip("Chromium is not installed: apt-get install chromium")


@pytest.fixture
def people(_chromium, transactional_db):
    """The cast, who sign in without a code because this is a demonstration."""
    cast = casting.assemble(passwords=True)
    User.objects.update(is_demo=True)
    return cast


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def server(django_db_setup, worker_name) -> Iterator[str]:
    """The product as a process of its own, on this test process's database."""
    port = _free_port()
    parts = urlsplit(os.environ["DATABASE_URL"])
    given = os.environ | {
        "DATABASE_URL": urlunsplit(parts._replace(path=f"/test_{worker_name}")),
        "DEMO": "1",
        "ALLOWED_HOSTS": "localhost",
    }
    command = [
        "-m",
        "gunicorn",
        "-w",
        "1",
        "--threads",
        "4",
        "-b",
        f"127.0.0.1:{port}",
        "inburgering.wsgi",
    ]
    process = subprocess.Popen(
        [sys.executable, *command], cwd=ROOT, env=given, stderr=subprocess.DEVNULL
    )
    _wait_for(f"http://localhost:{port}/healthz", process)
    yield f"http://localhost:{port}"
    process.terminate()
    process.wait(20)


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert process.poll() is None, "the server stopped"
        try:
            urllib.request.urlopen(address, timeout=2)  # noqa: S310
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server did not start")


class Browser:
    """One person at one machine."""

    def __init__(self, page: Page, server: str) -> None:
        self.page = page
        self.server = server
        self.refused: list[str] = []
        self.measured = False  # axe tries inline styles on the page, which our policy stops
        page.on("console", self._heard)
        page.on("framenavigated", lambda frame: setattr(self, "measured", False))
        page.on("pageerror", lambda error: self.refused.append(str(error)))

    def _heard(self, message) -> None:
        if self.measured and "inline style" in message.text:
            return
        if message.text.startswith(("htmx:sendAbort", "htmx:afterRequest")):
            return  # the page was left while a question was under way
        if message.type == "error" and "status of 4" not in message.text:
            self.refused.append(message.text)

    def goes_to(self, path: str):
        return self.page.goto(self.server + path)

    def signs_in(self, user: User) -> None:
        self.goes_to("/inloggen/")
        self.page.get_by_label("E-mailadres").fill(user.username)
        self.page.get_by_label("Wachtwoord").fill(casting.PASSWORD)
        self.page.get_by_role("button", name="Inloggen").click()
        self.page.wait_for_url(lambda url: "/inloggen/" not in url)

    def follows(self, link: str) -> None:
        """Click a link and wait for its page."""
        self.page.get_by_role("link", name=link, exact=True).click()
        self.page.wait_for_load_state()

    def is_accessible(self) -> None:
        """axe finds nothing, at 1280 and at 320 px, and nothing sticks out."""
        self.page.wait_for_load_state()  # a page that waits for a worker loads itself again
        for size in (NARROW, WIDE):
            self.page.set_viewport_size(size)
            width = self.page.evaluate("document.documentElement.scrollWidth")
            assert width <= size["width"], f"{self.page.url} is {width} px wide at {size['width']}"
            self.measured = True
            found = Axe().run(self.page)
            assert found.violations_count == 0, found.generate_report()


@contextmanager
def browser_of(server: str, *, javascript: bool = True) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = chromium.new_context(
            viewport=WIDE, locale="nl-NL", java_script_enabled=javascript
        )
        context.set_default_timeout(20000)
        expect.set_options(timeout=20000)
        someone = Browser(context.new_page(), server)
        yield someone
        assert someone.refused == [], someone.refused
        chromium.close()


@pytest.fixture
def browser(people, server) -> Iterator[Browser]:
    with browser_of(server) as someone:
        yield someone


@pytest.fixture
def plain_browser(people, server) -> Iterator[Browser]:
    """Without JavaScript."""
    with browser_of(server, javascript=False) as someone:
        yield someone
