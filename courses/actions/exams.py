"""The exams that somebody took, and the free attempts that are left."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case
from courses.actions.locked import kept, lock_with_plan
from courses.models import ExamAttempt
from courses.standing import Refused, is_asylum
from law.modules import FREE_ATTEMPTS
from law.wi2021 import WI2021

EXAM = WI2021.art("7:1")


@transaction.atomic
def record_exam(
    *,
    case: Case,
    part: str,
    level: str,
    on_day: date,
    result: str,
    no_result: str,
    by: User,
    on: date,
) -> ExamAttempt:
    """One attempt with its result, as DUO tells it. Raises Refused."""
    held = lock_with_plan(case)
    if (part == ExamAttempt.Part.KNM) == bool(level):
        raise Refused("Kies een niveau bij een taalexamen; bij KNM is er geen niveau.", "level")
    if (result == ExamAttempt.Result.NONE) != bool(no_result):
        raise Refused("Kies waarom er geen resultaat is, alleen als er geen is.", "no_result")
    row = ExamAttempt(part=part, level=level, on=on_day, result=result, no_result=no_result)
    made: ExamAttempt = kept(row, held, by, on)
    kind, detail = Event.Kind.EXAM_RECORDED, made.get_part_display()
    record(kind, made, by=by.pk, on=on, case=held.pk, basis=EXAM, detail=detail)
    return made


def free_attempts_left(case: Case, attempts: list[ExamAttempt], *, on: date) -> dict[str, int]:
    """By part of the exam: only asylum status holders in the B1-route have free attempts.

    `attempts` are those that stand; one that was cancelled in time does not count.
    """
    if not is_asylum(case) or case.route != Case.Route.B1:
        return {}
    free, cancelled = FREE_ATTEMPTS.on(on), ExamAttempt.NoResult.CANCELLED
    done = [one.part for one in attempts if one.no_result != cancelled]
    return {part.label: max(0, free - done.count(part.value)) for part in ExamAttempt.Part}
