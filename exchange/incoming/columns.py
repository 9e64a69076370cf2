"""The columns of a monthly file, by the names of the handreiking's table Gegevenslevering."""

from __future__ import annotations

KEY = "trajectkenmerk"
FROM, UNTIL = "periode_van", "periode_tot"
HOURS = {
    "uren_aangeboden": "offered",
    "uren_gevolgd": "followed",
    "uren_verzuim_geoorloofd": "excused",
    "uren_verzuim_ongeoorloofd": "unexcused",
}
EFFORT, TEXT = "inspanning_oordeel", "inspanning_toelichting"
COLUMNS = (KEY, FROM, UNTIL, *HOURS, EFFORT, TEXT)
EFFORTS = {"voldoende": "sufficient", "onvoldoende": "insufficient", "": "unknown"}

# Which channels of the whitelist such a file serves; a test holds the columns against each.
CHANNELS = ("in_cursusinstelling", "in_b1_taalschakel")
