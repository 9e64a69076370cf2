"""Loading is authorising: an import of another municipality does not exist."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from accounts.access import Access
from accounts.permissions import Permission
from audit.readings import shown
from cases.access import require
from imports.models import Import, ImportRow, Taken

T = TypeVar("T", Import, ImportRow, Taken)


def run_for(access: Access, pk: UUID) -> Import:
    """The import; 403 without the permission, 404 when it does not exist here."""
    return _found(access, Import.objects.all(), pk)


def row_for(access: Access, pk: UUID) -> ImportRow:
    """A row that was not forgotten yet, with its import."""
    return _found(access, ImportRow.objects.select_related("run", "match"), pk)


def taken_for(access: Access, pk: UUID) -> Taken:
    """What a row became; noted as a reading of that case."""
    taken = _found(access, Taken.objects.select_related("run", "case"), pk)
    note_cases(access, [taken.case_id])
    return taken


def note_cases(access: Access, cases: Iterable[UUID]) -> None:
    """Before a page tells which cases there are: who sees it, and why they may."""
    why = f"{', '.join(access.roles)}: {Permission.CASE_IMPORT.label}"
    shown(cases, to=access.user.pk, page="import", why=why)


def _found(access: Access, among: QuerySet[T, Any], pk: UUID) -> T:
    require(access, Permission.CASE_IMPORT)
    found: T | None = among.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
