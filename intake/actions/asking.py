"""What the duty asks of the municipality next."""

from __future__ import annotations

from datetime import date

from accounts.models import User
from cases import actions as cases
from cases.models import Case, Task
from intake import slots
from intake.ladder import Step, last_of, next_step
from intake.models import Completion, Summons
from law.kit import Deadline
from tenancy.models import policy_of

ASKED = {
    Step.OUTCOME: Task.Kind.OUTCOME,
    Step.AGAIN: Task.Kind.AGAIN,
    Step.SECOND: Task.Kind.SECOND,
    Step.THIRD: Task.Kind.THIRD,
    Step.ABSENCE: Task.Kind.ABSENCE,
}


def ask_for_summons(*, case: Case, by: User | None, on: date) -> None:
    """A task to summon, for a case that has not come to the intake and was not summoned."""
    before = (Case.Phase.REGISTERED, Case.Phase.SUMMONS)
    if case.phase not in before or Summons.objects.filter(case=case).exists():
        return
    deadline = slots.summon_by(established=on, days=policy_of(on).summon_within_days)
    cases.set_legal_task(case=case, kind=Task.Kind.SUMMONS, deadline=deadline, by=by, on=on)


def ask_for_next(*, case: Case, by: User | None, on: date, undone: bool = False) -> None:
    """The task of the next step of the ladder; that of the step just taken is done.

    `undone`: a step was taken back, so that what it asked for was never to be done.
    """
    last = last_of(Summons.objects.filter(case=case))
    finished = Completion.objects.filter(case=case).exists()
    wanted = None if finished else ASKED.get(next_step(last))
    for kind in _open_kinds(case) - {wanted}:
        if undone or by is None:
            cases.lapse_legal_task(case=case, kind=kind, by=by, on=on)
        else:
            cases.finish_legal_task(case=case, kind=kind, by=by, on=on)
    if wanted and last:
        deadline = _deadline(wanted, last, on)
        cases.set_legal_task(case=case, kind=wanted, deadline=deadline, by=by, on=on)


def rest(*, case: Case, by: User | None, on: date, why: str) -> None:
    """The duty rests: no step is asked for meanwhile."""
    for kind in _open_kinds(case):
        cases.lapse_legal_task(case=case, kind=kind, by=by, on=on, why=why)


def _open_kinds(case: Case) -> set[Task.Kind]:
    found = Task.objects.open().filter(case=case, kind__in=ASKED.values())
    return {Task.Kind(kind) for kind in found.values_list("kind", flat=True)}


def _deadline(kind: Task.Kind, last: Summons, on: date) -> Deadline:
    if kind is Task.Kind.OUTCOME:
        return slots.outcome_by(day=last.appointment_on, at=last.appointment_at)
    days = policy_of(on).summon_within_days
    if kind is Task.Kind.AGAIN:
        return slots.again_by(excused=last.ended_on or on, days=days)
    return slots.next_by(
        number=last.number, lapsed=last.respond_by, recorded=last.ended_on or on, days=days
    )
