"""The colours and the logo that a page is drawn with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.db.models import Q
from django.templatetags.static import static
from django.urls import reverse

from desk.models import Theme
from tenancy.models import Municipality
from tenancy.scope import current, scope

NAME = "look"


@dataclass(frozen=True)
class Look:
    """Addresses; "" for the neutral colours, and for no logo."""

    stylesheet: str = ""
    logo: str = ""


def look_of(home: Municipality) -> Look:
    """How the municipality in scope looks; at most a minute old. Before it chose, as it came.

    A page about an error may be drawn after the scope has ended: that one is drawn as it came.
    """
    if current() is None:
        return Look(built_in(home.theme))
    if (kept := cache.get(NAME)) is None:
        kept = _current() or {"pk": None, "base": home.theme, "has_logo": False}
        cache.set(NAME, kept)
    logo = reverse("desk:theme_logo", args=[kept["pk"]]) if kept["has_logo"] else ""
    if kept["base"] == Theme.Base.OWN:
        return Look(reverse("desk:theme_colours", args=[kept["pk"]]), logo)
    return Look(built_in(kept["base"]), logo)


def forget(home: Municipality) -> None:
    """The next page looks again."""
    with scope(home.pk):
        cache.delete(NAME)


def built_in(base: str) -> str:
    """The stylesheet of a theme that the product brings; "" for the neutral one."""
    return static(f"css/themes/{base}.css") if base not in ("", Theme.Base.NEUTRAL) else ""


def _current() -> Any:
    chosen = Theme.objects.order_by("-number").annotate(has_logo=Q(logo__isnull=False))
    return chosen.values("pk", "base", "has_logo").first()
