"""Doors of imports; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
BACK = "302 /beheer/overnemen/"
DOORS = [
    ("imports:imports", "", "GET", IN, 403, 403, 403, 200, 403),
    ("imports:imports", "", "POST", IN, 403, 403, 403, 400, 403),
    ("imports:one", "run", "GET", IN, 403, 403, 403, BACK, 403),
    ("imports:one", "run", "POST", IN, 405, 405, 405, 405, 405),
    ("imports:columns", "run", "GET", IN, 403, 403, 403, 200, 403),
    ("imports:columns", "run", "POST", IN, 403, 403, 403, 400, 403),
    ("imports:leave_out", "run", "GET", IN, 405, 405, 405, 405, 405),
    ("imports:leave_out", "run", "POST", IN, 403, 403, 403, BACK, 403),
    ("imports:skip_alike", "run", "GET", IN, 405, 405, 405, 405, 405),
    ("imports:skip_alike", "run", "POST", IN, 403, 403, 403, BACK, 403),
    ("imports:start", "run", "GET", IN, 405, 405, 405, 405, 405),
    ("imports:start", "run", "POST", IN, 403, 403, 403, BACK, 403),
    ("imports:discard", "run", "GET", IN, 405, 405, 405, 405, 405),
    ("imports:discard", "run", "POST", IN, 403, 403, 403, BACK, 403),
    ("imports:errors", "run", "GET", IN, 403, 403, 403, 200, 403),
    ("imports:errors", "run", "POST", IN, 405, 405, 405, 405, 405),
    ("imports:row", "row", "GET", IN, 403, 403, 403, 200, 403),
    ("imports:row", "row", "POST", IN, 403, 403, 403, 400, 403),
    ("imports:undo", "taken", "GET", IN, 403, 403, 403, 200, 403),
    ("imports:undo", "taken", "POST", IN, 403, 403, 403, 400, 403),
]
