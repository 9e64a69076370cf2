"""Doors of the exchange with others; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
PAGE = "302 /dossiers/"
DOORS = [
    ("exchange:deliveries", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("exchange:deliveries", "case", "POST", IN, 405, 405, 405, 405, 405),
    ("exchange:preview", "case subject", "GET", IN, 200, 403, 403, 403, 404),
    ("exchange:preview", "case subject", "POST", IN, 400, 403, 403, 403, 404),
    ("exchange:releasing", "case delivery", "GET", IN, 405, 405, 405, 405, 405),
    ("exchange:releasing", "case delivery", "POST", IN, PAGE, 403, 403, 403, 404),
    ("exchange:delivering", "case delivery", "GET", IN, 200, 403, 403, 403, 404),
    ("exchange:delivering", "case delivery", "POST", IN, 400, 403, 403, 403, 404),
    ("exchange:file", "case delivery", "GET", IN, 200, 403, 403, 403, 404),
    ("exchange:file", "case delivery", "POST", IN, 405, 405, 405, 405, 405),
    ("exchange:dropping", "case delivery", "GET", IN, 405, 405, 405, 405, 405),
    ("exchange:dropping", "case delivery", "POST", IN, PAGE, 403, 403, 403, 404),
    ("exchange:brp", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("exchange:brp", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("exchange:brp_waiting", "case", "GET", IN, PAGE, 403, 403, 403, 404),
    ("exchange:brp_waiting", "case", "POST", IN, 405, 405, 405, 405, 405),
    ("exchange:brp_take_over", "case", "GET", IN, 405, 405, 405, 405, 405),
    ("exchange:brp_take_over", "case", "POST", IN, PAGE, 403, 403, 403, 404),
    ("exchange:brp_discard", "case", "GET", IN, 405, 405, 405, 405, 405),
    ("exchange:brp_discard", "case", "POST", IN, PAGE, 403, 403, 403, 404),
]
