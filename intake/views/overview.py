"""The broad intake of one person: which parts there are, what is filled and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from accounts.access import Access
from accounts.http import Request
from accounts.permissions import Permission
from cases.access import case_for
from cases.models import Case
from cases.views.pages import page_of
from intake.access import may_know_of_health, standing_of
from intake.completeness import missing
from intake.kept import OPEN, Kept, kept_of
from intake.parts import EARLY_EDUCATION, HEALTH, Section
from intake.told import Told, names_of, told


@dataclass(frozen=True)
class Row:
    """A part on the overview; without an address it cannot be recorded by this user now."""

    name: str
    told: Told
    url: str


@require_safe
def overview(request: Request, case: UUID) -> HttpResponse:
    """Each part with how it stands; health is on a page of its own."""
    subject = case_for(request.access, case, to=Permission.INTAKE_VIEW)
    kept = kept_of(subject)
    names = names_of(kept)
    may = _may_record(subject, request.access, kept)
    context = {
        "case": {"number": subject.number, "url": page_of(subject)},
        "registered_on": subject.registered_on,
        "why_not": "" if kept.completion else standing_of(subject).why_no_summons() or "",
        "talks": [_talk(talk, names, may) for talk in kept.standing()],
        "withdrawn": [_talk(talk, names, may=False) for talk in kept.talks if talk.withdrawn_on],
        "rows": [_row(section, kept, names, subject, may) for section in _asked(kept)],
        "missing": [] if kept.completion else missing(kept.known()),
        "done": kept.completion,
        "links": _links(subject, request.access, kept),
    }
    return render(request, "intake/overview.html", context)


def _asked(kept: Kept) -> list[Section]:
    """Early education only when there are young children, or when it was answered before."""
    young = kept.known().young_children or kept.latest(EARLY_EDUCATION)
    return [section for section in OPEN if young or section is not EARLY_EDUCATION]


def _may_record(case: Case, access: Access, kept: Kept) -> bool:
    begun = bool(kept.standing()) or kept.completion is not None
    is_open = case.phase != Case.Phase.CLOSED
    return begun and is_open and access.may(Permission.INTAKE_CONDUCT)


def _row(section: Section, kept: Kept, names: dict[UUID, str], case: Case, may: bool) -> Row:
    url = reverse(section.url_name, args=[case.pk]) if may else ""
    return Row(section.name, told(section, kept, names), url)


def _talk(talk: Any, names: dict[UUID, str], may: bool) -> dict[str, Any]:
    url = reverse("intake:correct_talk", args=[talk.case_id, talk.pk]) if may else ""
    return {"talk": talk, "who": names.get(talk.by, ""), "url": url}


def _links(case: Case, access: Access, kept: Kept) -> dict[str, str]:
    """Where this user goes on."""
    conducts = access.may(Permission.INTAKE_CONDUCT) and case.phase != Case.Phase.CLOSED
    running = conducts and kept.completion is None
    begun = bool(kept.standing()) or kept.completion is not None
    possible = {
        "talks": running,
        "finish": running and bool(kept.standing()),
        HEALTH.url_name.removeprefix("intake:"): begun and may_know_of_health(access),
    }
    return {
        name: reverse(f"intake:{name}", args=[case.pk]) for name, may in possible.items() if may
    }
