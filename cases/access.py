"""Loading is authorising, and is written down: a case one may not have does not exist."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404

from accounts.access import Access
from accounts.permissions import Permission
from audit.readings import shown
from cases.models import Case, Task


def visible_cases(access: Access) -> QuerySet[Case]:
    """Every case that this user may know of; lists, search and counts all begin here."""
    require(access, Permission.CASE_VIEW)
    return Case.objects.filter(undone_on=None)


def case_for(access: Access, pk: UUID, *, to: Permission) -> Case:
    """The case; 403 without the permission, 404 when it does not exist for this municipality."""
    require(access, to)
    case = visible_cases(access).select_related("person", "assignee").filter(pk=pk).first()
    if case is None:
        raise Http404
    note_shown(access, [case], page=to.value)
    return case


def tvs_case_for(access: Access, pk: UUID, *, to: Permission) -> Case:
    """The case, for who may know of its TVS record; for others there is no such page (404)."""
    if not {Permission.CASE_VIEW, Permission.TVS_VIEW, to} <= access.permissions:
        raise Http404
    return case_for(access, pk, to=to)


def task_for(access: Access, pk: UUID) -> Task:
    """A task of a case that this user may work on; it may be done already."""
    require(access, Permission.TASK_MANAGE)
    cases = visible_cases(access)
    task = Task.objects.with_case().filter(pk=pk, case__in=cases).first()
    if task is None:
        raise Http404
    note_shown(access, [task.case], page=Permission.TASK_MANAGE.value)
    return task


def note_shown(access: Access, cases: Iterable[Case], *, page: str) -> None:
    """Before a page shows these people: who sees them, where, and why they may."""
    why = f"{', '.join(access.roles)}: {Permission.CASE_VIEW.label}"
    shown([case.pk for case in cases], to=access.user.pk, page=page, why=why)


def require(access: Access, permission: Permission) -> None:
    if not access.may(permission):
        raise PermissionDenied
