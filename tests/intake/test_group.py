"""The group is a history; the present group of the case is what its history says."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from django.db import connection

from audit.models import Event
from cases.models import Case
from intake import actions
from intake.access import group_history
from intake.models import TargetGroupPeriod
from tests.intake.conftest import plan_due

pytestmark = pytest.mark.django_db
MARCH, JUNE = date(2026, 3, 2), date(2026, 6, 1)


def periods(case):
    return [(one.group, one.since, one.until) for one in reversed(group_history(case))]


def follows_from_history(case):
    """The stored group, recomputed from the records; and no two periods share a day."""
    history = list(reversed(group_history(case)))
    stored = Case.objects.get(pk=case.pk).target_group
    assert stored == history[-1].group
    assert history[-1].until is None
    for one, after in pairwise(history):
        assert one.until is not None
        assert one.until < after.since


def test_a_change_ends_the_period_before_it(told):
    actions.change_group(group="family", since=JUNE, rights="family_granted", **told)
    assert periods(told["case"]) == [
        ("asylum", MARCH, date(2026, 5, 31)),
        ("family", JUNE, None),
    ]
    follows_from_history(told["case"])


def test_a_change_counts_the_clock_again(told):
    """Registered on 16 March: who is housed counts from then, to 26 May; others from the notice."""
    case = told["case"]
    Case.objects.filter(pk=case.pk).update(registered_on=date(2026, 3, 16))
    actions.change_group(group="family", since=JUNE, **told)
    assert plan_due(case) == date(2026, 5, 11)
    actions.change_group(group="asylum", since=date(2026, 7, 1), **told)
    assert plan_due(case) == date(2026, 5, 26)
    follows_from_history(case)


@pytest.mark.parametrize("since", [MARCH, date(2026, 3, 1), date(2022, 1, 1)])
def test_periods_never_overlap(told, since):
    with pytest.raises(actions.Overlap):
        actions.change_group(group="family", since=since, **told)
    follows_from_history(told["case"])


def test_the_same_again_is_no_change(told):
    with pytest.raises(actions.Unchanged):
        actions.change_group(group="asylum", since=JUNE, **told)


class TestCorrecting:
    def test_the_last_period_is_withdrawn_with_the_reason(self, told):
        actions.change_group(group="family", since=JUNE, **told)
        right = date(2026, 7, 1)
        actions.correct_group(reason="Typfout", group="family", since=right, **told)
        assert periods(told["case"]) == [
            ("asylum", MARCH, date(2026, 6, 30)),
            ("family", date(2026, 7, 1), None),
        ]
        (gone,) = TargetGroupPeriod.objects.exclude(withdrawn_on=None)
        assert (gone.since, gone.withdrawn_why, gone.withdrawn_by) == (JUNE, "Typfout", told["by"])
        follows_from_history(told["case"])

    def test_the_case_follows_and_the_clock_too(self, told):
        case = told["case"]
        Case.objects.filter(pk=case.pk).update(registered_on=date(2026, 3, 16))
        actions.correct_group(reason="Verkeerde vergunning", group="family", since=MARCH, **told)
        assert plan_due(case) == date(2026, 5, 11)
        follows_from_history(case)
        event = Event.objects.filter(kind=Event.Kind.GROUP_CHANGED).latest("id")
        assert (event.basis, event.detail) == (
            "art. 16 Algemene verordening gegevensbescherming",
            "gecorrigeerd",
        )

    def test_it_cannot_move_over_the_period_before(self, told):
        actions.change_group(group="family", since=JUNE, **told)
        with pytest.raises(actions.Overlap):
            actions.correct_group(reason="x", group="family", since=MARCH, **told)


def test_religion_is_readable_nowhere_in_the_database(told):
    actions.change_group(group="family", detailed_group="minister", since=JUNE, **told)
    assert group_history(told["case"])[0].detailed == "Geestelijk bedienaar"
    with connection.cursor() as cursor:
        for table in ("intake_targetgroupperiod", "audit_event", "audit_change"):
            cursor.execute(f"select t::text from {table} t")
            text = " ".join(row[0] for row in cursor.fetchall())
            assert "minister" not in text
            assert b"minister".hex() not in text
