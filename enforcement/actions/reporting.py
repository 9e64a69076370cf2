"""Make the report of a breach (Awb art. 5:48), or withdraw it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from accounts.models import User
from audit.models import Event
from cases.models import Case
from enforcement.actions.holding import hold_breach, hold_case, note
from enforcement.actions.reminding import remind_to_decide
from enforcement.models import Breach, Hearing
from guidance.actions.refusing import Refused
from intake.ladder import MISSED
from intake.models import Summons
from law.awb import fine_decision
from law.fine_terms import fine_lapses
from law.fines import Duty
from pip_plan.access import versions_of

WARNED = (
    "Er is geen tweede of derde oproep gemist waarover nog geen rapport is. Zonder waarschuwing is"
    " er geen boete (art. 22 Wet inburgering 2021)."
)
RUNNING = "De termijn van deze oproep loopt nog."
NO_PLAN = "Er is geen PIP. Zonder PIP is er geen boete (art. 23 Wet inburgering 2021)."
ALREADY = "Over deze gedraging op deze dag is al een rapport."
Conduct = Breach.Conduct


@dataclass(frozen=True)
class Seen:
    """When it was established, what happened, where, how that is known, and from whom."""

    observed_on: date
    what: str
    place: str
    evidence: str
    seen: str


@transaction.atomic
def report_intake(*, case: Case, seen: Seen, by: User, on: date) -> Breach:
    """Of the last missed summons after a warning (Wi art. 22). Raises Refused."""
    held = hold_case(case)
    summons = missed_after_warning(held)
    if summons is None:
        raise Refused(WARNED)
    if on <= summons.respond_by:
        raise Refused(RUNNING)
    conduct = Conduct.COOPERATE if summons.end == Summons.End.UNCOOPERATIVE else Conduct.APPEAR
    on_summons = {
        "summons": summons,
        "summons_number": summons.number,
        "summons_end": summons.end,
        "happened_on": summons.respond_by,
    }
    return _keep(held, Duty.INTAKE, conduct, seen, on_summons, by=by, on=on)


@transaction.atomic
def report_plan(
    *, case: Case, conduct: str, happened_on: date, seen: Seen, by: User, on: date
) -> Breach:
    """Of what the PIP asks (Wi art. 23). Raises Refused."""
    held = hold_case(case)
    plan = versions_of(held).current
    if plan is None or plan.dated_on is None:
        raise Refused(NO_PLAN)
    if happened_on <= plan.dated_on:
        raise Refused("Deze dag ligt niet na het PIP.", "happened_on")
    on_plan = {"plan": plan, "happened_on": happened_on}
    return _keep(held, Duty.PLAN, conduct, seen, on_plan, by=by, on=on)


@transaction.atomic
def withdraw_report(*, breach: Breach, why: str, by: User, on: date) -> None:
    """It was made wrongly; not once the person heard of it: then there is a decision.

    Raises Refused.
    """
    held = hold_breach(breach)
    if Hearing.objects.filter(breach=held).exists():
        raise Refused("Het voornemen is verstuurd. Beslis dat er geen boete komt.")
    held.withdrawn_on, held.withdrawn_by, held.withdrawn_why = on, by.pk, why
    held.save(update_fields=["withdrawn_on", "withdrawn_by", "withdrawn_why"])
    remind_to_decide(held.case, by=by, on=on)
    note(Event.Kind.BREACH_WITHDRAWN, held, held.duty, by=by, on=on)


def missed_after_warning(case: Case) -> Summons | None:
    """The last summons that was missed after the warning and about which there is no report."""
    told = Breach.objects.standing().filter(case=case, summons__isnull=False).values("summons")
    missed = Summons.objects.filter(case=case, number__gte=2, end__in=MISSED)
    found: Summons | None = missed.exclude(pk__in=told).order_by("-number").first()
    return found


def _keep(
    case: Case, duty: Duty, conduct: str, seen: Seen, facts: dict[str, Any], *, by: User, on: date
) -> Breach:
    if not facts["happened_on"] <= seen.observed_on <= on:
        raise Refused("Kies een dag na de overtreding, en niet in de toekomst.", "observed_on")
    lapses = fine_lapses(duty=duty, violated=facts["happened_on"])
    if on > lapses.due:
        raise Refused(f"Dit is te lang geleden voor een boete ({lapses.article}).", "happened_on")
    deadline = fine_decision(report_dated=on)
    made = Breach(
        municipality_id=case.municipality_id,
        case=case,
        duty=duty.value,
        conduct=conduct,
        dated_on=on,
        reported_by=by.pk,
        decide_by=deadline.due,
        steps="\n".join(deadline.steps),
        lapses_on=lapses.due,
        **asdict(seen),
        **facts,
    )
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError as error:
        if "one_breach_per" in str(error):
            raise Refused(ALREADY) from None
        raise
    remind_to_decide(case, by=by, on=on)
    note(Event.Kind.BREACH_REPORTED, made, made.duty, by=by, on=on)
    return made
