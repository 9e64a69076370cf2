"""Whether the static files have to be collected again."""

from __future__ import annotations

import hashlib

from dev.install import STAMP
from dev.paths import ROOT

COLLECTED = ROOT / "staticfiles"
REMEMBERED = COLLECTED / ".sources.sha256"


def is_collected() -> bool:
    return REMEMBERED.exists() and REMEMBERED.read_text() == _sources()


def remember() -> None:
    REMEMBERED.write_text(_sources())


def _sources() -> str:
    """A fingerprint of names, sizes and times of our files, and of the packages that bring some."""
    digest = hashlib.sha256(STAMP.read_bytes())
    digest.update((ROOT / "inburgering/settings.py").read_bytes())
    for folder in sorted([ROOT / "static", *ROOT.glob("[a-z]*/static")]):
        for path in sorted(folder.rglob("*")):
            seen = path.stat()
            digest.update(f"{path} {seen.st_size} {seen.st_mtime_ns}\n".encode())
    return digest.hexdigest()
