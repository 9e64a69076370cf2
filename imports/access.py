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

CASES, TVS = Import.Kind.CASES, Import.Kind.TVS
FOR_TVS = {Permission.CASE_VIEW, Permission.TVS_VIEW, Permission.TVS_IMPORT}
T = TypeVar("T", Import, ImportRow, Taken)


def run_for(access: Access, pk: UUID) -> Import:
    """The import; 403 without the permission, 404 when it does not exist here."""
    return _found(access, Import.objects.filter(kind=CASES), pk)


def row_for(access: Access, pk: UUID) -> ImportRow:
    """A row that was not forgotten yet, with its import."""
    return _found(
        access, ImportRow.objects.filter(run__kind=CASES).select_related("run", "match"), pk
    )


def taken_for(access: Access, pk: UUID) -> Taken:
    """What a row became; noted as a reading of that case."""
    taken = _found(access, Taken.objects.select_related("run", "case"), pk)
    note_cases(access, [taken.case_id])
    return taken


def tvs_list_for(access: Access, pk: UUID) -> Import:
    """A list of the COA; 404 for who may not read one in: they do not learn that there are any."""
    return _tvs(access, Import.objects.filter(kind=TVS), pk)


def tvs_row_for(access: Access, pk: UUID) -> ImportRow:
    """A row of a list of the COA, with the case it is about."""
    rows = ImportRow.objects.filter(run__kind=TVS)
    return _tvs(access, rows.select_related("run", "match__person"), pk)


def _tvs(access: Access, among: QuerySet[T, Any], pk: UUID) -> T:
    require_tvs(access)
    found: T | None = among.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def require_tvs(access: Access) -> None:
    """Raises Http404 for who may not read in a list of the COA."""
    if not access.permissions >= FOR_TVS:
        raise Http404


def note_cases(access: Access, cases: Iterable[UUID]) -> None:
    """Before a page tells which cases there are: who sees it, and why they may."""
    why = f"{', '.join(access.roles)}: {Permission.CASE_IMPORT.label}"
    shown(cases, to=access.user.pk, page="import", why=why)


def note_list(access: Access, cases: Iterable[UUID]) -> None:
    """Before a page tells which cases a list of the COA is about."""
    why = f"{', '.join(access.roles)}: {Permission.TVS_IMPORT.label}"
    shown(cases, to=access.user.pk, page="tvs_list", why=why)


def _found(access: Access, among: QuerySet[T, Any], pk: UUID) -> T:
    require(access, Permission.CASE_IMPORT)
    found: T | None = among.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
