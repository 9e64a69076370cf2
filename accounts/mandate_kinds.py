"""What one may have a mandate for, by kind; each app names its own when the program starts."""

from __future__ import annotations

_KINDS: dict[str, str] = {}


def name_kind(kind: str, label: str) -> None:
    """A mandate of this kind can be given; `label` says in Dutch for what."""
    _KINDS[kind] = label


def kinds() -> dict[str, str]:
    """Every kind with its label, in the order in which they were named."""
    return dict(_KINDS)
