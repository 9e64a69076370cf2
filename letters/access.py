"""Load a letter: who may not see its case does not learn that it exists."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from accounts.access import Access
from accounts.permissions import Permission
from cases.access import note_shown, require, visible_cases
from letters.models import Kind, Letter

# A letter that tells what its reader must have a permission of their own for.
CLOSED = {
    Kind.RELIEF: Permission.RELIEF_MANAGE,
    Kind.INTENTION: Permission.FINE_VIEW,
    Kind.FINE: Permission.FINE_VIEW,
    Kind.NO_FINE: Permission.FINE_VIEW,
    Kind.REMINDER: Permission.FINE_VIEW,
}


def closed_kinds(access: Access) -> list[Kind]:
    """The kinds of letters that do not exist for this user."""
    return [kind for kind, needed in CLOSED.items() if not access.may(needed)]


def letter_for(access: Access, pk: UUID, *, to: Permission) -> Letter:
    """The letter with its case, person and what became of it; 403 or 404, and the reading noted."""
    require(access, to)
    found = Letter.objects.with_state().select_related("case__person", "case__municipality")
    open_ones = found.exclude(kind__in=closed_kinds(access))
    letter: Letter | None = open_ones.filter(pk=pk, case__in=visible_cases(access)).first()
    if letter is None:
        raise Http404
    note_shown(access, [letter.case], page="letter")
    return letter
