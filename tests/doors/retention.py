"""Doors of keeping and destroying; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
DOORS = [
    ("retention:keeping", "case", "GET", IN, 200, 200, 403, 403, 404),
    ("retention:keeping", "case", "POST", IN, 405, 405, 405, 405, 405),
]
