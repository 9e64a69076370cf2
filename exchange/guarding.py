"""The last thing before something goes to a partner."""

from __future__ import annotations

from typing import Any

from cases.models import Case, FamilyMember, Person
from exchange.message import Message, texts
from privacy.firewall import let_out


def look_through(case: Case, message: type[Message], content: dict[str, Any]) -> None:
    """The last thing before it goes: raises Stopped when a BSN would go along."""
    if message.may_hold_bsn:
        return
    let_out(
        "delivery",
        texts=by_place(content),
        own=_numbers(case),
        allowed=(case.municipality.rsin,),
    )


def by_place(content: dict[str, Any]) -> dict[str, str]:
    """Each place once, and the whole: a number may be taken apart over several fields."""
    found = {"geheel": "\n".join(text for _, text in texts(content))}
    for place, text in texts(content):
        found[place] = f"{found[place]}\n{text}" if place in found else text
    return found


def _numbers(case: Case) -> list[str]:
    """The BSNs and V-numbers of the person and of who is linked in the family."""
    own: Person = case.person
    families = FamilyMember.objects.filter(case=case).values("family")
    kin = FamilyMember.objects.filter(family__in=families, case__isnull=False)
    people = [own, *(one.case.person for one in kin.select_related("case__person"))]
    return [number for one in people for number in (one.bsn, one.v_number) if number]
