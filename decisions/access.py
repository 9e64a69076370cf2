"""Load a decision or an objection of a case: who may not know of it gets 403 or 404."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from accounts.access import Access
from accounts.permissions import Permission
from cases.access import case_for, require
from cases.models import Case
from decisions.shown import Course, Shown, course_of, decision_of


def decision_for(
    access: Access, case: UUID, key: UUID, *, to: Permission = Permission.DECISION_VIEW
) -> tuple[Case, Shown]:
    """The case and one of its decisions, for who may read decisions and do this."""
    require(access, Permission.DECISION_VIEW)
    subject = case_for(access, case, to=to)
    found = decision_of(subject, key)
    if found is None:
        raise Http404
    return subject, found


def course_for(
    access: Access, case: UUID, key: UUID, *, to: Permission = Permission.DECISION_VIEW
) -> tuple[Case, Course]:
    """The case and an objection against one of its decisions."""
    require(access, Permission.DECISION_VIEW)
    subject = case_for(access, case, to=to)
    found = course_of(subject, key)
    if found is None:
        raise Http404
    return subject, found
