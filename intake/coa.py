"""What the COA handed over of education and work, offered to who may see it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from accounts.http import Request
from accounts.permissions import Permission
from cases.access import note_shown
from cases.actions.tvs import tvs_of
from cases.models import Case, TvsEducation, TvsRecord, TvsWork
from intake.differences import typed_lines
from intake.models import Had
from intake.parts import EDUCATION, WORK, Section
from intake.versions import Values

ASKED = "coa"  # ?bron=coa
MOST = 6


@dataclass(frozen=True)
class Offered:
    """Where it can be taken over, and what the form then holds; nothing is saved by it."""

    url: str = ""
    initial: dict[str, Any] = field(default_factory=dict)


def offered(request: Request, case: Case, section: Section) -> Offered:
    """Empty for who may not see the record of the COA, and when it holds nothing of this part."""
    if section not in (EDUCATION, WORK) or not request.access.may(Permission.TVS_VIEW):
        return Offered()
    record = tvs_of(case)
    lines = _lines(record, section) if record else []
    if not lines:
        return Offered()
    note_shown(request.access, [case], page=Permission.TVS_VIEW.value)
    if request.method != "GET" or request.GET.get("bron") != ASKED:
        return Offered(f"{request.path}?bron={ASKED}")
    return Offered(initial={"had": Had.LISTED} | typed_lines(lines[:MOST]))


def _lines(record: TvsRecord, section: Section) -> list[Values]:
    model = TvsEducation if section is EDUCATION else TvsWork
    rows = list(model.objects.filter(record=record))
    for row in rows:
        row.record = record
    return [_education(row) if section is EDUCATION else _work(row) for row in rows]


def _education(row: Any) -> Values:
    years = row.until - row.since if row.since and row.until else None
    return {
        "country": row.country,
        "studied": row.name,
        "level": row.level,
        "years": years,
        "diploma": row.diploma,
    }


def _work(row: Any) -> Values:
    return {"occupation": row.occupation, "since": row.since, "until": row.until}
