"""The doelstellingen of the PIP, above every page on which they are worked at."""

from __future__ import annotations

from django.http import HttpRequest

from accounts.access import Access
from accounts.permissions import Permission
from cases.access import visible_cases
from pip_plan.models import Objective

WORKED_AT = {"courses", "guidance"}


def goals_of(request: HttpRequest, access: Access) -> list[Objective]:
    """Of the version that holds, for who may read it. One query, only on those pages."""
    match = request.resolver_match
    if match is None or match.app_name not in WORKED_AT or not access.may(Permission.PLAN_VIEW):
        return []
    found = Objective.objects.filter(
        plan__case=match.kwargs["case"],
        plan__case__in=visible_cases(access),
        plan__dated_on__isnull=False,
        plan__decision__revoked_on=None,
    )
    goals = list(found.select_related("plan__case__person").order_by("-plan__number", "created_at"))
    return [one for one in goals if one.plan_id == goals[0].plan_id]
