"""Where things stand: the checkout, its .venv, and the state of what runs."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from dev.say import Refused

ROOT = Path(__file__).resolve().parent.parent
RUN = ROOT / ".run"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin/python"
DEMO_ENV = RUN / "demo.env"
TEST_ENV = RUN / "test.env"


def is_root() -> bool:
    return os.geteuid() == 0


def has_venv() -> bool:
    """Whether .venv is complete: pip comes last, and an upgrade of the system breaks the python."""
    return PYTHON.exists() and (VENV / "bin/pip").exists()


def state() -> Path:
    """The directory that holds data, logs and process files.

    PostgreSQL refuses to be root, and `nobody` may often not enter the checkout: then it stands
    in /var/tmp, under a name that belongs to this checkout.
    """
    if not is_root():
        return private(RUN)
    name = hashlib.sha256(str(ROOT).encode()).hexdigest()[:8]
    return private(Path("/var/tmp") / f"inburgering-{name}", mode=0o711)  # noqa: S108


def private(directory: Path, mode: int = 0o700) -> Path:
    """This directory, made when missing; refused when someone else made it."""
    directory.mkdir(mode=mode, parents=True, exist_ok=True)
    if directory.is_symlink() or directory.stat().st_uid != os.geteuid():
        raise Refused(f"{directory} belongs to another user; remove it, or work as that user.")
    directory.chmod(mode)
    return directory
