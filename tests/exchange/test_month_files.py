"""A monthly file: all of it or nothing, matched on trajectkenmerk, judged by a klantmanager."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist

from audit.models import Event
from cases.models import Case, Task
from courses.models import MonthlyHours
from exchange import actions
from exchange.actions.month_files import JUDGED, TAKEN, TASK
from exchange.actions.month_reports import DONE
from exchange.incoming.columns import CHANNELS, COLUMNS
from exchange.models import MonthFile, MonthReport
from guidance.actions import Refused
from imports.reading import WrongRows
from tenancy.scope import scope
from tests.cast import AMINAS_BSN
from tests.courses.learning import followed, school
from tests.exchange.telling import at_lessons, read_in, row, table_of, told, who

pytestmark = pytest.mark.django_db
LIST = Path(settings.BASE_DIR).parent / "shared" / "data" / "exchange-whitelist.json"


@pytest.fixture
def lessons(rivierstad):
    return at_lessons(rivierstad)


def open_tasks(cast):
    found = list(Task.objects.open().filter(case=cast.amina).select_related("case__person"))
    return [task for task in found if task.title == TASK]


def problems(cast, trajectory, *rows):
    with pytest.raises(WrongRows) as wrong:
        read_in(cast, trajectory, *rows)
    assert not MonthFile.objects.exists()
    return list(wrong.value.problems)


@pytest.mark.parametrize("channel", CHANNELS)
def test_the_columns_are_those_of_the_whitelist(channel):
    if not LIST.exists():
        pytest.skip("the whitelist is not here")
    listed = json.loads(LIST.read_text(encoding="utf-8"))
    fields = next(one["velden"] for one in listed if one["id"] == channel)
    assert set(COLUMNS) <= {field["identifier"] for field in fields}


def test_what_a_school_tells_counts_when_it_is_accepted(rivierstad, lessons):
    report = told(rivierstad, lessons)
    assert not MonthlyHours.objects.exists()
    (task,) = open_tasks(rivierstad)
    actions.accept_report(report=report, **who(rivierstad))
    counted = MonthlyHours.objects.get()
    assert (counted.offered, counted.followed) == (Decimal(40), Decimal("32.5"))
    assert (counted.excused, counted.unexcused) == (Decimal(2), Decimal("5.5"))
    assert open_tasks(rivierstad) == []
    assert task.assignee == rivierstad.bas
    with pytest.raises(Refused, match=DONE):
        actions.accept_report(report=report, **who(rivierstad))
    kinds = Event.objects.filter(kind__startswith="month_").values_list("kind", flat=True)
    assert set(kinds) == {"month_file_read", "month_file_taken", "month_report_accepted"}


def test_a_later_file_corrects_what_was_known(rivierstad, lessons):
    followed(rivierstad, lessons, 20)
    actions.accept_report(report=told(rivierstad, lessons), **who(rivierstad))
    assert MonthlyHours.objects.standing().get().followed == Decimal("32.5")
    assert MonthlyHours.objects.count() == 2


def test_what_is_disputed_does_not_count(rivierstad, lessons):
    report = told(rivierstad, lessons)
    why = "Zij was ziek gemeld bij de school."
    actions.dispute_report(report=report, why=why, **who(rivierstad))
    kept = MonthReport.objects.get()
    kept.case = rivierstad.amina
    assert (kept.accepted, kept.why) == (False, why)
    assert not MonthlyHours.objects.exists()
    assert open_tasks(rivierstad) == []


def test_what_cannot_be_counted_is_refused_with_the_reason(rivierstad, lessons):
    early = row(lessons, periode_van="01-03-2026", periode_tot="31-03-2026")
    report = told(rivierstad, lessons, early)
    with pytest.raises(Refused, match="In deze maand was het traject nog niet begonnen"):
        actions.accept_report(report=report, **who(rivierstad))
    assert MonthReport.objects.undecided().count() == 1


BAD = {
    "no key": ({"trajectkenmerk": ""}, "Het trajectkenmerk ontbreekt."),
    "another key": ({"trajectkenmerk": "qqqq-qqqq-qqqq"}, "niet van een traject bij deze"),
    "a BSN as key": ({"trajectkenmerk": AMINAS_BSN}, "staat een BSN"),
    "half a month": ({"periode_tot": "15-10-2026"}, "geen hele maand"),
    "two months": ({"periode_tot": "30-11-2026"}, "geen hele maand"),
    "a month that runs": (
        {"periode_van": "01-11-2026", "periode_tot": "30-11-2026"},
        "nog niet voorbij",
    ),
    "no date": ({"periode_van": "oktober"}, "Een datum klopt niet"),
    "a 31st of September": ({"periode_tot": "31-09-2026"}, "Een datum klopt niet"),
    "words for hours": ({"uren_gevolgd": "veel"}, "Bij uren_gevolgd staat geen aantal uren"),
    "less than none": ({"uren_gevolgd": "-1"}, "Bij uren_gevolgd staat geen aantal uren"),
    "more than was offered": ({"uren_gevolgd": "40"}, "samen meer dan de aangeboden uren"),
    "another judgement": ({"inspanning_oordeel": "prima"}, "voldoende of onvoldoende"),
    "health": ({"inspanning_toelichting": "Zij heeft diabetes."}, "niets over gezondheid"),
    "a BSN in the text": ({"inspanning_toelichting": f"Zij is {AMINAS_BSN}"}, "een BSN kan zijn"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_row_that_is_wrong_stops_the_file_and_says_nothing_of_anyone(rivierstad, lessons, what):
    changes, why = BAD[what]
    (problem,) = problems(rivierstad, lessons, row(lessons), row(lessons, **changes))
    assert problem.startswith("Rij 3: ")
    assert why in problem
    for told_in_file in {value for value in changes.values() if len(value) > 5}:
        assert told_in_file not in problem


def test_a_month_stands_in_a_file_once(rivierstad, lessons):
    (problem,) = problems(rivierstad, lessons, row(lessons), row(lessons))
    assert "staat al een rij" in problem


def test_columns_that_are_missing_are_named(rivierstad, lessons):
    table = table_of(row(lessons))
    table.names[1] = "van"
    with pytest.raises(WrongRows) as wrong:
        actions.read_month_file(partner=lessons.partner, table=table, **who(rivierstad))
    assert wrong.value.problems == ("Deze kolommen ontbreken: periode_van.",)


def test_a_traject_elsewhere_is_not_known(rivierstad, lessons):
    """Another school of the same town names Amina's traject."""
    other = school(rivierstad, "education")
    with pytest.raises(WrongRows):
        actions.read_month_file(partner=other, table=table_of(row(lessons)), **who(rivierstad))


