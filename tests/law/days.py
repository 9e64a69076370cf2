"""Days as a jurist writes them."""

from __future__ import annotations

from datetime import date


def day(written: str) -> date:
    """day("2-3-2026")"""
    number, month, year = written.split("-")
    return date(int(year), int(month), int(number))
