"""Texts from outside: one line, without control characters, no longer than their column."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from cases.names import clean_line
from exchange.brp.faults import Unreadable


def line(said: Any, most: int) -> str:
    """Empty when nothing was said; raises Unreadable for what is no such line."""
    if said is None:
        return ""
    try:
        text = clean_line(said) if isinstance(said, str) else None
    except ValidationError:
        text = None
    if text is None or len(text) > most:
        raise Unreadable
    return text


def within(said: dict[str, Any], name: str) -> dict[str, Any]:
    """A part of the answer, empty when it was not given; raises Unreadable."""
    found = said.get(name)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise Unreadable
    return found
