"""Pictures for the README: `SCREENSHOTS=1 python3 dev.py demo`, then `python -m dev.screenshots`.

With SCREENSHOTS=1 the demo holds generated people only; pictures are made of no others.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, ViewportSize, sync_playwright

from accounts.demo import PASSWORD

TARGET = Path(__file__).resolve().parent.parent / "docs/screenshots"
WIDE: ViewportSize = {"width": 1280, "height": 860}
NARROW: ViewportSize = {"width": 320, "height": 860}


def main(address: str) -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = chromium.new_context(locale="nl-NL").new_page()
        page.set_viewport_size(WIDE)
        _sign_in(page, address, "bas@rivierstad.example")
        _take(page, "mijn-werk")
        page.goto(f"{address}/dossiers/?mine=on")
        _take(page, "dossiers")
        page.goto(f"{address}/mijn-werk/")
        page.get_by_role("link", name="Amina Yusuf").first.click()
        page.get_by_text("Waarom deze datum?").first.click()
        _take(page, "dossier")
        page.set_viewport_size(NARROW)
        _take(page, "dossier-smal")
        page.set_viewport_size(WIDE)
        page.context.clear_cookies()
        _sign_in(page, address, "dirk@heuvelrode.example")
        page.goto(f"{address}/dossiers/")
        _take(page, "dossiers-heuvelrode")
        chromium.close()


def _sign_in(page: Page, address: str, username: str) -> None:
    page.goto(f"{address}/inloggen/")
    page.get_by_label("E-mailadres").fill(username)
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Inloggen").click()
    page.wait_for_url(lambda url: "/inloggen/" not in url)


def _take(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    page.screenshot(path=TARGET / f"{name}.png")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8000")
