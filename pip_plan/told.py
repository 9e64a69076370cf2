"""What DUO must hear of a PIP, in the order of its portal."""

from __future__ import annotations

from uuid import UUID

from cases.models import Case
from duo import values
from duo.models import Report
from duo.values import typed
from pip_plan.models import Plan

ROUTES = {"b1": "B", "onderwijs": "O", "z": "Z"}  # DUO's own codes
YES_NO = {True: "Ja", False: "Nee"}


@values.of(Report.Kind.PLAN)
def plan_values(case: Case, subject: UUID) -> values.Values:
    """The fields of DUO's PIP; what does not apply is left out, as DUO asks."""
    plan = Plan.objects.filter(case=case, pk=subject, dated_on__isnull=False).first()
    if plan is None:
        return ()
    told = [
        ("Dagtekening PIP", typed(plan.dated_on)),
        ("Leerroute", ROUTES[plan.route]),
        ("Niveau", plan.level.upper()),
        ("Mag opleiding afmaken", YES_NO[plan.may_finish_education]),
        ("Alfabetiseringsonderwijs", plan.literacy),
    ]
    if plan.intensity_hours:
        told.append(("Geschatte intensiteit B1-route (uren)", str(plan.intensity_hours)))
    return told
