"""A fine of DUO, recorded by hand; a wrong one is withdrawn."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case
from enforcement.models import DuoFine
from guidance.actions.refusing import Refused, open_case
from law.bi2021 import BI2021

BASIS = BI2021.art("9.6:5")


@transaction.atomic
def record_duo_fine(*, case: Case, by: User, on: date, **told: Any) -> DuoFine:
    """With the new term that DUO set. Raises Refused."""
    held = open_case(case)
    if told["decided_on"] > on:
        raise Refused("Deze datum ligt in de toekomst.", "decided_on")
    if told["term_starts"] < told["decided_on"]:
        raise Refused("De nieuwe termijn begint niet vóór de boete.", "term_starts")
    home = held.municipality_id
    made = DuoFine(municipality_id=home, case=held, recorded_on=on, by=by, **told)
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError as error:
        if "one_duo_fine_per_day" in str(error):
            raise Refused("Deze boete van DUO is al vastgelegd.") from None
        raise
    record(Event.Kind.DUO_FINE_RECORDED, made, by=by.pk, on=on, case=held.pk, basis=BASIS)
    return made


@transaction.atomic
def withdraw_duo_fine(*, duo_fine: DuoFine, why: str, by: User, on: date) -> None:
    """It was recorded wrongly. Raises Refused."""
    held = cases.hold(duo_fine.case)
    standing: DuoFine | None = DuoFine.objects.standing().filter(pk=duo_fine.pk).first()
    if standing is None:
        raise Refused("Een collega heeft dit net al ingetrokken.")
    standing.case = held
    standing.withdrawn_on, standing.withdrawn_by, standing.withdrawn_why = on, by, why
    standing.save(update_fields=["withdrawn_on", "withdrawn_by", "withdrawn_why"])
    record(Event.Kind.DUO_FINE_CORRECTED, standing, by=by.pk, on=on, case=held.pk, basis=BASIS)
