"""Correct a recorded fact: with a reason, and the old value kept."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions.cases import set_deadlines
from cases.actions.contacts import ChangedMeanwhile
from cases.actions.persons import rename, save
from cases.facts import Fact
from cases.models import Case, Correction
from law.avg import AVG

NAMES = {"family_name", "prefix", "given_names"}
CLOCKS = {"notified_on", "registered_on"}


class Unchanged(Exception):
    """The new value is the old one."""


class HasHistory(Exception):
    """This fact is what its history says of today: the history is corrected, not the fact."""


@transaction.atomic
def correct(
    *,
    case: Case,
    fact: Fact,
    value: Any,
    reason: str,
    by: User,
    on: date,
    seen: int | None = None,
) -> Correction:
    """The fact becomes `value`; clocks that stood on it are counted again, with the reason.

    `seen` is how many corrections of this fact the user had before them; a colleague's since then
    raises ChangedMeanwhile. Raises Unchanged, HasHistory, and AlreadyThere for a BSN or V-number
    that another person has.
    """
    if fact.from_history:
        raise HasHistory
    _refuse_unseen(case, fact, seen)
    old = fact.shown(case)
    if value == fact.value(case):
        raise Unchanged
    _write(case, fact, value)
    correction = Correction.objects.create(
        municipality_id=case.municipality_id,
        case=case,
        fact=fact.name,
        old=old,
        new=fact.shown(case),
        reason=reason,
        on=on,
        by=by,
    )
    why: Any = {"basis": AVG.art("16"), "detail": fact.label}
    record(Event.Kind.FACT_CORRECTED, correction, by=by.pk, on=on, case=case.pk, **why)
    if fact.name in CLOCKS:
        set_deadlines(case, by=by, on=on, why=f"Gecorrigeerd: {fact.label}")
    return correction


def corrections_of(case: Case, fact: Fact) -> QuerySet[Correction]:
    """The corrections of this fact, the last first."""
    return Correction.objects.filter(case=case, fact=fact.name).order_by("-created_at")


def _refuse_unseen(case: Case, fact: Fact, seen: int | None) -> None:
    """Under the lock of the case, so that of two at once the second sees the first."""
    Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    if seen is None or corrections_of(case, fact).count() == seen:
        return
    last = corrections_of(case, fact).select_related("by").first()
    raise ChangedMeanwhile(last)


def _write(case: Case, fact: Fact, value: Any) -> None:
    if fact.owner == "case":
        setattr(case, fact.name, value)
        case.save(update_fields=[fact.name])
        return
    person = case.person
    if fact.name == "bsn":
        person.give_bsn(value)
    elif fact.name == "v_number":
        person.give_v_number(value)
    else:
        setattr(person, fact.name, value)
    save(person)
    if fact.name in NAMES:
        rename(person)
