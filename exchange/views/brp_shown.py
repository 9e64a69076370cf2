"""What the pages about the BRP show."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from cases.models import Case
from cases.views.pages import page_of
from exchange.actions import answer_of
from exchange.actions.asking import TOPIC
from exchange.brp.client import configured
from exchange.brp.differences import differences, fingerprint, warnings
from exchange.models import BrpQuery
from outbox.models import Message

State = BrpQuery.State


def last_of(case: Case) -> BrpQuery | None:
    """The newest question about this person."""
    asked = BrpQuery.objects.filter(case=case).select_related("by").order_by("-created_at")
    found: BrpQuery | None = asked.first()
    return found


def shown(case: Case, last: BrpQuery | None) -> dict[str, Any]:
    """The last question, its answer if there is one, and whether a new one can be asked."""
    is_open = last is not None and last.state == State.ANSWERED
    return {
        "case": {"number": case.number, "url": page_of(case)},
        "last": last and _told(last),
        "answer": _answer(case, last) if last and is_open else None,
        "may_ask": configured() and not is_open and _why_not(case) == "",
        "why_not": "" if is_open else _why_not(case),
        "take_over_url": reverse("exchange:brp_take_over", args=[case.pk]),
        "discard_url": reverse("exchange:brp_discard", args=[case.pk]),
    }


def waiting(case: Case, last: BrpQuery) -> dict[str, Any]:
    """How the question is doing, without anything of the person."""
    message = Message.objects.filter(topic=TOPIC, subject=last.pk).order_by("-created_at").first()
    return {
        "case": {"number": case.number, "url": page_of(case)},
        "here": reverse("exchange:brp_waiting", args=[case.pk]),
        "again": bool(message and message.attempts),
        "given_up": bool(message and message.dead_at),
        "discard_url": reverse("exchange:brp_discard", args=[case.pk]),
    }


def _told(last: BrpQuery) -> dict[str, Any]:
    return {
        "on": last.on,
        "by": last.by.name,
        "purpose": last.get_purpose_display(),
        "state": last.get_state_display(),
        "problem": last.get_failure_display() if last.failure else "",
        "absent": last.state == State.ABSENT,
        "expired": last.state == State.EXPIRED,
    }


def _answer(case: Case, last: BrpQuery) -> dict[str, Any]:
    last.case = case
    told = answer_of(last)
    if told is None:
        return {"outdated": True, "differences": [], "warnings": [], "seen": ""}
    found = differences(case, told)
    return {
        "outdated": False,
        "differences": found,
        "warnings": warnings(case, told),
        "seen": fingerprint(found),
    }


def _why_not(case: Case) -> str:
    if not configured():
        return "De verbinding met de BRP is nog niet ingesteld. Vraag de functioneel beheerder."
    if case.phase == Case.Phase.CLOSED:
        return "Het dossier is afgerond. Daarom mag u geen gegevens meer opvragen."
    if not case.person.bsn:
        return "Er staat geen BSN in het dossier. Vul eerst het BSN in."
    return ""
