"""A step of an objection: added, and looked up."""

from __future__ import annotations

from datetime import date
from typing import Any

from accounts.models import User
from audit.models import Event
from decisions.actions.noting import Refused, note
from decisions.models import Objection, Step
from law.kit import Article

BEFORE = "Deze dag ligt voor de dag waarop het bezwaar is ontvangen."
FUTURE = "Deze dag ligt in de toekomst."
TWICE = "Dit is al vastgelegd. Corrigeer eerst wat er staat."


def add(
    objection: Objection, kind: Step.Kind, basis: Article, *, by: User, on: date, **told: Any
) -> Step:
    """The step, and the event that says so. Raises Refused."""
    made = keep(objection, kind, by=by, on=on, **told)
    note(Event.Kind.OBJECTION_STEP, objection, basis=basis, by=by, on=on, what=kind.label)
    return made


def keep(
    objection: Objection, kind: Step.Kind, *, on_day: date, by: User, on: date, **told: Any
) -> Step:
    """Raises Refused when there is one of which there can be only one."""
    if kind in Step.ONCE and standing(objection, kind):
        raise Refused(TWICE)
    made = Step(
        municipality_id=objection.municipality_id,
        objection=objection,
        kind=kind,
        on=on_day,
        recorded_on=on,
        by=by.pk,
        **told,
    )
    made.save()
    return made


def standing(objection: Objection, *kinds: str) -> Step | None:
    """The latest step of these kinds that was not withdrawn."""
    found = Step.objects.standing().filter(objection=objection, kind__in=kinds)
    step: Step | None = found.order_by("-on", "-created_at").first()
    return step


def running_stop(objection: Objection) -> Step | None:
    """The suspension that lasts still."""
    found = Step.objects.standing().filter(objection=objection, until=None)
    step: Step | None = found.filter(kind=Step.Kind.SUSPENDED).first()
    return step


def refuse_day(objection: Objection, day: date, on: date) -> None:
    """Raises Refused for a day before the objection came, or that is yet to come."""
    if day < objection.received_on:
        raise Refused(BEFORE)
    if day > on:
        raise Refused(FUTURE)
