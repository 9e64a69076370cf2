"""What every page shows around its own part."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from accounts import sessions
from accounts.access import Access
from accounts.permissions import Permission
from tenancy.models import Municipality

PLACES = (
    ("Mijn werk", "desk:my_work", Permission.CASE_VIEW),
    ("Dossiers", "desk:cases", Permission.CASE_VIEW),
    ("Reeks oproepen", "intake:series", Permission.SUMMONS_SEND),
    ("Tabel gegevensverwerking", "desk:register", Permission.REGISTER_VIEW),
    ("Inzage en wijzigingen", "desk:oversight", Permission.AUDIT_VIEW),
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


@dataclass(frozen=True)
class Page:
    """Signed out: only the addresses and whether this is a demonstration."""

    municipality: Municipality | None = None
    user_name: str = ""
    role_names: tuple[str, ...] = ()
    menu: tuple[MenuItem, ...] = ()
    case_tabs: tuple[MenuItem, ...] = ()
    new_case_url: str = ""
    others: tuple[tuple[str, str], ...] = ()
    idle_seconds: int | None = None
    may_search: bool = False
    demo: bool = False
    search_url: str = field(default_factory=lambda: reverse("desk:search"))
    sign_in_url: str = field(default_factory=lambda: reverse("accounts:sign_in"))
    sign_out_url: str = field(default_factory=lambda: reverse("accounts:sign_out"))
    account_url: str = field(default_factory=lambda: reverse("accounts:account"))
    session_url: str = field(default_factory=lambda: reverse("accounts:session"))
    draft_url: str = field(default_factory=lambda: reverse("accounts:draft"))
    switch_url: str = field(default_factory=lambda: reverse("accounts:switch"))
    home_url: str = field(default_factory=lambda: reverse("desk:home"))


def page(request: HttpRequest) -> dict[str, Any]:
    """The `page` of every template."""
    access: Access | None = getattr(request, "access", None)
    if access is None:
        return {"page": Page(demo=settings.DEMO)}
    return {
        "page": Page(
            municipality=access.municipality,
            user_name=access.user.name,
            role_names=access.roles,
            menu=_menu(request, access),
            case_tabs=_case_tabs(request, access),
            new_case_url=reverse("cases:arrival") if access.may(Permission.CASE_OPEN) else "",
            others=tuple((str(m.pk), m.name) for m in access.others),
            idle_seconds=sessions.idle_seconds(request),
            may_search=access.may(Permission.CASE_VIEW),
            demo=settings.DEMO,
        )
    }


def _menu(request: HttpRequest, access: Access) -> tuple[MenuItem, ...]:
    urls = [(label, reverse(name)) for label, name, p in PLACES if p is None or access.may(p)]
    return tuple(MenuItem(label, url, request.path.startswith(url)) for label, url in urls)


def _case_tabs(request: HttpRequest, access: Access) -> tuple[MenuItem, ...]:
    """For an address of one case: its pages that this user may open."""
    case = request.resolver_match.kwargs.get("case") if request.resolver_match else None
    if case is None or not access.may(Permission.CASE_VIEW):
        return ()
    urls = [(label, reverse(name, args=[case])) for label, name, p in CASE_PLACES if access.may(p)]
    here = max((url for _, url in urls if request.path.startswith(url)), key=len, default="")
    return tuple(MenuItem(label, url, url == here) for label, url in urls)
