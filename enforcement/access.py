"""Load a report, a fine, a payment or a fine of DUO of a case: 403 or 404 for who may not."""

from __future__ import annotations

from typing import Any, TypeVar
from uuid import UUID

from django.http import Http404

from accounts.access import Access
from accounts.permissions import Permission
from cases.access import case_for, require
from cases.models import Case
from enforcement.models import Breach, DuoFine, Fine, Payment

T = TypeVar("T")


def case_to(access: Access, case: UUID, *, to: Permission) -> Case:
    """For who may read of enforcement and do this."""
    require(access, Permission.FINE_VIEW)
    return case_for(access, case, to=to)


def breach_for(access: Access, case: UUID, key: UUID, *, to: Permission) -> tuple[Case, Breach]:
    """The case and a report that was not withdrawn."""
    subject = case_to(access, case, to=to)
    found: Breach = _one(Breach.objects.standing(), subject, key)
    return subject, found


def fine_for(access: Access, case: UUID, key: UUID, *, to: Permission) -> tuple[Case, Fine]:
    """The case and a proposal or fine that was not laid aside."""
    subject = case_to(access, case, to=to)
    known = Fine.objects.standing().select_related("breach", "decision", "hearing")
    found: Fine = _one(known, subject, key)
    for one in (found.breach, found.decision, found.hearing):
        one.case = subject
    return subject, found


def payment_for(access: Access, case: UUID, key: UUID) -> tuple[Case, Payment]:
    """The case and a payment that counts."""
    subject = case_to(access, case, to=Permission.FINE_IMPOSE)
    found: Payment = _one(Payment.objects.standing().select_related("fine"), subject, key)
    found.fine.case = subject
    return subject, found


def duo_fine_for(access: Access, case: UUID, key: UUID) -> tuple[Case, DuoFine]:
    """The case and a fine of DUO that was not withdrawn."""
    subject = case_to(access, case, to=Permission.FINE_IMPOSE)
    found: DuoFine = _one(DuoFine.objects.standing(), subject, key)
    return subject, found


def _one(known: Any, case: Case, key: UUID) -> Any:
    found = known.filter(case=case, pk=key).first()
    if found is None:
        raise Http404
    found.case = case
    return found
