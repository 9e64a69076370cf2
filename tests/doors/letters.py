"""Doors of letters; the columns are those of doors/accounts.py."""

from typing import Any

IN = "302 /inloggen/"
DOORS: list[Any] = []
