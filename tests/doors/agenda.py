"""Doors of agenda; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
BOTH = "case appointment"
DOORS = [
    ("agenda:new", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("agenda:new", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("agenda:move", BOTH, "GET", IN, 200, 403, 403, 403, 404),
    ("agenda:move", BOTH, "POST", IN, 400, 403, 403, 403, 404),
    ("agenda:cancel", BOTH, "GET", IN, 200, 403, 403, 403, 404),
    ("agenda:cancel", BOTH, "POST", IN, 400, 403, 403, 403, 404),
    ("agenda:calendar", "", "GET", IN, 200, 403, 403, 403, 200),
    ("agenda:calendar", "", "POST", IN, 200, 403, 403, 403, 200),
    ("agenda:calendar_withdrawal", "", "GET", IN, 405, 405, 405, 405, 405),
    ("agenda:calendar_withdrawal", "", "POST", IN, 302, 403, 403, 403, 302),
]
