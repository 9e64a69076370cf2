"""Judge what a provider tells of a month: it counts, or it is disputed."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from courses.actions.hours import record_hours
from courses.models import MonthlyHours
from courses.standing import Refused as NotNow
from exchange.actions.month_files import BASIS, task_done
from exchange.models import MonthReport
from guidance.actions.refusing import Refused, open_case

DONE = "Een collega heeft deze opgave net al beoordeeld."
CORRECTED = "De aanbieder gaf deze maand opnieuw op."


@transaction.atomic
def accept_report(*, report: MonthReport, by: User, on: date) -> None:
    """The hours count from now on, for the plan, the signals and DUO; raises Refused.

    What the provider says of effort stays with what it told: it says nothing of progress.
    """
    held = _undecided(report)
    trajectory = held.trajectory
    trajectory.case = held.case
    known = MonthlyHours.objects.standing().filter(trajectory=trajectory, month=held.month)
    why = CORRECTED if known.exists() else ""
    try:
        record_hours(trajectory=trajectory, month=held.month, why=why, by=by, on=on, **held.hours)
    except NotNow as refused:
        raise Refused(refused.why) from None
    _decide(held, accepted=True, why=None, by=by, on=on)


@transaction.atomic
def dispute_report(*, report: MonthReport, why: str, by: User, on: date) -> None:
    """It does not count; the reason is kept, for the talk with the provider. Raises Refused."""
    _decide(_undecided(report), accepted=False, why=why, by=by, on=on)


def _undecided(report: MonthReport) -> MonthReport:
    case = open_case(report.case)
    held: MonthReport | None = (
        MonthReport.objects.undecided()
        .select_for_update(of=("self",))
        .select_related("trajectory__partner")
        .filter(pk=report.pk)
        .first()
    )
    if held is None:
        raise Refused(DONE)
    held.case = case
    return held


def _decide(held: MonthReport, *, accepted: bool, why: str | None, by: User, on: date) -> None:
    held.decided_on, held.decided_by = on, by.pk
    held.accepted, held.why = accepted, why
    held.save(update_fields=["decided_on", "decided_by", "accepted", "why"])
    kind = Event.Kind.MONTH_REPORT_ACCEPTED if accepted else Event.Kind.MONTH_REPORT_DISPUTED
    record(kind, held, by=by.pk, on=on, case=held.case_id, basis=BASIS)
    task_done(held.case, by=by, on=on)
