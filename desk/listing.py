"""The list of cases: filters, order, and pages by key instead of by number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import Q, QuerySet
from django.http import QueryDict

from accounts.models import User
from cases.models import NEVER, Case

PAGE = 50
MOST = 1000
SORTS = {
    "datum": ("next_due", "id"),
    "-datum": ("-next_due", "-id"),
    "naam": ("sort_name", "id"),
    "-naam": ("-sort_name", "-id"),
    "nummer": ("number", "id"),
    "-nummer": ("-number", "-id"),
}
ANY = [("", "Alle")]


class Filters(forms.Form):
    """What the list shows; its values stand in the address, so none is personal."""

    mine = forms.BooleanField(label="Alleen mijn dossiers", required=False)
    open = forms.BooleanField(label="Alleen lopende dossiers", required=False)
    phase = forms.ChoiceField(label="Fase", required=False, choices=ANY + Case.Phase.choices)
    target_group = forms.ChoiceField(
        label="Doelgroep", required=False, choices=ANY + Case.TargetGroup.choices
    )
    due = forms.ChoiceField(
        label="Eerstvolgende datum",
        required=False,
        choices=[
            *ANY,
            ("verstreken", "Verstreken"),
            ("week", "Binnen 7 dagen"),
            ("maand", "Binnen 30 dagen"),
        ],
    )
    sort = forms.ChoiceField(
        label="Volgorde",
        required=False,
        choices=[
            ("datum", "Eerstvolgende datum"),
            ("-datum", "Laatste datum eerst"),
            ("naam", "Naam, A tot Z"),
            ("-naam", "Naam, Z tot A"),
            ("nummer", "Zaaknummer, oudste eerst"),
            ("-nummer", "Zaaknummer, nieuwste eerst"),
        ],
    )
    after = forms.UUIDField(required=False, widget=forms.HiddenInput)
    before = forms.UUIDField(required=False, widget=forms.HiddenInput)


@dataclass(frozen=True)
class Listing:
    """One page of the list, and how to reach its neighbours."""

    cases: list[Case]
    total: int
    next_key: UUID | None
    previous_key: UUID | None

    @property
    def total_text(self) -> str:
        return f"{MOST}+" if self.total > MOST else str(self.total)


def filtered(
    cases: QuerySet[Case], wanted: dict[str, Any], *, user: User, today: date
) -> QuerySet[Case]:
    """The cases that the filters leave."""
    if wanted.get("mine"):
        cases = cases.filter(assignee=user)
    if wanted.get("open"):
        cases = cases.exclude(phase=Case.Phase.CLOSED)
    for name in ("phase", "target_group"):
        if wanted.get(name):
            cases = cases.filter(**{name: wanted[name]})
    if due := wanted.get("due"):
        until = {"week": today + timedelta(days=7), "maand": today + timedelta(days=30)}
        limit = (
            Q(next_due__lt=today)
            if due == "verstreken"
            else Q(next_due__gte=today, next_due__lte=until[due])
        )
        cases = cases.filter(limit)
    return cases


def page_of(cases: QuerySet[Case], wanted: dict[str, Any]) -> Listing:
    """At most 50 cases after or before a key. Two queries, three with a key."""
    order = SORTS[wanted.get("sort") or "datum"]
    back = bool(wanted.get("before"))
    key = wanted.get("before") or wanted.get("after")
    anchor = cases.filter(pk=key).first() if key else None
    window = _beyond(cases, order, anchor, back=back) if anchor else cases
    direction = [_reversed(name) for name in order] if back and anchor else list(order)
    rows = first(window, direction, PAGE + 1)
    more, rows = len(rows) > PAGE, rows[:PAGE]
    if back and anchor:
        rows.reverse()
        return _listing(cases, rows, has_next=True, has_previous=more)
    return _listing(cases, rows, has_next=more, has_previous=anchor is not None)


def first(cases: QuerySet[Case], order: Sequence[str], most: int) -> list[Case]:
    """The first of these cases in this order, with what a row shows.

    Chosen before they are joined: under row-level security the planner does not know how large the
    municipality is, and would look up everyone's person and colleague to sort them.
    """
    chosen = cases.order_by(*order).values("pk")[:most]
    rows = Case.objects.filter(pk__in=chosen).order_by(*order)
    return list(rows.select_related("person", "assignee"))


def _listing(
    cases: QuerySet[Case], rows: list[Case], *, has_next: bool, has_previous: bool
) -> Listing:
    return Listing(
        cases=rows,
        total=cases.order_by()[: MOST + 1].count(),
        next_key=rows[-1].pk if rows and has_next else None,
        previous_key=rows[0].pk if rows and has_previous else None,
    )


def _beyond(
    cases: QuerySet[Case], order: tuple[str, ...], anchor: Case, *, back: bool
) -> QuerySet[Case]:
    """The rows after the anchor in this order, or before it."""
    column = order[0].lstrip("-")
    descending = order[0].startswith("-") != back
    sign, value = ("lt" if descending else "gt"), getattr(anchor, column)
    tie = Q(**{column: value, f"id__{sign}": anchor.pk})
    return cases.filter(Q(**{f"{column}__{sign}": value}) | tie)


def _reversed(name: str) -> str:
    return name[1:] if name.startswith("-") else f"-{name}"


@dataclass(frozen=True)
class SortLink:
    url: str
    current: bool
    direction: str  # "oplopend" or "aflopend", of the order as it is now


def sort_links(query: QueryDict) -> dict[str, SortLink]:
    """For each sortable column, where a click on its heading leads."""
    now = query.get("sort") or "datum"
    return {name: _sort_link(query, name, now) for name in ("datum", "naam", "nummer")}


def _sort_link(query: QueryDict, name: str, now: str) -> SortLink:
    wanted = f"-{name}" if now == name else name
    url = address(query, sort=wanted, after=None, before=None)
    direction = "aflopend" if now.startswith("-") else "oplopend"
    return SortLink(url, now.lstrip("-") == name, direction)


def address(query: QueryDict, **changes: object) -> str:
    """The same list with other values; what the list does not know is not repeated."""
    copy = query.copy()
    for name in set(copy) - Filters.base_fields.keys():
        del copy[name]
    for name, value in changes.items():
        copy.pop(name, None)
        if value is not None:
            copy[name] = str(value)
    return f"?{copy.urlencode()}"


def has_due(case: Case) -> bool:
    return case.next_due != NEVER
