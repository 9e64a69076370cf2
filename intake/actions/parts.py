"""Record a part of the broad intake: a version more, and what stood before stays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions import ChangedMeanwhile
from cases.models import Case
from intake.actions.locked import lock
from intake.models import Completion, Health, Part, Talk
from intake.parts import Section
from intake.versions import LINES, Values, latest, lines_of, plain, values_of


class NotBegun(Exception):
    """No conversation was recorded yet."""


class ReasonNeeded(Exception):
    """The intake is done: a change is a correction, and a correction has a reason."""


@transaction.atomic
def record_part(
    *,
    case: Case,
    section: Section,
    seen: int,
    values: Values,
    lines: Sequence[Values] = (),
    why: str = "",
    by: User,
    on: date,
) -> Part | None:
    """The part becomes this; None when nothing differs (Bi art. 5.2, lid 3).

    `seen` is the version that the user had before them, 0 for none. Raises ChangedMeanwhile,
    NotBegun, ReasonNeeded and Ended.
    """
    lock(case)
    _refuse(case, why)
    now = latest(section.model, case)
    if (now.version if now else 0) != seen:
        raise ChangedMeanwhile(now)
    if now and _same(now, values, lines):
        return None
    new = section.model(
        municipality_id=case.municipality_id,
        case=case,
        version=seen + 1,
        recorded_on=on,
        by=by.pk,
        why=why or None,
        **_stored(section.model, values),
    )
    new.save()
    _add(new, lines)
    health = section.model is Health
    kind = Event.Kind.HEALTH_NOTED if health else Event.Kind.INTAKE_RECORDED
    detail = "" if health else section.title
    record(kind, new, by=by.pk, on=on, case=case.pk, basis=section.basis, detail=detail)
    return new


def _refuse(case: Case, why: str) -> None:
    if Completion.objects.filter(case=case).exists():
        if not why:
            raise ReasonNeeded
    elif not Talk.objects.standing().filter(case=case).exists():
        raise NotBegun


def _same(now: Part, values: Values, lines: Sequence[Values]) -> bool:
    there = [_told(values_of(line)) for line in lines_of(type(now), [now])[now.pk]]
    return _told(values_of(now)) == _told(values) and there == [_told(line) for line in lines]


def _told(values: Values) -> Values:
    """Without what was not said."""
    return {name: value for name, value in values.items() if plain(value) is not None}


def _add(part: Part, lines: Sequence[Values]) -> None:
    for position, values in enumerate(lines):
        model: Any = LINES[type(part)]
        model(
            municipality_id=part.municipality_id,
            part=part,
            position=position,
            **_stored(model, values),
        ).save()


def _stored(model: Any, values: Values) -> Values:
    """Nothing said is an empty text where the column knows no nothing."""
    return {
        name: "" if value is None and not model._meta.get_field(name).null else value
        for name, value in values.items()
    }
