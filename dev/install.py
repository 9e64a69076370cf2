"""The .venv with the pinned packages; a second start sees that nothing changed and skips it."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from dev.paths import PYTHON, ROOT, VENV, has_venv
from dev.say import Refused, complain, step

UV = VENV / "bin/uv"
UV_PINNED = ROOT / "dev/uv.txt"
STAMP = VENV / "installed.sha256"


def install(name: str) -> None:
    """See to it that .venv holds what requirements/<name>.txt pins."""
    if not has_venv():
        with step("make .venv"):
            _run([sys.executable, "-m", "venv", "--clear", str(VENV)])
    if not is_installed(name):
        with step(f"install requirements/{name}.txt"):
            _install(requirements(name))
        STAMP.write_text(stamp(name))


def requirements(name: str) -> Path:
    return ROOT / "requirements" / f"{name}.txt"


def stamp(name: str) -> str:
    """What the stamp file holds when exactly this version of the requirements is installed."""
    return f"{name} {hashlib.sha256(requirements(name).read_bytes()).hexdigest()}\n"


def is_installed(name: str) -> bool:
    """Whether the last thing installed was this, or dev.txt, which includes everything."""
    return STAMP.exists() and STAMP.read_text() in {stamp(name), stamp("dev")}


def _install(file: Path) -> None:
    """With uv, three seconds; where uv cannot reach its index, pip does it in half a minute."""
    pip = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    uv = [str(UV), "pip", "install", "-q", "--python", str(PYTHON)]
    hashed = ["--require-hashes", "-r"]
    if complaint := _fails([*pip, *hashed, str(UV_PINNED)]) or _fails([*uv, *hashed, str(file)]):
        complain(f"  trying pip, because: {complaint}")
        _run([*pip, "-q", *hashed, str(file)])


def _fails(command: list[str]) -> str:
    """Its complaint in one line, if it failed; uv trusts the certificates of the system."""
    environment = os.environ | {"UV_SYSTEM_CERTS": "1", "UV_PYTHON_DOWNLOADS": "never"}
    done = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False
    )
    if not done.returncode:
        return ""
    lines = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
    return next((line for line in lines if line.lower().startswith("error")), lines[0]).strip()


def _run(command: list[str]) -> None:
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        raise Refused(f"This failed: {' '.join(command)}")
