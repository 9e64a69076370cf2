"""Doors of courses; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
OF_CASE = (
    "trajectories",
    "session",
    "signing",
    "map",
    "map_talk",
    "deduction",
    "z_talk",
    "exam",
    "completion",
)
OF_TRAJECTORY = ("start", "hours", "observation", "ending")
DOORS: list[tuple[object, ...]] = [
    ("courses:route", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("courses:route", "case", "POST", IN, 405, 405, 405, 405, 405),
    *(
        (f"courses:{name}", "case", method, IN, found, 403, 403, 403, 404)
        for name in OF_CASE
        for method, found in (("GET", 200), ("POST", 400))
    ),
    *(
        (f"courses:{name}", "case trajectory", method, IN, found, 403, 403, 403, 404)
        for name in OF_TRAJECTORY
        for method, found in (("GET", 200), ("POST", 400))
    ),
    ("courses:withdrawal", "case completion", "GET", IN, 200, 403, 403, 403, 404),
    ("courses:withdrawal", "case completion", "POST", IN, 400, 403, 403, 403, 404),
]
