"""Draft the decision that somebody need not take the leerbaarheidstoets."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from django.db import transaction

from accounts.models import User
from cases.actions import hold
from cases.models import Case
from decisions.actions.noting import Refused
from decisions.actions.signing import draft
from decisions.models import Decision
from law.wi2021 import WI2021

BASIS = WI2021.art("14:6")
CLOSED = "Dit dossier is afgesloten. U kunt hier niets meer wijzigen."
ALREADY = "Er is al een ontheffing, of een concept daarvan."


@transaction.atomic
def propose_dispensation(*, case: Case, by: User, on: date) -> Decision:
    """A draft (Wi art. 14, lid 6); why it is granted is health, and is kept there, not here.

    Raises Refused when the case is closed, or one is drafted or stands.
    """
    if hold(case).phase == Case.Phase.CLOSED:
        raise Refused(CLOSED)
    known = Decision.objects.filter(case=case, kind=Decision.Kind.DISPENSATION)
    if known.filter(dropped_on=None, revoked_on=None).exists():
        raise Refused(ALREADY)
    kind = Decision.Kind.DISPENSATION
    return draft(case=case, kind=kind, subject=uuid4(), article=BASIS, by=by, on=on)
