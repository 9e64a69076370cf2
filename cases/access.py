"""Loading is authorising: a case that one may not have does not exist."""

from __future__ import annotations

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404

from accounts.access import Access
from accounts.permissions import Permission
from cases.models import Case, Task


def visible_cases(access: Access) -> QuerySet[Case]:
    """Every case that this user may know of; lists, search and counts all begin here."""
    require(access, Permission.CASE_VIEW)
    return Case.objects.all()


def case_for(access: Access, pk: UUID, *, to: Permission) -> Case:
    """The case; 403 without the permission, 404 when it does not exist for this municipality."""
    require(access, to)
    case = visible_cases(access).select_related("person", "assignee").filter(pk=pk).first()
    if case is None:
        raise Http404
    return case


def task_for(access: Access, pk: UUID) -> Task:
    """An open task of a case that this user may work on."""
    require(access, Permission.TASK_MANAGE)
    cases = visible_cases(access)
    task = Task.objects.open().with_case().filter(pk=pk, case__in=cases).first()
    if task is None:
        raise Http404
    return task


def require(access: Access, permission: Permission) -> None:
    if not access.may(permission):
        raise PermissionDenied
