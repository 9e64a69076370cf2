"""A case with its tasks, events, assignment and the rest, as years of work leave it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from random import Random

from django.db.models import Model

from accounts.models import User
from audit.models import Event
from bench import people
from bench.towns import Town
from cases.models import NEVER, Assignment, Case, Closure, Correction, Person, Task
from cases.names import sort_key
from cases.rules import plan_deadline, term_deadline
from law.kit import Deadline

Phase, Group, Kind = Case.Phase, Case.TargetGroup, Event.Kind
PHASES = (Phase.REGISTERED, Phase.SUMMONS, Phase.INTAKE, Phase.PLAN, Phase.ROUTE, Phase.CLOSED)
WEIGHTS = (6, 6, 8, 10, 45, 25)
TITLES = (
    "Concept-PIP bespreken",
    "Tolk boeken voor het gesprek",
    "Diploma laten waarderen",
    "Leerroute afstemmen met de taalschool",
    "Voortgangsgesprek plannen",
    "Afspraken over het MAP op papier zetten",
)


@dataclass
class Life:
    """Everything of one case, ready to be copied."""

    person: Person
    case: Case
    tasks: list[Task] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    others: list[Model] = field(default_factory=list)


def live(dice: Random, town: Town, number: int, bsn: str, today: date) -> Life:
    """One person's case; the first forty of a town have a task for its handhaver too."""
    person = people.person(dice, town.home, bsn)
    user = dice.choice(town.klantmanagers)
    life = Life(person, _case(dice, person, user, number, town.home.letter, today))
    _opened(life, user)
    _legal(life, user)
    _own(dice, life, town.handhaver if number < 40 else user, today)
    _closed(dice, life, today)
    if dice.random() < 0.1:
        _corrected(life, user)
    is_open = (task.due_on for task in life.tasks if task.is_open)
    life.case.next_due = min(is_open, default=NEVER)
    return life


def _case(dice: Random, person: Person, user: User, number: int, letter: str, today: date) -> Case:
    phase = dice.choices(PHASES, WEIGHTS)[0]
    late = phase in {Phase.ROUTE, Phase.CLOSED}
    notified = today - timedelta(days=dice.randint(150, 1200) if late else dice.randint(5, 110))
    year = notified.year % 100
    return Case(
        municipality_id=person.municipality_id,
        number=f"{year:02}-{letter}-{number:05}",
        person=person,
        sort_name=sort_key(person.family_name, person.given_names),
        target_group=dice.choice((Group.ASYLUM, Group.FAMILY)),
        phase=phase,
        opened_on=notified + timedelta(days=3),
        notified_on=notified,
        registered_on=notified + timedelta(days=dice.choice((-30, -10, 7, 14))),
        plan_dated_on=notified + timedelta(days=dice.choice((40, 55, 70))) if late else None,
        assignee=user,
    )


def _opened(life: Life, user: User) -> None:
    case = life.case
    life.others.append(
        Assignment(municipality_id=case.municipality_id, case=case, user=user, since=case.opened_on)
    )
    _event(life, Kind.CASE_OPENED, case, case.opened_on, None)
    _event(life, Kind.CASE_ASSIGNED, case, case.opened_on, user)


def _event(
    life: Life, kind: Event.Kind, subject: Model, on: date, by: User | None, basis: str = ""
) -> None:
    life.events.append(
        Event(
            municipality_id=life.case.municipality_id,
            kind=kind,
            on=on,
            actor=by.pk if by else None,
            case=life.case.pk,
            subject=f"{subject._meta.label}:{subject.pk}",
            basis=basis,
        )
    )


def _task(life: Life, on: date, by: User | None, **facts: object) -> Task:
    task = Task(municipality_id=life.case.municipality_id, case=life.case, **facts)
    life.tasks.append(task)
    _event(life, Kind.TASK_ADDED, task, on, by, task.article)
    return task


def _legal(life: Life, user: User) -> None:
    case = life.case
    housed = case.target_group == Group.ASYLUM
    deadline: Deadline | None
    if case.plan_dated_on:
        kind, deadline = Task.Kind.TERM, _term(case.plan_dated_on)
    else:
        kind, deadline = Task.Kind.PLAN, _plan(case.notified_on, case.registered_on, housed)
    if deadline:
        _task(
            life,
            case.opened_on,
            None,
            kind=kind,
            due_on=deadline.due,
            counted_from=deadline.counted_from,
            article=str(deadline.article),
            article_url=deadline.article.url,
            steps="\n".join(deadline.steps),
            assignee=user,
        )


@cache
def _plan(notified: date | None, registered: date | None, housed: bool) -> Deadline | None:
    return plan_deadline(notified=notified, registered=registered, housed=housed)


@cache
def _term(plan_dated: date) -> Deadline:
    return term_deadline(plan_dated=plan_dated)


def _own(dice: Random, life: Life, user: User, today: date) -> None:
    """Some that were done, and fewer that must be done."""
    added = life.case.opened_on
    for _ in range(dice.randint(0, 3)):
        done = added + timedelta(days=dice.randint(1, 60))
        task = _chosen(dice, life, user, done, done_on=min(done, today), done_by=user.pk)
        _event(life, Kind.TASK_DONE, task, done, user)
    for _ in range(dice.choice((0, 0, 1, 2))):
        _chosen(dice, life, user, today + timedelta(days=dice.randint(-10, 60)))


def _chosen(dice: Random, life: Life, user: User, due: date, **facts: object) -> Task:
    return _task(
        life,
        life.case.opened_on,
        user,
        title=dice.choice(TITLES),
        due_on=due,
        assignee=user,
        added_by=user.pk,
        **facts,
    )


def _closed(dice: Random, life: Life, today: date) -> None:
    case = life.case
    if case.phase != Phase.CLOSED:
        return
    on = today - timedelta(days=dice.randint(1, 100))
    for task in life.tasks:
        if task.is_open:
            task.lapsed_on = on
    life.others.append(
        Closure(
            municipality_id=case.municipality_id, case=case, on=on, ground=Closure.Ground.DUTY_MET
        )
    )
    _event(life, Kind.CASE_CLOSED, case, on, None)


def _corrected(life: Life, user: User) -> None:
    case = life.case
    correction = Correction(
        municipality_id=case.municipality_id,
        case=case,
        fact="city",
        old="Elders",
        new=life.person.city,
        reason="Verkeerd overgenomen uit de kennisgeving",
        on=case.opened_on,
        by=user,
    )
    life.others.append(correction)
    _event(life, Kind.FACT_CORRECTED, correction, case.opened_on, user)
