"""What a set of permissions comes down to: pages, field groups, and who gains or loses what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from guardian.models import GroupObjectPermission

from accounts.models import Membership, Role, User, working_on
from accounts.permissions import Permission
from desk.authorisation.areas import OF_A_CASE
from desk.menu import CASE_PLACES, PLACES, opens
from desk.setup.places import PLACES as UNDER_BEHEER
from privacy.register import classified, models
from privacy.vocabulary import Category, Sensitivity
from tenancy.scope import required


@dataclass(frozen=True)
class Effect:
    """Pages by their names in the menu; field groups open or closed."""

    pages: list[str]
    case_pages: list[str]
    sees: list[Category]
    closed: list[Category]


def effect_of(held: Collection[str]) -> Effect:
    """What who holds these permissions gets to see. No query."""
    works = Permission.CASE_VIEW in held
    found = groups_of_fields()
    return Effect(
        pages=[
            *(label for label, _, p in PLACES if opens(held, p)),
            *(f"Beheer: {place.label}" for place in UNDER_BEHEER if place.permission in held),
        ],
        case_pages=[label for label, _, p in CASE_PLACES if works and p in held],
        sees=[c for c in found if works and c.permission in held],
        closed=[c for c in found if not (works and c.permission in held)],
    )


def groups_of_fields() -> list[Category]:
    """The categories of data in a case, in the order of the register."""
    in_a_case = {Permission.CASE_VIEW, *OF_A_CASE}
    said = (handling.category for model in models() for _, handling in classified(model))
    found = dict.fromkeys(c for c in said if c.sensitivity > Sensitivity.TECHNICAL)
    return [category for category in found if category.permission in in_a_case]


@dataclass(frozen=True)
class Shift:
    """What changes for one colleague when a role changes, all their roles taken together."""

    name: str
    gained: list[Permission]
    lost: list[Permission]


def held_by_group(groups: Iterable[int]) -> dict[int, frozenset[str]]:
    """The permissions on this municipality of each group. One query."""
    rows = GroupObjectPermission.objects.filter(
        group__in=list(groups),
        object_pk=str(required()),
        content_type__model="municipality",
        permission__codename__in=Permission.values,
    ).values_list("group_id", "permission__codename")
    held: dict[int, set[str]] = defaultdict(set)
    for group, codename in rows:
        held[group].add(codename)
    return {group: frozenset(names) for group, names in held.items()}


def shifts(role: Role, wanted: Collection[str], *, on: date) -> list[Shift]:
    """Who would gain or lose something if this role held exactly these. Two queries."""
    here = Membership.objects.filter(working_on(on), user__is_active=True)
    rows = list(here.select_related("user", "role").order_by("user__name"))
    held = held_by_group({m.role.group_id for m in rows})
    groups: dict[User, set[int]] = defaultdict(set)
    for membership in rows:
        groups[membership.user].add(membership.role.group_id)
    found = []
    for user, theirs in groups.items():
        if role.group_id in theirs:
            found.append(_shift(user, theirs - {role.group_id}, held, role, wanted))
    return [one for one in found if one.gained or one.lost]


def _shift(
    user: User,
    others: set[int],
    held: dict[int, frozenset[str]],
    role: Role,
    wanted: Collection[str],
) -> Shift:
    beside = frozenset().union(*(held.get(group, frozenset()) for group in others))
    before, after = beside | held.get(role.group_id, frozenset()), beside | frozenset(wanted)
    gained = [p for p in Permission if p in after - before]
    return Shift(user.name, gained, [p for p in Permission if p in before - after])
