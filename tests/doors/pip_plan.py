"""Doors of pip_plan; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
BACK = "302 /dossiers/"  # there is nothing to sign or drop: back to the PIP
DOORS: list[tuple[object, ...]] = [
    ("pip_plan:plan", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("pip_plan:plan", "case", "POST", IN, 405, 405, 405, 405, 405),
    ("pip_plan:version", "case plan", "GET", IN, 200, 403, 403, 403, 404),
    ("pip_plan:version", "case plan", "POST", IN, 405, 405, 405, 405, 405),
    ("pip_plan:proposal", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("pip_plan:proposal", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("pip_plan:rules", "case", "GET", IN, 405, 405, 405, 405, 405),
    ("pip_plan:rules", "case", "POST", IN, 200, 403, 403, 403, 404),
    ("pip_plan:signature", "case", "GET", IN, BACK, 403, 403, 403, 404),
    ("pip_plan:signature", "case", "POST", IN, BACK, 403, 403, 403, 404),
    ("pip_plan:dropping", "case", "GET", IN, BACK, 403, 403, 403, 404),
    ("pip_plan:dropping", "case", "POST", IN, BACK, 403, 403, 403, 404),
    ("pip_plan:signal", "case signal", "GET", IN, 405, 405, 405, 405, 405),
    ("pip_plan:signal", "case signal", "POST", IN, BACK, BACK, 403, 403, 404),
    ("pip_plan:outcome", "case objective", "GET", IN, 200, 403, 403, 403, 404),
    ("pip_plan:outcome", "case objective", "POST", IN, 400, 403, 403, 403, 404),
]
