"""Doors of cases; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
DOORS = [
    ("cases:arrival", "", "GET", IN, 200, 403, 403, 403, 200),
    ("cases:arrival", "", "POST", IN, 400, 403, 403, 403, 400),
    ("cases:arrival_case", "check", "GET", IN, 200, 403, 403, 403, 404),
    ("cases:arrival_case", "check", "POST", IN, 400, 403, 403, 403, 404),
    ("cases:contact", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("cases:contact", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("cases:contact_moments", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("cases:contact_moments", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("cases:tvs", "case", "GET", IN, 200, 404, 404, 404, 404),
    ("cases:tvs", "case", "POST", IN, 405, 405, 405, 405, 405),
    ("cases:tvs_entry", "case", "GET", IN, 200, 404, 404, 404, 404),
    ("cases:tvs_entry", "case", "POST", IN, 400, 404, 404, 404, 404),
    ("cases:tasks", "case", "GET", IN, 200, 200, 403, 403, 404),
    ("cases:tasks", "case", "POST", IN, 400, 400, 403, 403, 404),
    ("cases:notes", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("cases:notes", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("cases:assignment", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("cases:assignment", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("cases:corrections", "case fact", "GET", IN, 200, 403, 403, 403, 404),
    ("cases:corrections", "case fact", "POST", IN, 400, 403, 403, 403, 404),
    ("cases:completion", "task", "GET", IN, 200, 200, 403, 403, 404),
    ("cases:completion", "task", "POST", IN, 302, 302, 403, 403, 404),
    ("cases:waiting", "task", "GET", IN, 200, 200, 403, 403, 404),
    ("cases:waiting", "task", "POST", IN, 400, 400, 403, 403, 404),
]
