"""Load what goes to a partner, and authorise."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from accounts.access import Access
from accounts.permissions import Permission
from cases.access import case_for, require
from cases.models import Case
from exchange.models import Delivery


def case_to_deliver(access: Access, key: UUID) -> Case:
    """For who may deliver of a case of which they may see the trajects."""
    require(access, Permission.PROGRESS_VIEW)
    return case_for(access, key, to=Permission.PROVIDER_DELIVER)


def delivery_for(access: Access, case: UUID, key: UUID) -> Delivery:
    """One that is ready and did not leave yet."""
    known = case_to_deliver(access, case)
    found: Delivery | None = (
        Delivery.objects.open().select_related("partner").filter(case=known, pk=key).first()
    )
    if found is None:
        raise Http404
    found.case = known
    return found
