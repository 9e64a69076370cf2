"""Doors of cases; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
DOORS = [
    ("cases:tasks", "case", "GET", IN, 200, 200, 403, 404),
    ("cases:tasks", "case", "POST", IN, 400, 400, 403, 404),
    ("cases:notes", "case", "GET", IN, 200, 403, 403, 404),
    ("cases:notes", "case", "POST", IN, 400, 403, 403, 404),
    ("cases:assignment", "case", "GET", IN, 200, 403, 403, 404),
    ("cases:assignment", "case", "POST", IN, 400, 403, 403, 404),
    ("cases:corrections", "case fact", "GET", IN, 200, 403, 403, 404),
    ("cases:corrections", "case fact", "POST", IN, 400, 403, 403, 404),
    ("cases:completion", "task", "GET", IN, 200, 200, 403, 404),
    ("cases:completion", "task", "POST", IN, 302, 302, 403, 404),
    ("cases:waiting", "task", "GET", IN, 200, 200, 403, 404),
    ("cases:waiting", "task", "POST", IN, 400, 400, 403, 404),
]
