"""The advice of the college to DUO over a BIO-ontheffing (Bi art. 2.8, lid 2)."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case, Task
from guidance.actions.refusing import Refused, open_case
from guidance.models import Advice
from law.bi2021 import BI2021
from law.dates import with_weekday
from law.kit import Deadline

BASIS = BI2021.art("2.8:2")
ADVISE_WITHIN = timedelta(weeks=4)  # no article sets a term


@transaction.atomic
def ask_advice(*, case: Case, asked_on: date, by: User, on: date) -> Advice:
    """DUO or the person asks the college for its advice. Raises Refused."""
    held = open_case(case)
    if Advice.objects.filter(case=held, given_on=None).exists():
        raise Refused("Er staat al een advies open.")
    made: Advice = Advice.objects.create(
        municipality_id=held.municipality_id, case=held, asked_on=asked_on, noted_by=by.pk
    )
    due = asked_on + ADVISE_WITHIN
    steps = (
        f"Het advies is gevraagd op {with_weekday(asked_on)}.",
        "De wet noemt geen termijn. Wij herinneren u na 4 weken.",
    )
    deadline = Deadline(due, BASIS, asked_on, steps)
    cases.set_legal_task(case=held, kind=Task.Kind.BIO, deadline=deadline, by=by, on=on)
    record(Event.Kind.ADVICE_ASKED, made, by=by.pk, on=on, case=held.pk, basis=BASIS)
    return made


@transaction.atomic
def give_advice(*, advice: Advice, outcome: str, given_on: date, by: User, on: date) -> None:
    """The advice went to DUO on this day. Raises Refused."""
    held = open_case(advice.case)
    if not Advice.objects.filter(pk=advice.pk, given_on=None).exists():
        raise Refused("Een collega heeft dit advies net al vastgelegd.")
    if not advice.asked_on <= given_on <= on:
        raise Refused("Deze dag ligt voor de vraag, of moet nog komen.", "given_on")
    advice.given_on, advice.outcome, advice.given_by = given_on, outcome, by.pk
    advice.save(update_fields=["given_on", "outcome", "given_by"])
    cases.finish_legal_task(case=held, kind=Task.Kind.BIO, by=by, on=on)
    record(Event.Kind.ADVICE_GIVEN, advice, by=by.pk, on=on, case=held.pk, basis=BASIS)