def test_a_closed_case_takes_no_hours(rivierstad, lessons):
    Case.objects.filter(pk=rivierstad.amina.pk).update(phase=Case.Phase.CLOSED)
    (problem,) = problems(rivierstad, lessons)
    assert "is afgesloten" in problem


def test_before_it_is_taken_over_nothing_of_it_is_seen(rivierstad, lessons):
    made = read_in(rivierstad, lessons)
    assert not MonthReport.objects.taken().exists()
    assert open_tasks(rivierstad) == []
    actions.undo_month_file(file=made, **who(rivierstad))
    assert not MonthReport.objects.exists()
    with pytest.raises(Refused, match=TAKEN):
        actions.take_month_file(file=made, **who(rivierstad))


def test_what_was_taken_over_is_undone_until_something_was_judged(rivierstad, lessons):
    report = told(rivierstad, lessons)
    actions.undo_month_file(file=report.file, **who(rivierstad))
    assert not MonthReport.objects.exists()
    assert open_tasks(rivierstad) == []
    judged = told(rivierstad, lessons)
    actions.accept_report(report=judged, **who(rivierstad))
    with pytest.raises(Refused, match=JUDGED):
        actions.undo_month_file(file=judged.file, **who(rivierstad))


def test_another_municipality_does_not_see_it(cast, clock):
    with scope(cast.rivierstad.pk):
        report = told(cast, at_lessons(cast))
    with scope(cast.heuvelrode.pk), pytest.raises(ObjectDoesNotExist):
        MonthReport.objects.get(pk=report.pk)
