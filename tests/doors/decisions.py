"""Doors of decisions; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
BACK = "302 /dossiers/"  # back to the decision: there is nothing to do at this address now
STEPS = (
    "excuse",
    "hearing",
    "heard",
    "not_heard",
    "postponement",
    "agreement",
    "suspension",
    "resumption",
    "withdrawal",
    "ruling",
    "ruling_signature",
    "appeal",
)
JURIST = (
    *((name, "case objection") for name in STEPS),
    ("judgement", "case objection appeal"),
    ("step_correction", "case objection objection_step"),
)
DOORS = [
    ("decisions:decisions", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("decisions:decisions", "case", "POST", IN, 405, 405, 405, 405, 405),
    ("decisions:dispensation", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("decisions:dispensation", "case", "POST", IN, 302, 403, 403, 403, 404),
    ("decisions:decision", "case decision", "GET", IN, 200, 403, 403, 403, 404),
    ("decisions:decision", "case decision", "POST", IN, 405, 405, 405, 405, 405),
    ("decisions:signature", "case decision", "GET", IN, BACK, 403, 403, 403, 404),
    ("decisions:signature", "case decision", "POST", IN, BACK, 403, 403, 403, 404),
    ("decisions:laying_aside", "case decision", "GET", IN, 405, 405, 405, 405, 405),
    ("decisions:laying_aside", "case decision", "POST", IN, BACK, 403, 403, 403, 404),
    ("decisions:review", "case decision", "GET", IN, BACK, 403, 403, 403, 404),
    ("decisions:review", "case decision", "POST", IN, BACK, 403, 403, 403, 404),
    ("decisions:objection_new", "case decision", "GET", IN, 403, 403, 403, 403, 403),
    ("decisions:objection_new", "case decision", "POST", IN, 403, 403, 403, 403, 403),
    ("decisions:objection", "case objection", "GET", IN, 200, 403, 403, 403, 404),
    ("decisions:objection", "case objection", "POST", IN, 405, 405, 405, 405, 405),
    # A bezwaarjurist records an objection; none of these six is one.
    *(
        (f"decisions:{name}", arguments, method, IN, 403, 403, 403, 403, 403)
        for name, arguments in JURIST
        for method in ("GET", "POST")
    ),
]
