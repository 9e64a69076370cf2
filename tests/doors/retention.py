"""Doors of keeping and destroying; the columns are those of doors/accounts.py.

None of these reads lists: tests/retention/test_list_pages.py is about those who do.
"""

IN = "302 /inloggen/"
PAGE = "302 /dossiers/"
READ = ("retention:list", "retention:certificate", "retention:certificate_json")
SEND = ("retention:reviewing", "retention:cancelling")
FORMS = ("retention:approving",)
NO = (403, 403, 403, 403, 403)
NEVER = (405, 405, 405, 405, 405)
DOORS: list[tuple[object, ...]] = [
    ("retention:keeping", "case", "GET", IN, 200, 200, 403, 403, 404),
    ("retention:keeping", "case", "POST", IN, *NEVER),
    ("retention:holding", "case", "GET", IN, 200, 403, 403, 403, 404),
    ("retention:holding", "case", "POST", IN, 400, 403, 403, 403, 404),
    ("retention:releasing", "case hold", "GET", IN, *NEVER),
    ("retention:releasing", "case hold", "POST", IN, PAGE, 403, 403, 403, 404),
    ("retention:lists", "", "GET", IN, *NO),
    ("retention:lists", "", "POST", IN, *NEVER),
    *((name, "destruction", "GET", IN, *NO) for name in READ + FORMS),
    *((name, "destruction", "POST", IN, *NEVER) for name in READ),
    *((name, "destruction", "POST", IN, *NO) for name in SEND + FORMS),
    *((name, "destruction", "GET", IN, *NEVER) for name in SEND),
    ("retention:excepting", "destruction item", "GET", IN, *NO),
    ("retention:excepting", "destruction item", "POST", IN, *NO),
    ("retention:including", "destruction item", "GET", IN, *NEVER),
    ("retention:including", "destruction item", "POST", IN, *NO),
    ("retention:cores", "", "GET", IN, *NO),
    ("retention:cores", "", "POST", IN, *NO),
]
