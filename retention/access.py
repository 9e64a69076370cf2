"""Load what is kept and what must go, and authorise."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404

from accounts.access import Access
from accounts.permissions import Permission
from audit.readings import shown
from cases.access import case_for, require
from cases.models import Case
from retention.models import DestructionItem, DestructionList, Hold

READERS = frozenset({Permission.DESTRUCTION_REVIEW, Permission.DESTRUCTION_APPROVE})


def may_read_lists(access: Access) -> None:
    """For who reviews or approves lists."""
    if READERS.isdisjoint(access.permissions):
        raise PermissionDenied


def list_for(access: Access, key: UUID, *, to: Permission | None = None) -> DestructionList:
    """The list, for who reads lists or may do this with one; 404 in another municipality."""
    if to is None:
        may_read_lists(access)
    else:
        require(access, to)
    found: DestructionList | None = DestructionList.objects.filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def item_for(access: Access, of: UUID, key: UUID) -> DestructionItem:
    """Someone on a list, for who reviews it."""
    held = list_for(access, of, to=Permission.DESTRUCTION_REVIEW)
    found: DestructionItem | None = held.items.filter(pk=key).first()
    if found is None:
        raise Http404
    found.list = held
    return found


def hold_for(access: Access, case: UUID, key: UUID) -> tuple[Case, Hold]:
    """A reason to keep that stands, of the person of this case."""
    subject = case_for(access, case, to=Permission.HOLD_SET)
    found: Hold | None = Hold.objects.standing().filter(person=subject.person_id, pk=key).first()
    if found is None:
        raise Http404
    found.person = subject.person
    return subject, found


def note_shown(access: Access, cases: Iterable[UUID]) -> None:
    """Before a list shows these people: who sees them, and why they may."""
    held = sorted(str(one.label) for one in READERS if one in access.permissions)
    why = f"{', '.join(access.roles)}: {', '.join(held)}"
    shown(cases, to=access.user.pk, page="destruction", why=why)
