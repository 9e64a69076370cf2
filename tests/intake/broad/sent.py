"""What a browser sends of each form of the broad intake."""

from __future__ import annotations

TALK = {
    "on": "2026-11-23",
    "told_alone": "ja",
    "present": "nobody",
    "informed": "ja",
    "interpreter": "nee",
}
PARTS = {
    "leerbaarheidstoets": {
        "outcome": "attainable",
        "taken_on": "2026-11-20",
        "body": "Bureau ICE",
    },
    "opleiding": {
        "had": "listed",
        "line-0-country": "Somalië",
        "line-0-studied": "Verpleegkunde",
        "line-0-years": "4",
    },
    "werkervaring": {"had": "listed", "line-0-occupation": "Verpleegkundige"},
    "taal": {
        **dict.fromkeys(("listening", "reading", "speaking", "writing"), "a1"),
        "latin": "ja",
        "source": "estimate",
    },
    "werk-en-meedoen": {"chance": "supported", "participation": "wants"},
    "zelfredzaamheid": dict.fromkeys(("money", "housing", "digital", "travel"), "helped"),
    "persoonlijke-situatie": {"family": "Woont met haar zus.", "young_children": "nee"},
    "gezondheid": {"effect": "some", "can": "Heeft grote letters nodig."},
}


def page(case, address=""):
    return f"/dossiers/{case.pk}/intake/{address}{'/' if address else ''}"


def sends(browser, case, address, *, version=0, **other):
    """One part, as this browser has it before them."""
    typed = PARTS[address] | {"version": str(version)} | other
    return browser.post(page(case, address), typed)
