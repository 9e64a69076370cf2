"""Where one can go: the places of the product, and the pages of a case."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from accounts.access import Access
from accounts.permissions import Permission

PLACES = (
    ("Mijn werk", "desk:my_work", Permission.CASE_VIEW),
    ("Dossiers", "desk:cases", Permission.CASE_VIEW),
    ("Reeks oproepen", "intake:series", Permission.SUMMONS_SEND),
    ("Tabel gegevensverwerking", "desk:register", Permission.REGISTER_VIEW),
    ("Inzage en wijzigingen", "desk:oversight", Permission.AUDIT_VIEW),
    ("Waarom kan iemand dit zien?", "desk:explanation", Permission.ACCESS_EXPLAIN),
    ("Medewerkers en rollen", "desk:members", Permission.MEMBER_MANAGE),
    ("Dossiers overnemen", "imports:imports", Permission.CASE_IMPORT),
    ("Brieven en mandaten", "letters:templates", Permission.LETTER_TEMPLATES),
    ("Mijn account", "accounts:account", None),
)


# The pages of a case, as tabs on each of them.
CASE_PLACES = (
    ("Overzicht", "desk:case", Permission.CASE_VIEW),
    ("Gegevens van het COA", "cases:tvs", Permission.TVS_VIEW),
    ("Plicht", "intake:duty", Permission.DUTY_MANAGE),
    ("Oproep", "intake:summons", Permission.SUMMONS_SEND),
    ("Contact", "cases:contact_moments", Permission.CONTACT_MANAGE),
    ("Notities", "cases:notes", Permission.NOTE_VIEW),
    ("Brieven", "letters:letters", Permission.CASE_VIEW),
)


@dataclass(frozen=True)
class MenuItem:
    label: str
    url: str
    current: bool
    count: int | None = None


def menu_of(request: HttpRequest, access: Access) -> tuple[MenuItem, ...]:
    """The places that this user may go to."""
    urls = [(label, reverse(name)) for label, name, p in PLACES if p is None or access.may(p)]
    return tuple(MenuItem(label, url, request.path.startswith(url)) for label, url in urls)


def tabs_of(request: HttpRequest, access: Access) -> tuple[MenuItem, ...]:
    """For an address of one case: its pages that this user may open."""
    case = request.resolver_match.kwargs.get("case") if request.resolver_match else None
    if case is None or not access.may(Permission.CASE_VIEW):
        return ()
    urls = [(label, reverse(name, args=[case])) for label, name, p in CASE_PLACES if access.may(p)]
    here = max((url for _, url in urls if request.path.startswith(url)), key=len, default="")
    return tuple(MenuItem(label, url, url == here) for label, url in urls)
