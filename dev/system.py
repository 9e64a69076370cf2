"""What the operating system must bring: Python's venv, Pango for the letters, Chromium for tests.

As root on Debian it is installed; otherwise it is named in one line.
"""

from __future__ import annotations

import ctypes.util
import importlib.util
import os
import shutil
import subprocess
import sys

from dev.paths import has_venv, is_root
from dev.say import Refused, complain, step

VENV_PACKAGE = "python3-venv"
PANGO = {
    "pango-1.0": "libpango-1.0-0",
    "pangoft2-1.0": "libpangoft2-1.0-0",
    "harfbuzz-subset": "libharfbuzz-subset0",
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def need(*, browser: bool = False) -> None:
    """See to it that it is there; only a missing venv makes going on impossible."""
    missing = _missing(browser)
    if not missing or _provided(missing):
        return
    if VENV_PACKAGE in missing:
        raise Refused(f"First install what is missing: {how_to(missing)}")
    without = "letters and the browser tests" if browser else "letters"
    complain(f"Going on, but {without} may not work without: {how_to(missing)}")


def how_to(packages: list[str]) -> str:
    """The line that installs these packages here."""
    if sys.platform != "darwin":
        return f"sudo apt-get install {' '.join(packages)}"
    names = dict.fromkeys("pango" if name.startswith("lib") else name for name in packages)
    return f"brew install {' '.join(names)}"


def _missing(browser: bool) -> list[str]:
    packages = [package for name, package in PANGO.items() if not ctypes.util.find_library(name)]
    if not has_venv() and importlib.util.find_spec("ensurepip") is None:
        packages.insert(0, VENV_PACKAGE)
    if browser and not any(map(shutil.which, BROWSERS)):
        packages.append("chromium")
    return packages


def _provided(packages: list[str]) -> bool:
    """Whether apt has installed them; with fresh lists when the ones it has do not serve."""
    if not is_root() or shutil.which("apt-get") is None:
        return False
    with step(f"apt-get install {' '.join(packages)}"):
        install = ["install", "-y", "--no-install-recommends", *packages]
        if _apt(install) or (_apt(["update"]) and _apt(install)):
            return True
    raise Refused(f"apt-get could not do it; try: {how_to(packages)}")


def _apt(arguments: list[str]) -> bool:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        ["apt-get", "-q", *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode == 0
