"""What the verbs of objections have in common: hold, count again, remind, and write down."""

from __future__ import annotations

from datetime import date
from typing import Any

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case, Task
from decisions.models import Decision, Objection, Step
from decisions.rules import Delay, Stop, decide_by
from law.awb import AWB
from law.dates import in_words
from law.kit import Article, Deadline
from tenancy.models import decreed_days

Kind = Step.Kind
MOVING = (Kind.SUSPENDED, Kind.POSTPONED, Kind.AGREED)


class Refused(Exception):
    """Why this cannot be done (any more); the message is Dutch."""


ENDED = "Op dit bezwaar is al beslist, of het is ingetrokken."


def hold(decision: Decision) -> Decision:
    """The decision as it is now, with its case and person; until the end nobody else changes it."""
    cases.hold(decision.case)
    locked = Decision.objects.select_for_update(of=("self",)).select_related("case__person")
    found: Decision = locked.get(pk=decision.pk)
    return found


def hold_open(objection: Objection) -> Objection:
    """The same of an objection on which nobody decided yet; raises Refused."""
    decision = hold(objection.decision)
    found: Objection = Objection.objects.get(pk=objection.pk)
    found.decision = decision
    if not found.is_open:
        raise Refused(ENDED)
    return found


def name_of(decision: Decision) -> str:
    """How a letter names what the objection is against."""
    if decision.dated_on is None:
        raise Refused("Dit besluit is niet ondertekend.")
    return f"{decision.get_kind_display()}, besluit van {in_words(decision.dated_on)}"


def counted(objection: Objection) -> Deadline:
    """The last day to decide, from the steps as they stand now."""
    found = Step.objects.standing().filter(objection=objection, until__isnull=False)
    moves = [_move(step) for step in found.filter(kind__in=MOVING)]
    until = objection.decision.object_until
    if until is None:
        raise Refused("Dit besluit is niet ondertekend.")
    return decide_by(
        object_until=until,
        received=objection.received_on,
        committee=objection.committee,
        moves=moves,
        extra=decreed_days(),
    )


def _move(step: Step) -> Stop | Delay:
    if step.until is None:
        raise ValueError("this step has not ended")
    if step.kind == Kind.SUSPENDED:
        return Stop(step.on, step.until)
    return Delay(step.on, step.until, agreed=step.kind == Kind.AGREED)


def count_again(objection: Objection) -> Deadline:
    """Keep the last day to decide as it is counted now."""
    deadline = counted(objection)
    objection.decide_by, objection.steps = deadline.due, "\n".join(deadline.steps)
    objection.save(update_fields=["decide_by", "steps"])
    return deadline


def remind(case: Case, *, by: User, on: date) -> None:
    """One task for the open objections of a case, by the first date; none while all stand still.

    It is of who received the objection: whoever has the case often signed the decision.
    """
    still = Step.objects.standing().filter(kind=Kind.SUSPENDED, until=None).values("objection")
    open_ones = Objection.objects.open().filter(decision__case=case)
    running = open_ones.exclude(pk__in=still).select_related("decision")
    first = running.order_by("decide_by").first()
    about: dict[str, Any] = {"case": case, "kind": Task.Kind.OBJECTION, "by": by, "on": on}
    if first:
        cases.set_legal_task(deadline=counted(first), assignee=by, **about)
    elif open_ones.exists():
        cases.lapse_legal_task(why="Termijn opgeschort", **about)
    else:
        cases.finish_legal_task(**about)


def note(
    kind: Event.Kind, objection: Objection, *, basis: Article | str, by: User, on: date, what: str
) -> None:
    """One event of the case; `what` names no person."""
    case = objection.decision.case_id
    record(kind, objection, by=by.pk, on=on, case=case, basis=str(basis), detail=what)


RECEIPT, HEARING, DECIDING = AWB.art("6:14/1"), AWB.art("7:2"), AWB.art("7:12/1")
