"""Where one can go: the places of the product, and the pages of a case."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from accounts.access import Access
from accounts.permissions import Permission
from desk.setup import places as setup
from retention.access import READERS

PLACES = (
    ("Mijn werk", "desk:my_work", Permission.CASE_VIEW),
    ("Dossiers", "desk:cases", Permission.CASE_VIEW),
    ("Lijsten van het COA", "imports:tvs_lists", Permission.TVS_IMPORT),
    ("Maandbestanden", "exchange:month_files", Permission.PROGRESS_MANAGE),
    ("Reeks oproepen", "intake:series", Permission.SUMMONS_SEND),
    ("Betalingen van boetes", "enforcement:payments", Permission.FINE_IMPOSE),
    ("Statistiek CBS", "exchange:cbs", Permission.CBS_DELIVER),
    ("Cijfers handhaving", "enforcement:figures", Permission.FIGURES_VIEW),
    ("Termijnen narekenen", "desk:terms", Permission.CASE_VIEW),
    ("Vernietiging", "retention:lists", READERS),
    ("Bewaarde kern opzoeken", "retention:cores", Permission.CORE_VIEW),
    ("Tabel gegevensverwerking", "desk:register", Permission.REGISTER_VIEW),
    ("Wat ging naar wie?", "exchange:all_deliveries", Permission.AUDIT_VIEW),
    ("Inzage en wijzigingen", "desk:oversight", Permission.AUDIT_VIEW),
    ("Waarom kan iemand dit zien?", "desk:explanation", Permission.ACCESS_EXPLAIN),
    ("Beheer", "desk:setup", setup.PERMISSIONS),
    ("Mijn account", "accounts:account", None),
)

# The pages of a case, as tabs on each of them.
CASE_PLACES = (
    ("Overzicht", "desk:case", Permission.CASE_VIEW),
    ("In beeld", "desk:path", Permission.CASE_VIEW),
    ("Gegevens van het COA", "cases:tvs", Permission.TVS_VIEW),
    ("Plicht", "intake:duty", Permission.DUTY_MANAGE),
    ("Oproep", "intake:summons", Permission.SUMMONS_SEND),
    ("Brede intake", "intake:intake", Permission.INTAKE_VIEW),
    ("PIP", "pip_plan:plan", Permission.PLAN_VIEW),
    ("Leerroute", "courses:route", Permission.PROGRESS_VIEW),
    ("Begeleiding", "guidance:overview", Permission.GUIDANCE_VIEW),
    ("Ontzorgen", "guidance:relief", Permission.RELIEF_MANAGE),
    ("Termijn", "guidance:term", Permission.PROGRESS_VIEW),
    ("Handhaving", "enforcement:overview", Permission.FINE_VIEW),
    ("Besluiten", "decisions:decisions", Permission.DECISION_VIEW),
    ("DUO", "duo:reports", Permission.DUO_TELL),
    ("Opgaven", "exchange:month_reports", Permission.PROGRESS_MANAGE),
    ("Leveringen", "exchange:deliveries", Permission.PROVIDER_DELIVER),
    ("Contact", "cases:contact_moments", Permission.CONTACT_MANAGE),
    ("Gezin", "cases:family", Permission.CASE_VIEW),
    ("Afspraken", "desk:appointments", Permission.APPOINTMENT_MANAGE),
    ("Notities", "cases:notes", Permission.NOTE_VIEW),
    ("Brieven", "letters:letters", Permission.CASE_VIEW),
    ("Post en documenten", "documents:documents", Permission.DOCUMENT_VIEW),
    ("BRP", "exchange:brp", Permission.BRP_CONSULT),
    ("Bewaren", "retention:keeping", Permission.CASE_VIEW),
)


@dataclass(frozen=True)
class MenuItem:
    label: str
    url: str
    current: bool
    count: int | None = None


def menu_of(request: HttpRequest, access: Access) -> tuple[MenuItem, ...]:
    """The places that this user may go to."""
    return _items(
        request,
        [(label, reverse(name)) for label, name, p in PLACES if opens(access.permissions, p)],
    )


def tabs_of(request: HttpRequest, access: Access) -> tuple[MenuItem, ...]:
    """For an address of one case: its pages that this user may open."""
    case = request.resolver_match.kwargs.get("case") if request.resolver_match else None
    if case is None or not access.may(Permission.CASE_VIEW):
        return ()
    urls = [(label, reverse(name, args=[case])) for label, name, p in CASE_PLACES if access.may(p)]
    return _items(request, urls)


def setup_tabs_of(request: HttpRequest, access: Access) -> tuple[MenuItem, ...]:
    """For an address under Beheer: the other screens there that this user may open."""
    if not request.path.startswith(reverse("desk:setup")):
        return ()
    return _items(request, [(p.label, reverse(p.name)) for p in setup.places_of(access)])


def opens(held: Collection[str], needed: Permission | frozenset[Permission] | None) -> bool:
    """With this permission, or with one of several; None asks for nothing."""
    if isinstance(needed, frozenset):
        return not needed.isdisjoint(held)
    return needed is None or needed in held


def _items(request: HttpRequest, urls: list[tuple[str, str]]) -> tuple[MenuItem, ...]:
    """The one that the address is in is the current one: the longest that fits."""
    here = max((url for _, url in urls if request.path.startswith(url)), key=len, default="")
    return tuple(MenuItem(label, url, url == here) for label, url in urls)
