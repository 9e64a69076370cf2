"""Doors of documents; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
DOORS = [
    ("documents:documents", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("documents:documents", "case", "POST", IN, 405, 405, 405, 405, 405),
    ("documents:receive", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("documents:receive", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("documents:add", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("documents:add", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("documents:answer", "mail", "GET", IN, 200, 403, 403, 403, 404),
    ("documents:answer", "mail", "POST", IN, 302, 403, 403, 403, 404),
    ("documents:file", "document", "GET", IN, 200, 403, 403, 403, 404),
    ("documents:file", "document", "POST", IN, 405, 405, 405, 405, 405),
    ("documents:removal", "document", "GET", IN, 200, 403, 403, 403, 404),
    ("documents:removal", "document", "POST", IN, 400, 403, 403, 403, 404),
]
