"""Record people and their cases, with the verbs that colleagues use. Nobody is recorded twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4, uuid5

from accounts.models import User
from cases import actions
from cases.demo.arrival import Arrival, Course, Errand, Reason, Skipped
from cases.demo.homes import HOMES, found
from cases.demo.plot import course
from cases.demo.rota import Rota
from cases.models import Case, Person
from privacy.keys import blind_index
from tenancy.models import Municipality
from tenancy.scope import scope

Planned = tuple[Arrival, Course, User | None]


@dataclass
class Tally:
    """How many were recorded and were there already, by municipality; who was left out, and why."""

    added: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)
    unassigned: Counter[str] = field(default_factory=Counter)
    skipped: list[Skipped] = field(default_factory=list)


class Chapters:
    """What higher apps tell of a case: a subclass records more with the verbs of its app."""

    def opened(self, case: Case, what: Course) -> None:
        """The case is there, and nothing was done in it yet."""

    def worked(self, case: Case, what: Course, colleague: User) -> None:
        """A colleague has the case, with its tasks."""

    def closed(self, case: Case, what: Course, colleague: User | None) -> None:
        """The story is over: end the case."""
        if what.closed_on:
            actions.close(case=case, ground=what.ground, by=colleague, on=what.closed_on)


def admit(arrivals: Iterable[Arrival], *, today: date, chapters: Chapters | None = None) -> Tally:
    """Everyone who is not there yet, in one transaction each: what was begun can be continued."""
    tally, everyone = Tally(), list(arrivals)
    for home in HOMES:
        municipality = found(home)
        theirs = [arrival for arrival in everyone if arrival.home == home.code]
        for arrival, what, colleague in _planned(municipality, theirs, today, tally):
            with scope(municipality.pk):
                _record(municipality, arrival, what, colleague, chapters or Chapters())
            tally.added[home.name] += 1
            tally.unassigned[home.name] += colleague is None
    return tally


def _planned(
    municipality: Municipality, arrivals: list[Arrival], today: date, tally: Tally
) -> list[Planned]:
    """Who is new, in the order in which their cases were opened."""
    with scope(municipality.pk):
        known, rota = _known(municipality, arrivals), Rota(today)
    planned: list[Planned] = []
    for arrival in arrivals:
        if _mark(municipality, arrival) in known:
            tally.known[municipality.name] += 1
            continue
        what = arrival.course or course(arrival, today=today)
        if isinstance(what, Reason):
            tally.skipped.append(Skipped(arrival.row, what))
            continue
        open_case = what.phase != Case.Phase.CLOSED
        planned.append((arrival, what, rota.next(wanted=what.colleague, counts=open_case)))
    return sorted(planned, key=lambda plan: plan[1].opened_on)


def _mark(municipality: Municipality, arrival: Arrival) -> str | UUID:
    """By what someone is recognised: the index of their BSN, or a key made from their row."""
    if arrival.bsn:
        return blind_index(arrival.bsn, municipality.pk, "bsn")
    return uuid5(municipality.pk, arrival.key)


def _known(municipality: Municipality, arrivals: list[Arrival]) -> set[str | UUID]:
    marks = {_mark(municipality, arrival) for arrival in arrivals}
    indexes = [mark for mark in marks if isinstance(mark, str)]
    keys = [mark for mark in marks if isinstance(mark, UUID)]
    with_bsn = Person.objects.filter(bsn_index__in=indexes).values_list("bsn_index", flat=True)
    without = Person.objects.filter(pk__in=keys).values_list("pk", flat=True)
    return {*filter(None, with_bsn), *without}


def _record(
    municipality: Municipality,
    arrival: Arrival,
    what: Course,
    colleague: User | None,
    chapters: Chapters,
) -> None:
    case = _open(municipality, _person(municipality, arrival, what), what)
    chapters.opened(case, what)
    if what.target_group == Case.TargetGroup.ASYLUM:
        _hand_over(case, what)
    if colleague:
        actions.assign(case=case, to=colleague, by=None, on=what.opened_on)
        for errand in sorted(what.errands, key=lambda errand: errand.added_on):
            _add(case, errand, colleague)
        chapters.worked(case, what, colleague)
    if what.closed_on:
        chapters.closed(case, what, colleague)


def _person(municipality: Municipality, arrival: Arrival, what: Course) -> Person:
    mark = _mark(municipality, arrival)
    return actions.add_person(
        municipality=municipality,
        bsn=arrival.bsn,
        id=mark if isinstance(mark, UUID) else uuid4(),
        family_name=arrival.family_name,
        prefix=arrival.prefix,
        given_names=arrival.given_names,
        birth_date=arrival.birth_date,
        deceased_on=what.deceased_on,
        secrecy=arrival.secrecy,
        street=arrival.street,
        postcode=arrival.postcode,
        city=arrival.city,
    )


def _open(municipality: Municipality, person: Person, what: Course) -> Case:
    """A closed case was in its route, or at the intake when there was no plan."""
    before = Case.Phase.ROUTE if what.plan_dated_on else Case.Phase.INTAKE
    return actions.open_case(
        municipality=municipality,
        person=person,
        target_group=what.target_group,
        by=None,
        on=what.opened_on,
        phase=before if what.phase == Case.Phase.CLOSED else what.phase,
        notified_on=what.notified_on,
        registered_on=what.registered_on,
        plan_dated_on=what.plan_dated_on,
    )


def _add(case: Case, errand: Errand, colleague: User) -> None:
    """By the colleague themselves: nobody is sent a mail about it."""
    task = actions.add_task(
        case=case,
        title=errand.title,
        due_on=errand.due_on,
        assignee=colleague,
        by=colleague,
        on=errand.added_on,
    )
    if errand.waiting_for:
        actions.wait_for(
            task=task,
            whom=errand.waiting_for,
            due_on=errand.due_on,
            by=colleague,
            on=errand.added_on,
        )
    if errand.done_on:
        actions.complete(task=task, by=colleague, on=errand.done_on)


def _hand_over(case: Case, what: Course) -> None:
    """What the COA knew of an asylum status holder."""
    actions.record_tvs(
        case=case,
        by=None,
        on=what.opened_on,
        received_on=what.opened_on,
        linked_on=what.opened_on,
        preparation="Deelgenomen aan de voorbereiding op de inburgering",
        handover="Telefonisch overgedragen door de contactpersoon van het COA",
    )
