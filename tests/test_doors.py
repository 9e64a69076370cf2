"""Every address × method × actor: what is not in the table is red."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from accounts.actions import propose_member
from accounts.mandates import mandate_for
from accounts.models import Membership, Role, User
from agenda.actions import Wanted, make
from cases import actions
from cases.alike import Identity
from cases.models import Search, Task
from cases.partial_date import PartialDate
from desk.setup.actions.theme import set_theme
from imports import actions as taking_over
from imports.actions.checking import check_piece
from imports.actions.taking import take_piece
from imports.models import ImportRow, Taken
from imports.reading import Line, Table
from intake.actions.invitation import Appointment, Sending
from intake.actions.series import start_series
from intake.actions.summons import summon
from intake.actions.talks import note_talk
from intake.timetable import Timetable
from law.kit import Deadline
from law.wi2021 import WI2021
from letters.actions import make_letter
from partners.actions import add_contact, add_partner
from pip_plan.models import Objective
from retention.models import DestructionList
from tenancy.scope import scope
from tests.cast import AMINAS_BSN, MONDAY
from tests.courses.learning import begun, done, on_route
from tests.decisions import steps as deciding
from tests.documents.steps import document_of, mail_of
from tests.doors import (
    accounts,
    agenda,
    cases,
    courses,
    decisions,
    desk,
    documents,
    duo,
    enforcement,
    exchange,
    guidance,
    imports,
    intake,
    letters,
    pip_plan,
    retention,
)
from tests.enforcement.fining import a_duo_fine, a_fine, a_payment, reported
from tests.exchange import delivering, telling
from tests.guidance.helping import planned, told
from tests.pip_plan.planning import established
from tests.retention.lapsed import held_back, lapsed, proposed

pytestmark = pytest.mark.django_db

APPS = (
    accounts,
    cases,
    letters,
    agenda,
    documents,
    duo,
    decisions,
    intake,
    courses,
    guidance,
    pip_plan,
    enforcement,
    imports,
    exchange,
    retention,
    desk,
)
DOORS = [door for app in APPS for door in app.DOORS]
ACTORS = ("nobody", "bas", "carla", "petra", "femke", "dirk")
WORDS = {
    "fact": "city",
    "letter_kind": "general",
    "quarter": "2026-K3",
    "file_kind": "csv",
    "step": "dpia",
    "link_key": "geen",
    "link_token": "geen-geheim",
    "secret": "GeenGeheim",
}  # arguments that are no key
NO_SUCH = "00000000-0000-4000-8000-000000000000"


def names(resolver=None, prefix=""):
    for pattern in (resolver or get_resolver()).url_patterns:
        if hasattr(pattern, "url_patterns"):
            inner = f"{pattern.namespace}:" if pattern.namespace else ""
            yield from names(pattern, prefix + inner)
        else:
            yield prefix + pattern.name


class Things(dict[str, object]):
    """What an address names, made when it is asked for: a letter takes a while."""

    def __init__(self, cast):
        super().__init__(WORDS)
        self.cast = cast

    def __missing__(self, name):
        with scope(self.cast.rivierstad.pk):
            self[name] = MAKE[name](self.cast)
        return self[name]


def a_list(cast):
    """The one list with someone on it."""
    if (made := DestructionList.objects.first()) is None:
        lapsed(cast, "Tol")
        made = proposed()
    return made


def task_of(cast):
    return actions.add_task(
        case=cast.amina, title="Bel", due_on=MONDAY, assignee=None, by=cast.bas, on=MONDAY
    ).pk


def search_of(cast):
    search = Search(municipality=cast.rivierstad, user=cast.bas, text="Yusuf")
    search.save()
    return search.pk


def check_of(cast):
    return actions.look_up(wanted=Identity("Yusuf", PartialDate(1991)), by=cast.bas).pk


def letter_of(cast):
    common = {"case": cast.amina, "signer": cast.bas, "by": cast.bas, "on": MONDAY}
    filled: Any = common | {"kind": "general", "free_paragraph": "Wij bellen u."}
    return make_letter(**filled).pk


def mandate_of(cast):
    return mandate_for(cast.bas, "letter:general", on=MONDAY).pk


def series_of(cast):
    timetable = Timetable(MONDAY, time(9), 60, 6, 1)
    where: Any = {"timetable": timetable, "place": "Kade", "channel": "post"}
    return start_series(cases=[cast.amina], by=cast.bas, on=MONDAY, **where).pk


def talk_of(cast):
    told: Any = {"told_alone": True, "informed": True, "interpreter": False, "present": "nobody"}
    return note_talk(case=cast.amina, on_day=MONDAY, by=cast.bas, on=MONDAY, **told).pk


def summons_of(cast):
    there = Appointment(date(2026, 12, 1), time(10), "Stadhuis")
    sent: Any = {"sending": Sending("portal"), "by": cast.bas, "on": MONDAY}
    return summon(case=cast.amina, appointment=there, **sent).pk


def change_of(cast):
    """Proposed by Joris, so that Femke may decide."""
    role = Role.objects.get(slug="handhaver")
    who: Any = {"email": "nieuw@rivierstad.example", "name": "Nieuw", "reason": "Nieuwe collega"}
    return propose_member(role=role, since=MONDAY, until=None, by=cast.joris, on=MONDAY, **who).pk


def run_of(cast):
    table = Table(["Naam", "Geboren"], [Line(2, ["Rahimi", "1990"])])
    return taking_over.read_file(table=table, by=cast.femke, on=MONDAY).pk


def row_of(cast):
    """Someone who may be Amina."""
    line = Line(2, ["Yusuf", "Amina", "00-05-1990", "asiel"])
    names = ["family_name", "given_names", "birth_date", "target_group"]
    run = taking_over.read_file(table=Table(names, [line]), by=cast.femke, on=MONDAY)
    columns = {name: place for place, name in enumerate(names)}
    taking_over.choose_columns(run=run, columns=columns, source="", by=cast.femke, on=MONDAY)
    check_piece(run.pk)
    return ImportRow.objects.get(run=run).pk


def coa_list_of(cast, *, checked=False):
    """Of Amina, whose record says otherwise."""
    facts: Any = {"received_on": MONDAY, "azc": "Ter Apel"}
    actions.record_tvs(case=cast.amina, by=cast.bas, on=MONDAY, **facts)
    line = Line(2, [AMINAS_BSN, "Yusuf", "00-05-1990", "Budel"])
    names = ["bsn", "family_name", "birth_date", "azc"]
    given: Any = {"by": cast.bas, "on": MONDAY}
    run = taking_over.read_file(table=Table(names, [line]), kind="tvs", **given)
    if checked:
        columns = {name: place for place, name in enumerate(names)}
        taking_over.choose_columns(run=run, columns=columns, as_of=MONDAY, **given)
        check_piece(run.pk)
    return run


def taken_of(cast):
    row = ImportRow.objects.get(pk=row_of(cast))
    common = {"by": cast.femke, "on": MONDAY}
    taking_over.judge_row(row=row, same=False, why="Een nicht", **common)
    taking_over.start(run=row.run, **common)
    take_piece(row.run_id)
    return Taken.objects.get(run=row.run_id).pk


def appointment_of(cast):
    when: Any = {"on": MONDAY, "at": time(10), "minutes": 60, "place": "Kade", "interpreter": ""}
    wanted = Wanted(colleague=cast.bas, **when)
    return make(cases=[cast.amina], kind="talk", wanted=wanted, by=cast.bas, on=MONDAY).pk


def member_of(cast):
    given: Any = {"relation": "child", "own_relation": "parent", "coupled_along": None}
    return actions.add_relative(
        case=cast.amina, birth_year=2023, by=cast.bas, on=MONDAY, **given
    ).pk


def theme_of(cast):
    given: Any = {"base": "own", "colours": {"brand-500": "#00687e"}, "logo": b"png", "seen": 0}
    return set_theme(municipality=cast.rivierstad, by=cast.femke, on=MONDAY, **given).pk


def signal_of(cast):
    steps = ("De termijn loopt af.",)
    deadline = Deadline(MONDAY, WI2021.art("11:1"), MONDAY, steps)
    given: Any = {"case": cast.amina, "kind": Task.Kind.ENDING, "deadline": deadline}
    return actions.set_legal_task(by=None, on=MONDAY, **given).pk


def traject_of(cast):
    on_route(cast, "z", level="a2")
    return begun(cast, "z_lessons").pk


def completion_of(cast):
    on_route(cast)
    return done(cast, "knm").pk


def partner_of(cast):
    given: Any = {"name": "Taalhuis", "kind": "course", "since": MONDAY}
    return add_partner(municipality=cast.rivierstad, by=cast.femke, on=MONDAY, **given)


def contact_of(cast):
    return add_contact(
        partner=partner_of(cast), name="Ans", email="ans@taal.example", by=cast.femke, on=MONDAY
    ).pk


MAKE = {
    "signal": signal_of,
    "trajectory": traject_of,
    "completion": completion_of,
    "subject": traject_of,
    "destruction": lambda cast: a_list(cast).pk,
    "item": lambda cast: a_list(cast).items.get().pk,
    "hold": lambda cast: held_back(cast, cast.amina).pk,
    "file": lambda cast: telling.read_in(cast, telling.at_lessons(cast)).pk,
    "month_report": lambda cast: telling.told(cast, telling.at_lessons(cast)).pk,
    "delivery": lambda cast: delivering.prepared(cast).pk,
    "progress_talk": lambda cast: planned(cast).pk,
    "record": lambda cast: told(cast).pk,
    "breach": lambda cast: reported(cast).pk,
    "fine": lambda cast: a_fine(cast).pk,
    "payment": lambda cast: a_payment(cast).pk,
    "duo_fine": lambda cast: a_duo_fine(cast).pk,
    "plan": lambda cast: established(cast).pk,
    "objective": lambda cast: Objective.objects.filter(plan=established(cast)).first().pk,
    "colleague": lambda cast: cast.noor.pk,
    "membership": lambda cast: Membership.objects.get(user=cast.noor).pk,
    "role": lambda cast: Role.objects.get(slug="handhaver").pk,
    "change": change_of,
    "partner": lambda cast: partner_of(cast).pk,
    "contact": contact_of,
    "member": member_of,
    "appointment": appointment_of,
    "municipality": lambda cast: cast.rivierstad.pk,
    "theme": theme_of,
    "case": lambda cast: cast.amina.pk,
    "task": task_of,
    "search": search_of,
    "check": check_of,
    "letter": letter_of,
    "mandate": mandate_of,
    "mail": lambda cast: mail_of(cast).pk,
    "document": lambda cast: document_of(cast).pk,
    "decision": lambda cast: deciding.signed(cast).pk,
    "objection": lambda cast: deciding.objected(cast).pk,
    "objection_step": lambda cast: deciding.suspended(cast).pk,
    "appeal": lambda cast: deciding.appealed(cast).pk,
    "report": lambda cast: deciding.owed(cast).pk,
    "series": series_of,
    "talk": talk_of,
    "summons": summons_of,
    "run": run_of,
    "row": row_of,
    "coa_list": lambda cast: coa_list_of(cast).pk,
    "coa_row": lambda cast: ImportRow.objects.get(run=coa_list_of(cast, checked=True)).pk,
    "taken": taken_of,
}


@pytest.fixture
def things(cast):
    return Things(cast)


def client_of(actor, cast, sign_in):
    return (
        Client(headers={"host": "localhost"})
        if actor == "nobody"
        else sign_in(getattr(cast, actor))
    )


def test_every_address_has_its_rows():
    listed = {name for name, *_ in DOORS}
    assert listed == set(names())
    for name in listed:
        methods = {method for n, _, method, *_ in DOORS if n == name}
        assert methods == {"GET", "POST"}, name


@pytest.mark.parametrize("door", DOORS, ids=lambda d: f"{d[0]} {d[2]}")
def test_each_actor_gets_what_the_table_says(door, cast, things, sign_in):
    name, arguments, method, *expected = door
    url = reverse(name, args=[things[a] for a in arguments.split()])
    for actor, wanted in zip(ACTORS, expected, strict=True):
        response = client_of(actor, cast, sign_in).generic(method, url)
        got = f"{response.status_code} {response.get('Location', '')}".strip()
        assert got.startswith(str(wanted)), (actor, got)
        if actor == "bas" and response.status_code == 302 and name == "cases:completion":
            with scope(cast.rivierstad.pk):
                Task.objects.update(done_on=None, done_by=None)


@pytest.mark.parametrize(
    "name", [n for n, a, method, *got in DOORS if a and method == "GET" and got[-1] == 404]
)
def test_anothers_and_nothing_look_the_same(name, cast, things, sign_in):
    """404 with the same body, so that nobody learns what exists."""
    arguments = next(a for n, a, *_ in DOORS if n == name).split()
    nothing = dict.fromkeys(MAKE, NO_SUCH) | WORDS
    dirk = sign_in(cast.dirk)
    theirs, missing = (
        dirk.get(reverse(name, args=[made[a] for a in arguments])) for made in (things, nothing)
    )
    assert (theirs.status_code, missing.status_code) == (404, 404)
    assert theirs.content == missing.content


@pytest.mark.parametrize("door", DOORS, ids=lambda d: f"{d[0]} {d[2]}")
def test_a_colleague_who_left_gets_what_nobody_gets(door, cast, things, sign_in):
    """Deactivated while signed in: from the next request on they are a stranger."""
    name, arguments, method, nobody, *_ = door
    url = reverse(name, args=[things[a] for a in arguments.split()])
    client = sign_in(cast.bas)
    User.objects.filter(pk=cast.bas.pk).update(is_active=False)
    response = client.generic(method, url)
    got = f"{response.status_code} {response.get('Location', '')}".strip()
    assert got.startswith(str(nobody)), got


@pytest.mark.parametrize("door", DOORS, ids=lambda d: f"{d[0]} {d[2]}")
def test_a_colleague_without_this_caseload_may_do_the_same(door, cast, things, sign_in):
    """Within a municipality the role decides; only one's own searches are one's own."""
    name, arguments, method, _, bas, *_ = door
    url = reverse(name, args=[things[a] for a in arguments.split()])
    own = name == "cases:arrival_case" or (name, method) == ("desk:found", "GET")
    expected = 404 if own else bas
    response = sign_in(cast.noor).generic(method, url)
    assert f"{response.status_code} {response.get('Location', '')}".startswith(str(expected))
