"""Doors of accounts: what each actor gets at each address.

Columns: nobody (not signed in), bas (klantmanager), carla (handhaver), petra (no case permission),
femke (functioneel beheerder), dirk (another municipality). A dash: this method is not allowed.
"""

IN, OUT = "302 /inloggen/", 302
DOORS = [
    # name, arguments, method, nobody, bas, carla, petra, femke, dirk
    ("accounts:sign_in", "", "GET", 200, 302, 302, 302, 302, 302),
    ("accounts:sign_in", "", "POST", 400, 302, 302, 302, 302, 302),
    ("accounts:code", "", "GET", IN, IN, IN, IN, IN, IN),
    ("accounts:code", "", "POST", IN, IN, IN, IN, IN, IN),
    ("accounts:code_setup", "", "GET", IN, IN, IN, IN, IN, IN),
    ("accounts:code_setup", "", "POST", IN, IN, IN, IN, IN, IN),
    ("accounts:sign_out", "", "GET", 405, 405, 405, 405, 405, 405),
    ("accounts:sign_out", "", "POST", IN, IN, IN, IN, IN, IN),
    ("accounts:session", "", "GET", IN, 405, 405, 405, 405, 405),
    ("accounts:session", "", "POST", IN, 204, 204, 204, 204, 204),
    ("accounts:draft", "", "GET", IN, 405, 405, 405, 405, 405),
    ("accounts:draft", "", "POST", IN, 204, 204, 204, 204, 204),
    ("accounts:switch", "", "GET", IN, 405, 405, 405, 405, 405),
    ("accounts:switch", "", "POST", IN, 404, 404, 404, 404, 404),
    ("accounts:account", "", "GET", IN, 200, 200, 200, 200, 200),
    ("accounts:account", "", "POST", IN, 405, 405, 405, 405, 405),
    ("accounts:invitation", "link_key link_token", "GET", 200, 200, 200, 200, 200, 200),
    ("accounts:invitation", "link_key link_token", "POST", 200, 200, 200, 200, 200, 200),
]
