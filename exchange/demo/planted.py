"""Test BSNs of which the stand-in does something that the BRP does now and then."""

from __future__ import annotations

PLAIN = "999991140"
UNKNOWN = "999991000"
HIDDEN = "999991012"
DOUBTED = "999991024"
DECEASED = "999991036"
ABROAD = "999991048"
PARTIAL = "999991061"
SLOW = "999991073"
BROKEN = "999991085"
MALFORMED = "999991097"
WRONG_PERSON = "999991103"
BUSY = "999991115"
HUGE = "999991127"
REDIRECTED = "999991139"
NAMELESS = "999991152"  # one name, and nothing known of the birth
