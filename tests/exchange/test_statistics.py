"""The statistics of a quarter: what is known of Amina, what is missing, and the file."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from audit.models import Event, ReadCase, Reading
from cases.models import Case, Person
from exchange.cbs.completeness import NO_BSN, NO_LEVEL, NO_NOTICE, NO_TEST, gaps_of, people_of
from exchange.cbs.facts import facts_of_all
from exchange.cbs.quarter import Quarter, named, quarter_of
from exchange.recipients.statistics import Statistics
from intake.models import Completion, DutyEnd, Source
from tests.cast import AMINAS_BSN, MONDAY, newcomer
from tests.courses.learning import begun, on_route
from tests.enforcement.fining import as_migrant, colleague, signed
from tests.pip_plan.planning import established

pytestmark = pytest.mark.django_db
AUTUMN, SUMMER = Quarter(2026, 4), Quarter(2026, 3)


@pytest.fixture
def ties(rivierstad, sign_in):
    return sign_in(colleague(rivierstad, "Ties", "teamleider"))


def facts(cast, quarter=AUTUMN):
    case = Case.objects.select_related("person", "municipality").get(pk=cast.amina.pk)
    return facts_of_all([case], quarter)[case.pk]


def told(cast, quarter=AUTUMN):
    return Statistics.of(facts(cast, quarter))


QUARTERS = [  # a day, its quarter, the first and last day, and by when to deliver
    (date(2026, 1, 1), "2026-K1", date(2026, 1, 1), date(2026, 3, 31), date(2026, 4, 28)),
    (date(2026, 6, 30), "2026-K2", date(2026, 4, 1), date(2026, 6, 30), date(2026, 7, 28)),
    (date(2026, 12, 31), "2026-K4", date(2026, 10, 1), date(2026, 12, 31), date(2027, 1, 28)),
]


@pytest.mark.parametrize(("day", "name", "first", "last", "due"), QUARTERS)
def test_a_quarter_and_by_when_it_goes(day, name, first, last, due):
    found = quarter_of(day)
    assert (found.name, found.first, found.last, found.deliver_by) == (name, first, last, due)
    assert named(name) == found


@given(st.dates(date(2022, 1, 1), date(2080, 12, 31)))
def test_quarters_follow_each_other(day):
    found = quarter_of(day)
    assert found.first <= day <= found.last
    assert found.next.previous == found
    assert found.previous.last < found.first


@pytest.mark.parametrize("text", ["", "2026-K5", "2026-K0", "26-K1", "2026K1", "2026-K1; drop"])
def test_what_is_no_quarter_is_none(text):
    assert named(text) is None


def test_of_someone_on_a_course_the_record_says_what_is_known(rivierstad):
    on_route(rivierstad)
    begun(rivierstad, planned_start=date(2026, 4, 1))
    found = told(rivierstad)
    assert (found["bsn"], found["gemeentecode"]) == (AMINAS_BSN, "9901")
    assert (found["verslagkwartaal"], found["koppelingsdatum"]) == ("2026-K4", "2026-03-02")
    course = {"cursusinstelling_naam": "Taalhuis course", "start": "2026-04-01"}
    assert found["cursussen[]"] == [course | {"eind": None, "soort": "nt2"}]
    assert found["leerroute_deelname"] == {
        "deelname": True,
        "start": "2026-04-01",
        "eind": None,
    }
    assert found["deelname_pvt"] == {"deelname": False, "start": None, "eind": None}
    assert (found["waarschuwingen_aantal"], found["boetes_aantal"]) == (0, 0)


def test_the_plan_and_a_fine_stand_in_it(rivierstad):
    as_migrant(rivierstad)
    established(rivierstad, intensity=None, intensity_hours=None)
    fine = signed(rivierstad)
    found = told(rivierstad)
    assert found["pip_vastgesteld_op"] is not None
    assert found["leerroute"] == "b1"
    assert found["boetes_aantal"] == 1
    assert found["boetes[]"] == [{"reden": fine.breach.conduct, "bedrag_eur": str(fine.amount)}]


def test_what_came_after_the_quarter_is_not_in_it(rivierstad):
    on_route(rivierstad)
    begun(rivierstad)
    spring = told(rivierstad, Quarter(2026, 1))
    assert spring["cursussen[]"][0]["start"] is None
    assert spring["leerroute_deelname"]["deelname"] is False


def test_who_belongs_in_a_quarter(rivierstad):
    assert list(people_of(SUMMER)) == [rivierstad.amina]
    assert list(people_of(Quarter(2025, 4))) == []
    said = {"source": Source.PORTAL, "recorded_on": MONDAY, "by": rivierstad.bas}
    home = rivierstad.rivierstad.pk
    day = date(2026, 9, 30)
    DutyEnd.objects.create(
        municipality_id=home, case=rivierstad.amina, on=day, reason="met", **said
    )
    assert list(people_of(SUMMER)) == [rivierstad.amina]
    assert list(people_of(AUTUMN)) == []


def test_what_is_missing_is_named(rivierstad):
    assert gaps_of(facts(rivierstad), AUTUMN) == ()
    Completion.objects.create(
        municipality_id=rivierstad.rivierstad.pk,
        case=rivierstad.amina,
        on=date(2026, 10, 1),
        in_absence=False,
        by=rivierstad.bas.pk,
    )
    assert gaps_of(facts(rivierstad), AUTUMN) == (NO_LEVEL, NO_TEST)
    Case.objects.filter(pk=rivierstad.amina.pk).update(notified_on=None)
    person = Person.objects.get(pk=rivierstad.amina.person_id)
    person.give_bsn(None)
    person.save()
    assert gaps_of(facts(rivierstad), AUTUMN) == (NO_BSN, NO_NOTICE, NO_LEVEL, NO_TEST)


def test_the_record_of_a_demo_case_is_printed(cast, clock, capsys):
    call_command("exchange_message", "uit_cbs", "--case", cast.amina.number)
    found = json.loads(capsys.readouterr().out)
    assert list(found) == [field.name for field in Statistics.fields]
    assert found["verslagkwartaal"] == "2026-K3"


def test_ties_sees_what_is_missing_and_who_can_fill_it(rivierstad, ties):
    newcomer(rivierstad.rivierstad, "Zonder", "Nummer", assignee=rivierstad.noor)
    shown = ties.get("/cbs/").content.decode()
    assert "1 van 2 personen zijn volledig (50 procent)." in shown
    assert "Zonder BSN gaat er niets naar het CBS." in shown
    assert "Noor" in shown
    reading = Reading.objects.filter(page="cbs").get()
    assert ReadCase.objects.filter(reading=reading.pk).count() == 1


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_the_file_says_that_it_is_not_the_format_of_the_cbs(rivierstad, ties, kind):
    newcomer(rivierstad.rivierstad, "Zonder", "Nummer")
    answer = ties.get(f"/cbs/2026-K3/bestand.{kind}")
    assert "niet-het-cbs-formaat" in answer.headers["Content-Disposition"]
    text = answer.content.decode("utf-8-sig")
    if kind == "json":
        found = json.loads(text)
        assert found["formaat"] == "niet het CBS-formaat"
        people = found["personen"]
    else:
        people = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    assert [one["bsn"] for one in people] == [AMINAS_BSN]
    event = Event.objects.get(kind="cbs_exported")
    assert event.detail == "2026-K3"


def test_another_number_in_a_text_stops_the_file(rivierstad, ties):
    on_route(rivierstad)
    made = begun(rivierstad)
    type(made.partner).objects.filter(pk=made.partner_id).update(name="School 111222333")
    answer = ties.get("/cbs/2026-K4/bestand.csv", follow=True)
    assert "Het bestand is niet gemaakt." in answer.content.decode()


@pytest.mark.parametrize("path", ["/cbs/2026-K9/bestand.csv", "/cbs/2026-K3/bestand.exe"])
def test_what_is_no_quarter_or_no_file_is_not_there(ties, path):
    assert ties.get(path).status_code == 404


def test_the_page_costs_the_same_for_one_and_for_many(rivierstad, ties):
    numbers = []
    for name in ("", "Een", "Twee", "Drie"):
        if name:
            newcomer(rivierstad.rivierstad, name, "Nummer", assignee=rivierstad.bas)
        with CaptureQueriesContext(connection) as asked:
            ties.get("/cbs/")
        numbers.append(len(asked))
    assert numbers[2] == numbers[3]
