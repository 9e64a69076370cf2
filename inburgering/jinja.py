"""The Jinja2 environment of all our templates."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from jinja2 import Environment, StrictUndefined

from law.dates import in_words
from law.fines import euros


def url(name: str, *args: Any, **kwargs: Any) -> str:
    return reverse(name, args=args, kwargs=kwargs)


def _day(value: date) -> date:
    return timezone.localdate(value) if isinstance(value, datetime) else value


def in_full(value: date) -> str:
    """23 november 2026"""
    return in_words(_day(value))


def in_figures(value: date) -> str:
    """23-11-2026; the standard date filter costs thirty times as much."""
    day = _day(value)
    return f"{day.day:02}-{day.month:02}-{day.year}"


def number(value: Decimal | float) -> str:
    """12 or 32,5: as many decimals as it has, with a comma."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def environment(**options: Any) -> Environment:
    """Django's options (autoescape on), but a name that does not exist is an error."""
    strict = options | {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    env = Environment(**strict)  # noqa: S701  # Django passes autoescape=True
    env.globals.update(url=url, static=static)
    env.filters.update(datum=in_full, datum_kort=in_figures, euro=euros, getal=number)
    return env
