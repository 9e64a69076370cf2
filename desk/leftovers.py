"""What is still open when the guidance of someone has ended."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse

from accounts.access import Access
from accounts.permissions import Permission
from cases.models import Case
from courses.models import Ending, Trajectory
from decisions.models import Objection
from duo.models import Report
from enforcement.unpaid import unpaid
from guidance.models import Help, Relief

# What may be open: the words, its page, and who may see it.
LEFT = {
    "report": ("DUO weet nog niet alles.", "duo:reports", Permission.DUO_TELL),
    "objection": ("Er loopt een bezwaar.", "decisions:decisions", Permission.DECISION_VIEW),
    "traject": (
        "De aanbieder weet misschien niet dat het traject stopt.",
        "courses:route",
        Permission.PROGRESS_VIEW,
    ),
    "helped": (
        "De maatschappelijke begeleiding is niet beëindigd.",
        "guidance:overview",
        Permission.GUIDANCE_VIEW,
    ),
    "fine": ("Er staat nog een boete open.", "enforcement:overview", Permission.FINE_VIEW),
    "paid": ("De gemeente betaalt nog vaste lasten.", "guidance:relief", Permission.RELIEF_MANAGE),
}


def leftovers(case: Case, access: Access) -> list[tuple[str, str]]:
    """Words and address of each, only of a closed case. One query."""
    seen = {name: left for name, left in LEFT.items() if access.may(left[2])}
    if case.phase != Case.Phase.CLOSED or not seen:
        return []
    asked = {name: Exists(rows) for name, rows in _open_rows().items() if name in seen}
    found: Any = Case.objects.filter(pk=case.pk).values(**asked).get()
    left = [(what, page) for name, (what, page, _) in seen.items() if found[name]]
    return [(what, reverse(page, args=[case.pk])) for what, page in left]


def _open_rows() -> dict[str, Any]:
    """Of the case outside."""
    this = OuterRef("pk")
    ended = Ending.objects.standing().filter(trajectory=OuterRef("pk"))
    return {
        "report": Report.objects.owed().filter(case=this),
        "objection": Objection.objects.open().filter(decision__case=this),
        "traject": Trajectory.objects.standing().filter(~Exists(ended), case=this),
        "helped": Help.objects.filter(case=this, ended_on=None),
        "fine": unpaid().filter(case=this),
        "paid": Relief.objects.standing().filter(case=this, ended_on=None),
    }
