"""What stands on the path of a case, from every app that knows of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Sum

from accounts.access import Access
from accounts.permissions import Permission
from cases.models import Case, Task
from courses.models import Ending, MonthlyHours, PartCompletion, Start
from desk.pathway.drawing import Drawing, Moment, Stretch, draw
from desk.pathway.forecast import done_by
from intake.access import duty_of, pauses_of
from intake.kept import completion_of
from law.modules import ZERO
from law.routes import last_day_to_change
from law.wi2021 import integration_term
from pip_plan.access import objectives_of, versions_of
from pip_plan.models import Objective


def pathway(case: Case, access: Access, *, today: date) -> Drawing:
    """As far as this user may know."""
    found = [*_duty(case), *_tasks(case)]
    if access.may(Permission.INTAKE_VIEW):
        found += _intake(case)
    if access.may(Permission.PLAN_VIEW):
        found += _plan(case)
    if access.may(Permission.PROGRESS_VIEW):
        found += _progress(case, today)
    rests = [Stretch(one.since, one.until, "Tijdelijke vrijstelling") for one in pauses_of(case)]
    return draw(found, term=_term(case), pauses=rests, today=today)


def _duty(case: Case) -> Iterator[Moment]:
    if duty := duty_of(case):
        yield Moment(duty.established_on, "De inburgeringsplicht begon")
    if case.notified_on:
        yield Moment(case.notified_on, "DUO stuurde de kennisgeving")
    if case.registered_on:
        yield Moment(case.registered_on, "Inschrijving in de gemeente")


def _intake(case: Case) -> Iterator[Moment]:
    if done := completion_of(case):
        yield Moment(done.on, "De brede intake is afgerond")


def _tasks(case: Case) -> Iterator[Moment]:
    """The legal dates that are still to come."""
    kinds = (Task.Kind.PLAN, Task.Kind.TERM)
    for task in Task.objects.open().filter(case=case, kind__in=kinds):
        yield Moment(task.due_on, task.name, "limit", task.article)


def _plan(case: Case) -> Iterator[Moment]:
    versions = versions_of(case)
    for one in versions.signed:
        if one.dated_on:
            yield Moment(one.dated_on, f"PIP, versie {one.number}: {one.get_change_display()}")
    if case.plan_dated_on and case.route:
        last = last_day_to_change(plan_dated=case.plan_dated_on)
        words = "Laatste dag om de leerroute te wijzigen"
        yield Moment(last, words, "limit", "art. 5.4, lid 1, Besluit inburgering 2021")
    for goal in objectives_of(versions.current) if versions.current else ():
        yield _goal(goal)


def _progress(case: Case, today: date) -> Iterator[Moment]:
    """What was done, and when a traject is done at the pace so far. Four queries."""
    for done in PartCompletion.objects.standing().filter(case=case):
        yield Moment(done.on, f"Afgerond: {done.get_part_display()}")
    ended = set(Ending.objects.standing().filter(case=case).values_list("trajectory", flat=True))
    kept = MonthlyHours.objects.standing().filter(case=case).values_list("trajectory")
    followed = dict(kept.annotate(total=Sum("followed")))
    running = Start.objects.standing().filter(case=case).exclude(trajectory__in=ended)
    for start in running.select_related("trajectory"):
        one = start.trajectory
        pace = {"followed": followed.get(one.pk, ZERO), "hours": one.hours}
        if day := done_by(started=start.on, today=today, **pace):
            words = f"Verwacht: alle uren van {one.get_kind_display()} gevolgd"
            yield Moment(day, words, "forecast", "Schatting met de uren tot nu toe")


def _goal(goal: Objective) -> Moment:
    words = f"Doel {goal.get_part_display()}: {goal.text}"
    if goal.outcome and goal.outcome_on:
        return Moment(goal.outcome_on, f"{words} ({goal.get_outcome_display().lower()})")
    return Moment(goal.target_on, words, "goal")


def _term(case: Case) -> Stretch | None:
    """The three years, to the end that DUO told last."""
    if case.plan_dated_on is None:
        return None
    term = integration_term(plan_dated=case.plan_dated_on)
    ends = case.term_ends_on or term.ends
    return Stretch(term.starts, date.fromordinal(ends.toordinal() - 1), "Inburgeringstermijn")
