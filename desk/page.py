"""What every page shows around its own part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from accounts import sessions
from accounts.access import Access
from accounts.permissions import Permission
from desk.goals import goals_of
from desk.menu import MenuItem, menu_of, setup_tabs_of, tabs_of
from desk.setup.look import Look, look_of
from pip_plan.models import Objective
from tenancy.models import Municipality


@dataclass(frozen=True)
class Page:
    """Signed out: only the addresses and whether this is a demonstration."""

    municipality: Municipality | None = None
    look: Look = field(default_factory=Look)
    user_name: str = ""
    role_names: tuple[str, ...] = ()
    menu: tuple[MenuItem, ...] = ()
    case_tabs: tuple[MenuItem, ...] = ()
    goals: Callable[[], list[Objective]] = list  # asked for by the pages that show them
    setup_tabs: tuple[MenuItem, ...] = ()
    new_case_url: str = ""
    calendar_url: str = ""
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
            look=look_of(access.municipality),
            user_name=access.user.name,
            role_names=access.roles,
            menu=menu_of(request, access),
            case_tabs=tabs_of(request, access),
            goals=partial(goals_of, request, access),
            setup_tabs=setup_tabs_of(request, access),
            new_case_url=reverse("cases:arrival") if access.may(Permission.CASE_OPEN) else "",
            calendar_url=reverse("agenda:calendar")
            if access.may(Permission.APPOINTMENT_MANAGE)
            else "",
            others=tuple((str(m.pk), m.name) for m in access.others),
            idle_seconds=sessions.idle_seconds(request),
            may_search=access.may(Permission.CASE_VIEW),
            demo=settings.DEMO,
        )
    }
