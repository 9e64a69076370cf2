"""Look at a list: except who must stay, and pass it on."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from guidance.actions.refusing import Refused
from retention.lists import seal_of
from retention.models import DestructionItem, DestructionList

PASSED = "Deze lijst is al beoordeeld of afgesloten."
NOBODY = "Er staat niemand meer op de lijst. Gelast de lijst af."
CHANGED = "De lijst is veranderd sinds u haar las. Lees haar opnieuw."


def hold_list(of: DestructionList) -> DestructionList:
    """The list as it is now, locked until the transaction ends."""
    found: DestructionList = DestructionList.objects.select_for_update().get(pk=of.pk)
    return found


@transaction.atomic
def except_item(*, item: DestructionItem, why: str, by: User, on: date) -> None:
    """This one stays for now, for a reason; raises Refused when the list was reviewed."""
    held = _open(item.list)
    found = DestructionItem.objects.get(pk=item.pk)
    found.excepted_on, found.excepted_by, found.excepted_why = on, by.pk, why
    _sealed_anew(held, found)
    detail = DestructionItem.Exception(why).label
    record(Event.Kind.DESTRUCTION_EXCEPTED, found, by=by.pk, on=on, detail=detail)


@transaction.atomic
def include_item(*, item: DestructionItem, by: User, on: date) -> None:
    """An exception is taken back; raises Refused when the list was reviewed."""
    held = _open(item.list)
    found = DestructionItem.objects.get(pk=item.pk)
    found.excepted_on, found.excepted_by, found.excepted_why = None, None, ""
    _sealed_anew(held, found)
    record(Event.Kind.DESTRUCTION_INCLUDED, found, by=by.pk, on=on)


@transaction.atomic
def review_list(*, of: DestructionList, seen: str, by: User, on: date) -> None:
    """This colleague read it all; `seen` is the seal of what they read."""
    held = _open(of)
    if not held.items.included().exists():
        raise Refused(NOBODY)
    if not seen == held.digest == seal_of(held):
        raise Refused(CHANGED)
    held.reviewed_on, held.reviewed_by = on, by.pk
    held.save(update_fields=["reviewed_on", "reviewed_by"])
    record(Event.Kind.DESTRUCTION_REVIEWED, held, by=by.pk, on=on)


def _open(of: DestructionList) -> DestructionList:
    held = hold_list(of)
    if held.reviewed_on or held.cancelled_on or held.refused_on:
        raise Refused(PASSED)
    return held


def _sealed_anew(held: DestructionList, item: DestructionItem) -> None:
    """Refused when someone else's hand was in the list: then no seal of ours may cover it."""
    if held.digest != seal_of(held):
        raise Refused(CHANGED)
    item.save()
    held.digest = seal_of(held)
    held.save(update_fields=["digest"])
