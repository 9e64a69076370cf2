"""A second person approves a list; until it begins anyone of them can call it off."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from guidance.actions.refusing import Refused
from law.bi2021 import BI2021
from retention.actions.reviewing import CHANGED, hold_list
from retention.lists import seal_of
from retention.models import DestructionList
from retention.models.list import COOLING

OWN = "U hebt deze lijst zelf beoordeeld. Een ander keurt haar goed."
NOT_YET = "Deze lijst is nog niet beoordeeld."
OVER = "Deze lijst is al goedgekeurd of afgesloten."
BEGUN = "De vernietiging is al begonnen of afgesloten. Aflasten kan niet meer."


@transaction.atomic
def approve_list(*, of: DestructionList, seen: str, by: User, on: date) -> None:
    """It is carried out seven days later; raises Refused for who reviewed it themselves.

    Also when it was not reviewed, was approved already, or is not what this colleague read.
    """
    held = hold_list(of)
    if held.reviewed_on is None:
        raise Refused(NOT_YET)
    if held.approved_on or held.cancelled_on or held.refused_on:
        raise Refused(OVER)
    if held.reviewed_by == by.pk:
        raise Refused(OWN)
    if not seen == held.digest == seal_of(held):
        raise Refused(CHANGED)
    held.approved_on, held.approved_by, held.executes_on = on, by.pk, on + COOLING
    held.save(update_fields=["approved_on", "approved_by", "executes_on"])
    record(Event.Kind.DESTRUCTION_APPROVED, held, by=by.pk, on=on, basis=BI2021.art("9.9"))


@transaction.atomic
def cancel_list(*, of: DestructionList, by: User, on: date) -> None:
    """Nothing of it is carried out; raises Refused once it began."""
    held = hold_list(of)
    if held.started_on or held.cancelled_on or held.refused_on:
        raise Refused(BEGUN)
    held.cancelled_on, held.cancelled_by = on, by.pk
    held.save(update_fields=["cancelled_on", "cancelled_by"])
    record(Event.Kind.DESTRUCTION_CANCELLED, held, by=by.pk, on=on)
