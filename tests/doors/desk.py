"""Doors of desk; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
DOORS = [
    ("desk:home", "", "GET", IN, 302, 302, 302, 302),
    ("desk:home", "", "POST", IN, 405, 405, 405, 405),
    ("desk:my_work", "", "GET", IN, 200, 200, 403, 200),
    ("desk:my_work", "", "POST", IN, 405, 405, 405, 405),
    ("desk:cases", "", "GET", IN, 200, 200, 403, 200),
    ("desk:cases", "", "POST", IN, 405, 405, 405, 405),
    ("desk:case", "case", "GET", IN, 200, 200, 403, 404),
    ("desk:case", "case", "POST", IN, 405, 405, 405, 405),
    ("desk:search", "", "GET", IN, 405, 405, 405, 405),
    ("desk:search", "", "POST", IN, 303, 303, 403, 303),
    ("desk:found", "search", "GET", IN, 200, 404, 403, 404),
    ("desk:found", "search", "POST", IN, 405, 405, 405, 405),
    ("desk:register", "", "GET", IN, 403, 403, 200, 403),
    ("desk:register", "", "POST", IN, 405, 405, 405, 405),
    ("desk:oversight", "", "GET", IN, 403, 403, 200, 403),
    ("desk:oversight", "", "POST", IN, 405, 405, 405, 405),
    ("desk:oversight_export", "", "GET", IN, 405, 405, 405, 405),
    ("desk:oversight_export", "", "POST", IN, 403, 403, 400, 403),
    ("desk:alive", "", "GET", 200, 200, 200, 200, 200),
    ("desk:alive", "", "POST", 405, 405, 405, 405, 405),
    ("desk:ready", "", "GET", 200, 200, 200, 200, 200),
    ("desk:ready", "", "POST", 405, 405, 405, 405, 405),
]
