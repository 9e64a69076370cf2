"""Where someone lived before, in words, and who of the family lives there too."""

from __future__ import annotations

from accounts.access import Access
from cases.actions.addresses import address_of
from cases.families import linked_cases
from cases.models import AddressChange, Case
from law.dates import in_words


def moves_of(case: Case) -> dict[str, str]:
    """For the timeline: by the subject of its event, from where to where."""
    found = AddressChange.objects.filter(case=case)
    return {f"{one._meta.label}:{one.pk}": _said(one, case) for one in found}


def _said(one: AddressChange, case: Case) -> str:
    one.case = case  # already loaded, with the keys of its person
    was = f"Was: {one.old}. " if one.old else ""
    return f"{was}Is nu: {one.new}, vanaf {in_words(one.since)}. Bron: {one.get_source_display()}."


def housemates(case: Case, access: Access) -> list[Case]:
    """The others of the family who are kept at exactly this address; nobody without an address."""
    here = address_of(case.person)
    if not here.street:
        return []
    others = linked_cases(case, access, page="address")
    return [one for one in others if address_of(one.person) == here]
