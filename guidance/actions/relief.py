"""Ontzorgen: propose the decision, sign or drop it, and end it before its time."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case, Task
from decisions import actions as decisions
from decisions.actions import Making
from decisions.models import Decision
from guidance.actions.refusing import Refused, open_case
from guidance.models import Relief
from guidance.models.relief import COSTS
from law.dates import in_words
from law.pw import PW, relief_deadline

BASIS = PW.art("56a:1")
NOT_ASYLUM = f"Ontzorgen is er voor wie een verblijfsvergunning asiel heeft ({BASIS})."


@transaction.atomic
def propose_relief(
    *, case: Case, right_from: date, costs: Collection[str], by: User, on: date
) -> Relief:
    """Six months from the day the right to bijstand arose, for these costs. Raises Refused."""
    held = open_case(case)
    if held.target_group != Case.TargetGroup.ASYLUM:
        raise Refused(NOT_ASYLUM)
    if not costs:
        raise Refused("Kies ten minste een vaste last.", "costs")
    if Relief.objects.standing().filter(case=held, ended_on=None).exists():
        raise Refused("Er is al een besluit of een voorstel over ontzorgen.")
    paid = {name: name in costs for name in COSTS}
    home, until = held.municipality_id, relief_deadline(right_from=right_from).due
    made = Relief(
        municipality_id=home, case=held, asylum=True, right_from=right_from, until=until, **paid
    )
    made.proposed_by = by.pk
    kind = Decision.Kind.RELIEF
    made.decision = decisions.draft(
        case=held, kind=kind, subject=made.pk, article=BASIS, by=by, on=on
    )
    made.save()
    return made


@transaction.atomic
def sign_relief(*, relief: Relief, making: Making, by: User, on: date) -> None:
    """Signed and sent today; a task reminds of the last day.

    Raises Refused, and what decisions.sign raises.
    """
    held = open_case(relief.case)
    relief.case = held
    making = replace(making, text=_letter_text(relief))
    relief.decision = decisions.sign(decision=relief.decision, making=making, by=by, on=on)
    relief.dated_on = on
    relief.save(update_fields=["dated_on"])
    deadline = relief_deadline(right_from=relief.right_from)
    cases.set_legal_task(case=held, kind=Task.Kind.RELIEF, deadline=deadline, by=by, on=on)
    record(Event.Kind.RELIEF_STARTED, relief, by=by.pk, on=on, case=held.pk, basis=BASIS)


@transaction.atomic
def drop_relief(*, relief: Relief, by: User, on: date) -> None:
    """The proposal is not signed. Raises decisions.AlreadySigned."""
    open_case(relief.case)
    decisions.drop(decision=relief.decision, by=by, on=on)
    relief.dropped_on = on
    relief.save(update_fields=["dropped_on"])


@transaction.atomic
def end_relief(*, relief: Relief, ended_on: date, why: str, by: User, on: date) -> None:
    """It is over: in its time or before. Raises Refused."""
    held = open_case(relief.case)
    if not Relief.objects.filter(pk=relief.pk, ended_on=None, dated_on__isnull=False).exists():
        raise Refused("Ontzorgen loopt niet meer.")
    if not relief.right_from <= ended_on <= on:
        raise Refused("Deze dag ligt niet in de tijd van het ontzorgen.", "ended_on")
    relief.ended_on, relief.ended_why = ended_on, why
    relief.save(update_fields=["ended_on", "ended_why"])
    cases.finish_legal_task(case=held, kind=Task.Kind.RELIEF, by=by, on=on)
    record(Event.Kind.RELIEF_ENDED, relief, by=by.pk, on=on, case=held.pk, basis=BASIS)


def _letter_text(relief: Relief) -> str:
    first, last = in_words(relief.right_from), in_words(relief.until)
    items = "\n".join(f"- {cost}" for cost in relief.costs)
    return f"Wij betalen van {first} tot en met {last}:\n\n{items}"
