"""Someone went to court, and the court judged."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.models import Event
from decisions.actions.finality import settle
from decisions.actions.noting import Refused, count_again, hold, note, remind
from decisions.actions.revoking import revoke
from decisions.models import Appeal, Objection
from law.awb import AWB, objection_deadline
from tenancy.models import decreed_days

Court, Outcome = Appeal.Court, Appeal.Outcome
UNDECIDED = "Op dit bezwaar is nog niet beslist."
TAKEN_BACK = "Het bezwaar is ingetrokken. Beroep kan niet meer."
NOT_YET = "De rechtbank deed nog geen uitspraak waartegen hoger beroep kan."
ALREADY = "Dit beroep is al vastgelegd."
WRONG_DAY = "Kies een dag na de beslissing waartegen het beroep is, en niet in de toekomst."
JUDGED = "Een collega legde deze uitspraak net al vast."
RUNS = "Er loopt al een bezwaar tegen dit besluit."
ANNULLED_WHY = "De rechter heeft het beroep gegrond verklaard."
LODGING, JUDGING = AWB.art("8:1"), AWB.art("8:70")


def possible_court(objection: Objection) -> tuple[Appeal.Court | None, str]:
    """Which court can be asked now; or None and why not, in Dutch."""
    if objection.is_open or objection.outcome == Objection.Outcome.WITHDRAWN:
        return None, UNDECIDED if objection.is_open else TAKEN_BACK
    known = {appeal.court: appeal for appeal in objection.appeals.all()}
    first = known.get(Court.FIRST)
    if first is None:
        return Court.FIRST, ""
    if Court.HIGHEST in known:
        return None, ALREADY
    further = first.further_until is not None
    return (Court.HIGHEST, "") if further else (None, NOT_YET)


@transaction.atomic
def lodge(*, objection: Objection, side: str, day: date, by: User, on: date) -> Appeal:
    """With the rechtbank, and after its judgement with the Afdeling (ABRvS). Raises Refused."""
    held = _held(objection)
    court, why = possible_court(held)
    if court is None:
        raise Refused(why)
    if not _since(held, court) <= day <= on:
        raise Refused(WRONG_DAY)
    made = Appeal(
        municipality_id=held.municipality_id,
        objection=held,
        court=court,
        side=side,
        lodged_on=day,
        recorded_on=on,
        recorded_by=by.pk,
    )
    made.save()
    note(Event.Kind.OBJECTION_RECEIVED, held, basis=LODGING, by=by, on=on, what=court.label)
    return made


@transaction.atomic
def judge(*, appeal: Appeal, outcome: str, day: date, by: User, on: date) -> Appeal:
    """What the court found, sent on this day; or that the appeal was withdrawn. Raises Refused.

    An annulled decision is revoked. When the college must decide again, the objection is open once
    more. Reading, to be confirmed by a jurist: unless the court set a term, the term of Awb art.
    7:10 runs again from the day after the judgement was sent.
    """
    objection = _held(appeal.objection)
    held: Appeal = Appeal.objects.get(pk=appeal.pk)
    held.objection = objection
    if held.judged_on:
        raise Refused(JUDGED)
    if not held.lodged_on <= day <= on:
        raise Refused("Kies een dag na het beroep, en niet in de toekomst.")
    held.outcome, held.judged_on, held.judged_by = outcome, day, by.pk
    if held.court == Court.FIRST and outcome in (Outcome.UNFOUNDED, Outcome.INADMISSIBLE):
        until = objection_deadline(announced=day, extra=decreed_days())
        held.further_until, held.further_steps = until.due, "\n".join(until.steps)
    held.save()
    what = f"{Court(held.court).label}: {held.get_outcome_display()}"
    note(Event.Kind.OBJECTION_DECIDED, objection, basis=JUDGING, by=by, on=on, what=what)
    if outcome == Outcome.AGAIN:
        _send_back(held, by=by, on=on)
    if outcome == Outcome.ANNULLED:
        revoke(decision=objection.decision, why=ANNULLED_WHY, article="8:72/1", by=by, on=on)
    settle(decision=objection.decision, by=by, on=on)
    return held


def _send_back(appeal: Appeal, *, by: User, on: date) -> None:
    """The same objection, to be decided on once more; whoever signed the decision does not."""
    before = appeal.objection
    if (
        appeal.judged_on is None
        or Objection.objects.open().filter(decision=before.decision).exists()
    ):
        raise Refused(RUNS)
    again = Objection(
        municipality_id=before.municipality_id,
        decision=before.decision,
        again_after=appeal,
        taken_by=before.taken_by,
        received_on=appeal.judged_on,
        committee=before.committee,
        recorded_on=on,
        recorded_by=by.pk,
        decide_by=appeal.judged_on,
    )
    again.save()
    count_again(again)
    remind(before.decision.case, by=by, on=on)


def _held(objection: Objection) -> Objection:
    decision = hold(objection.decision)
    found: Objection = Objection.objects.prefetch_related("appeals").get(pk=objection.pk)
    found.decision = decision
    return found


def _since(objection: Objection, court: Appeal.Court) -> date:
    """From when this court can be asked."""
    before = next(
        (one.judged_on for one in objection.appeals.all() if one.court == Court.FIRST), None
    )
    since = before if court == Court.HIGHEST else objection.ended_on
    if since is None:
        raise Refused(UNDECIDED)
    return since
