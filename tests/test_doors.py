"""Every address × method × actor: what is not in the table is red."""

from __future__ import annotations

from datetime import time
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from accounts.actions import propose_member
from accounts.mandates import mandate_for
from accounts.models import Membership, Role, User
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
from intake.actions.series import start_series
from intake.timetable import Timetable
from letters.actions import make_letter
from partners.actions import add_contact, add_partner
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.doors import accounts, cases, desk, imports, intake, letters

pytestmark = pytest.mark.django_db

DOORS = [*accounts.DOORS, *cases.DOORS, *letters.DOORS, *intake.DOORS, *imports.DOORS, *desk.DOORS]
ACTORS = ("nobody", "bas", "carla", "petra", "femke", "dirk")
WORDS = {
    "fact": "city",
    "letter_kind": "general",
    "step": "dpia",
    "link_key": "geen",
    "link_token": "geen-geheim",
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


def taken_of(cast):
    row = ImportRow.objects.get(pk=row_of(cast))
    common = {"by": cast.femke, "on": MONDAY}
    taking_over.judge_row(row=row, same=False, why="Een nicht", **common)
    taking_over.start(run=row.run, **common)
    take_piece(row.run_id)
    return Taken.objects.get(run=row.run_id).pk


def theme_of(cast):
    given: Any = {"base": "own", "colours": {"brand-500": "#00687e"}, "logo": b"png", "seen": 0}
    return set_theme(municipality=cast.rivierstad, by=cast.femke, on=MONDAY, **given).pk


def partner_of(cast):
    given: Any = {"name": "Taalhuis", "kind": "course", "since": MONDAY}
    return add_partner(municipality=cast.rivierstad, by=cast.femke, on=MONDAY, **given)


def contact_of(cast):
    return add_contact(
        partner=partner_of(cast), name="Ans", email="ans@taal.example", by=cast.femke, on=MONDAY
    ).pk


MAKE = {
    "colleague": lambda cast: cast.noor.pk,
    "membership": lambda cast: Membership.objects.get(user=cast.noor).pk,
    "role": lambda cast: Role.objects.get(slug="handhaver").pk,
    "change": change_of,
    "partner": lambda cast: partner_of(cast).pk,
    "contact": contact_of,
    "theme": theme_of,
    "case": lambda cast: cast.amina.pk,
    "task": task_of,
    "search": search_of,
    "check": check_of,
    "letter": letter_of,
    "mandate": mandate_of,
    "series": series_of,
    "run": run_of,
    "row": row_of,
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
