"""Doors of DUO by hand; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
DOORS = [
    ("duo:reports", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("duo:reports", "case", "POST", IN, 405, 405, 405, 405, 405),
    ("duo:telling", "case report", "GET", IN, 405, 405, 405, 405, 405),
    ("duo:telling", "case report", "POST", IN, "302 /dossiers/", 403, 403, 403, 404),
]
