"""Say what was destroyed, and sign it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from audit.actions import record
from audit.models import Event
from retention.actions.reviewing import hold_list
from retention.certificate import said, sign
from retention.models import Certificate, DestructionList


@transaction.atomic
def certify(*, of: DestructionList, on: date) -> Certificate | None:
    """The one certificate of a list of which nobody is left; None before that, or when there is."""
    held = hold_list(of)
    if held.done_on or held.refused_on or not held.started_on or held.items.left().exists():
        return None
    held.done_on = on
    held.save(update_fields=["done_on"])
    content = said(held)
    digest, signature = sign(content, held.municipality_id)
    made = Certificate.objects.create(
        municipality_id=held.municipality_id,
        list=held,
        content=content,
        digest=digest,
        signature=signature,
    )
    record(Event.Kind.DESTRUCTION_DONE, held, by=None, on=on)
    return made
