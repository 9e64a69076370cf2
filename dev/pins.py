"""Whether the hashed requirements are in step with pyproject.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from dev.paths import ROOT

NAME = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^\]]*\])?(?:==([^\s;]+))?")
GROUPS = {"runtime": [], "demo": ["embedded"], "dev": ["embedded", "dev"]}


def drift(root: Path = ROOT) -> list[str]:
    """Every way in which a requirements file differs from what pyproject.toml asks for."""
    project = tomllib.loads((root / "pyproject.toml").read_text())
    found = []
    for name, groups in GROUPS.items():
        asked = list(project["project"]["dependencies"])
        asked += [line for group in groups for line in project["dependency-groups"][group]]
        text = (root / "requirements" / f"{name}.txt").read_text()
        found += [f"requirements/{name}.txt: {what}" for what in differences(asked, text)]
    return found


def differences(asked: Iterable[str], text: str) -> Iterator[str]:
    """What this requirements file lacks, has in another version, or has without a hash."""
    pinned = {}
    for block in text.replace("\\\n", " ").splitlines():
        name, version = name_and_version(block)
        pinned[name] = version
        if not version or "--hash=sha256:" not in block:
            yield f"not a pin with a hash: {block.strip()[:60]}"
    for line in asked:
        name, version = name_and_version(line)
        if name not in pinned:
            yield f"{name} is missing"
        elif version and pinned[name] != version:
            yield f"{name} is {pinned[name]}, pyproject.toml says {version}"


def name_and_version(requirement: str) -> tuple[str, str]:
    """Its normalised name, and the version that it is pinned to, if any."""
    match = NAME.match(requirement.strip())
    if match is None:
        return "", ""
    return re.sub(r"[-_.]+", "-", match[1]).lower(), match[2] or ""
