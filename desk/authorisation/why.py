"""Why someone may see a group of fields of a case, or why not: every link of the chain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from accounts.access import Access
from accounts.models import Membership, Role, User, working_on
from accounts.permissions import Permission
from audit.actions import record
from audit.models import Event
from audit.readings import shown
from cases.models import Case
from desk.authorisation.areas import INTEGRATION_ONLY
from desk.authorisation.effect import held_by_group
from privacy.vocabulary import Category


@dataclass(frozen=True)
class Link:
    """One link: whether it holds, and the sentence that says so."""

    holds: bool
    text: str


@dataclass(frozen=True)
class Answer:
    """Yes when every link holds."""

    links: list[Link]

    @property
    def may(self) -> bool:
        return all(link.holds for link in self.links)


def explain(user: User, case: Case, category: Category, *, by: Access, on: date) -> Answer:
    """The chain for today. That it was asked is written down, but not in the timeline of the case:
    who works there need not know of it. The reading names the case."""
    why = f"{', '.join(by.roles)}: {Permission.ACCESS_EXPLAIN.label}"
    shown([case.pk], to=by.user.pk, page="explanation", why=why)
    record(Event.Kind.ACCESS_EXPLAINED, user, by=by.user.pk, on=on)
    return Answer([*chain(user, category, on=on), *_of(case)])


def chain(user: User, category: Category, *, on: date) -> list[Link]:
    """Account, role, the case, the group of fields."""
    rows = list(
        Membership.objects.filter(working_on(on), user=user)
        .select_related("role")
        .order_by("since")
    )
    held = held_by_group({m.role.group_id for m in rows})
    roles = [(m.role, held.get(m.role.group_id, frozenset())) for m in rows]
    return [
        _account(user),
        *_roles(user, rows),
        _through(roles, Permission.CASE_VIEW),
        *_group(roles, Permission(category.permission), category),
    ]


def _of(case: Case) -> list[Link]:
    """A case that was taken over by mistake holds nothing of anyone."""
    said = "Dit dossier is teruggedraaid: de gegevens zijn gewist, en niemand ziet het nog."
    return [Link(False, said)] if case.undone_on else []


def _account(user: User) -> Link:
    return (
        Link(True, "Het account is actief.")
        if user.is_active
        else Link(False, "Het account is uitgezet: inloggen kan niet.")
    )


def _roles(user: User, rows: list[Any]) -> list[Link]:
    if not rows:
        return [Link(False, "De medewerker heeft vandaag geen rol bij deze gemeente.")]
    names = _names(rows)
    return [
        Link(
            True,
            f"De medewerker heeft de rol {m.role.name}, vanaf {m.since:%d-%m-%Y}"
            f"{f' tot en met {m.until:%d-%m-%Y}' if m.until else ''}{_giver(m, names)}.",
        )
        for m in rows
    ]


def _names(rows: list[Any]) -> dict[UUID, str]:
    """Who gave these roles, by key."""
    givers = {m.given_by for m in rows if m.given_by}
    return dict(User.objects.filter(pk__in=givers).values_list("pk", "name"))


def _giver(membership: Any, names: dict[UUID, str]) -> str:
    name = names.get(membership.given_by)
    return f", goedgekeurd door {name}" if name else ", gegeven bij de start"


Held = list[tuple[Role, frozenset[str]]]


def _through(roles: Held, permission: Permission) -> Link:
    givers = [role.name for role, held in roles if permission in held]
    if givers:
        return Link(True, f"“{permission.label}” mag door: {', '.join(givers)}.")
    return Link(False, f"Geen rol van deze medewerker geeft: “{permission.label}”.")


def _group(roles: Held, permission: Permission, category: Category) -> Iterable[Link]:
    if permission in INTEGRATION_ONLY:
        marked = [role.name for role, _ in roles if role.integration_tasks]
        said = ", ".join(marked)
        yield (
            Link(True, f"Voert inburgeringstaken uit: {said}.")
            if marked
            else Link(False, "Geen rol van deze medewerker voert inburgeringstaken uit.")
        )
    if permission is not Permission.CASE_VIEW:
        yield _through(roles, permission)
