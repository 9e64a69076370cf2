"""Doors of intake; the columns are those of doors/accounts.py."""

IN = "302 /inloggen/"
DUTY = "302 /dossiers/"  # back to the duty page: there is nothing to do at this address now
BEGIN = DUTY  # no conversation was recorded yet: back to the overview
PARTS = (
    "learnability",
    "education",
    "work",
    "language",
    "prospects",
    "self_reliance",
    "circumstances",
    "early_education",
)
LADDER = "302 /dossiers/"  # back to the ladder: this step cannot be taken now
DOORS = [
    ("intake:duty", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:duty", "case", "POST", IN, 405, 405, 405, 405, 405),
    ("intake:establishment", "case", "GET", IN, DUTY, 403, 403, 403, 404),
    ("intake:establishment", "case", "POST", IN, DUTY, 403, 403, 403, 404),
    ("intake:correct_duty", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:correct_duty", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("intake:group", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:group", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("intake:correct_group", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:correct_group", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("intake:pause", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:pause", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("intake:resumption", "case", "GET", IN, DUTY, 403, 403, 403, 404),
    ("intake:resumption", "case", "POST", IN, DUTY, 403, 403, 403, 404),
    ("intake:correct_pause", "case", "GET", IN, DUTY, 403, 403, 403, 404),
    ("intake:correct_pause", "case", "POST", IN, DUTY, 403, 403, 403, 404),
    ("intake:end", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:end", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("intake:summons", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:summons", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("intake:summons_move", "case", "GET", IN, 404, 403, 403, 403, 404),
    ("intake:summons_move", "case", "POST", IN, 404, 403, 403, 403, 404),
    ("intake:intake", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:intake", "case", "POST", IN, 405, 405, 405, 405, 405),
    ("intake:talks", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:talks", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("intake:correct_talk", "case talk", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:correct_talk", "case talk", "POST", IN, 400, 403, 403, 403, 404),
    ("intake:finish", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:finish", "case", "POST", IN, 400, 403, 403, 403, 404),
    *(
        (f"intake:part_{name}", "case", method, IN, BEGIN, 403, 403, 403, 404)
        for name in PARTS
        for method in ("GET", "POST")
    ),
    # Who may not know of health does not learn that there is such a page.
    ("intake:part_health", "case", "GET", IN, BEGIN, 404, 404, 404, 404),
    ("intake:part_health", "case", "POST", IN, BEGIN, 404, 404, 404, 404),
    ("intake:summons_next", "case summons", "GET", IN, LADDER, 403, 403, 403, 404),
    ("intake:summons_next", "case summons", "POST", IN, LADDER, 403, 403, 403, 404),
    ("intake:outcome", "case summons", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:outcome", "case summons", "POST", IN, 400, 403, 403, 403, 404),
    ("intake:correct_outcome", "case summons", "GET", IN, LADDER, 403, 403, 403, 404),
    ("intake:correct_outcome", "case summons", "POST", IN, LADDER, 403, 403, 403, 404),
    ("intake:absence", "case", "GET", IN, LADDER, 403, 403, 403, 404),
    ("intake:absence", "case", "POST", IN, LADDER, 403, 403, 403, 404),
    ("intake:series", "", "GET", IN, 200, 403, 403, 403, 200),
    ("intake:series", "", "POST", IN, 400, 403, 403, 403, 400),
    ("intake:series_one", "series", "GET", IN, 200, 403, 403, 403, 404),
    ("intake:series_one", "series", "POST", IN, 405, 405, 405, 405, 405),
    ("intake:series_stop", "series", "GET", IN, 405, 405, 405, 405, 405),
    ("intake:series_stop", "series", "POST", IN, 302, 403, 403, 403, 404),
]
