"""What was agreed with a partner: the verwerkersovereenkomst, and what was bought."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from law.avg import AVG
from partners.actions.partner import working
from partners.models import Agreement, Contract, Partner

KIND, BASIS = Event.Kind.CONTRACT_RECORDED, AVG.art("28")


@transaction.atomic
def add_agreement(
    *, partner: Partner, since: date, until: date | None, by: User, on: date
) -> Agreement:
    """The verwerkersovereenkomst (AVG art. 28, lid 3) from a day. Raises AlreadyEnded."""
    now = working(partner)
    made = Agreement(municipality_id=now.municipality_id, partner=now, since=since, until=until)
    made.recorded_on, made.by = on, by.pk
    made.save()
    record(KIND, now, by=by.pk, on=on, basis=BASIS, detail="verwerkersovereenkomst")
    return made


@transaction.atomic
def add_contract(
    *,
    partner: Partner,
    since: date,
    until: date | None,
    hours: int | None,
    parts: str,
    by: User,
    on: date,
) -> Contract:
    """What was bought, and how many hours. Raises AlreadyEnded."""
    now = working(partner)
    made = Contract(municipality_id=now.municipality_id, partner=now, since=since, until=until)
    made.hours, made.parts, made.recorded_on, made.by = hours, parts, on, by.pk
    made.save()
    record(KIND, now, by=by.pk, on=on, detail="contract")
    return made
