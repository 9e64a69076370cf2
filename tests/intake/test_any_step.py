"""Whatever buttons are pressed in whatever order, the ladder holds (Wi art. 14, lid 1 and 2)."""

from __future__ import annotations

import io
from contextlib import suppress
from datetime import timedelta
from unittest import mock

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from audit.models import Event
from cases.models import Case, Task
from intake import actions
from intake.actions import absence, summons
from intake.actions.outcomes import MayNotRecord, withdraw_outcome
from intake.ladder import MISSED, last_of, missed_of
from intake.models import Completion, Outcome, Source, Summons
from tests.cast import MONDAY, newcomer, waiting
from tests.intake import climbing


def blank() -> bytes:
    """A page without words."""
    out, writer = io.BytesIO(), PdfWriter()
    writer.add_blank_page(200, 200)
    writer.write(out)
    return out.getvalue()


pytestmark = pytest.mark.django_db
PDF = blank()  # what stands on paper is tested elsewhere, and rendering takes most of the time
REFUSED = (
    summons.AlreadySummoned,
    summons.MayNotSummon,
    summons.NotThatDay,
    MayNotRecord,
    actions.MayNotComplete,
    actions.AlreadyCompleted,
    actions.Impossible,
    actions.NotPaused,
)
# Mostly the way up: so that three missed summonses are reached.
VERBS = (
    *("missed", "next") * 4,
    *("uncoop", "excused", "appeared", "move", "withdraw", "first", "absence", "pause", "resume"),
    "absence",
)
steps = st.lists(
    st.tuples(st.sampled_from(VERBS), st.sampled_from((0, 2, 20, 40)), st.booleans()), max_size=14
)


def press(case, verb, target, by, on):
    """One button, of the last summons or of one that a stale page shows."""
    who = {"by": by, "on": on}
    if verb in ("first", "absence", "pause", "resume"):
        press_of_case(case, verb, who)
    elif target is not None:
        press_of_summons(target, verb, who)


def there(on):
    return {"appointment": climbing.appointment(on), "sending": climbing.BY_POST}


def press_of_case(case, verb, who):
    on = who["on"]
    if verb == "first":
        summons.summon(case=case, **who, **there(on))
    elif verb == "absence":
        known, sending = climbing.KNOWN, climbing.BY_POST
        absence.complete_in_absence(case=case, known=known, sending=sending, **who)
    elif verb == "pause":
        actions.pause_duty(case=case, since=on, source=Source.PORTAL, **who)
    else:
        actions.resume_duty(case=case, until=on, **who)


def press_of_summons(target, verb, who):
    if verb == "next":
        summons.summon_next(after=target, **who, **there(who["on"]))
    elif verb == "move":
        summons.move_appointment(summons=target, **who, **there(who["on"]))
    elif verb == "withdraw":
        withdraw_outcome(summons=target, reason="Vergissing", **who)
    else:
        climbing.ends(target, verb, **who)


def the_ladder_holds(case):
    rungs = list(Summons.objects.filter(case=case))
    standing = [one for one in rungs if one.end not in ("moved", "excused")]
    numbers = sorted(one.number for one in standing)
    assert numbers == sorted(set(numbers))
    assert len([one for one in rungs if one.ended_on is None]) <= 1
    missed = {one.number for one in missed_of(rungs)}
    for one in rungs:
        assert set(range(1, one.number)) <= missed
        assert one.dated_on <= one.appointment_on <= one.respond_by
    assert Event.objects.filter(kind=Event.Kind.WARNED).count() <= 1
    for done in Completion.objects.all():
        assert (done.in_absence, missed) == (True, {1, 2, 3})
    kinds = ("outcome", "again", "second", "third", "absence")
    assert Task.objects.open().filter(kind__in=kinds).count() <= 1
    stands = Outcome.objects.filter(withdrawn_on=None).values_list("summons", "kind")
    assert dict(stands) == {one.pk: one.end for one in rungs if one.end not in (None, "moved")}


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps)
def test_the_ladder_holds_after_every_step(in_rivierstad, chosen):
    bas, start = in_rivierstad.bas, transaction.savepoint()
    case, on = waiting(in_rivierstad.rivierstad, "Rahimi", "Zohra", assignee=bas), MONDAY
    with mock.patch("letters.rendering.pdf", return_value=PDF):
        for verb, days, stale in chosen:
            on += timedelta(days=days)
            rungs = list(Summons.objects.select_related("case__person").order_by("number"))
            target = rungs[0] if stale and rungs else last_of(rungs)
            with suppress(*REFUSED):
                press(Case.objects.get(pk=case.pk), verb, target, bas, on)
            the_ladder_holds(case)
    transaction.savepoint_rollback(start)


def test_these_steps_reach_the_top(in_rivierstad):
    """The steps above are not refused as a whole."""
    bas, on = in_rivierstad.bas, MONDAY
    case = waiting(in_rivierstad.rivierstad, "Rahimi", "Zohra", assignee=bas)
    verbs = ("first", "missed", "next", "missed", "next", "missed", "absence")
    with mock.patch("letters.rendering.pdf", return_value=PDF):
        for verb in verbs:
            press(case, verb, last_of(Summons.objects.filter(case=case)), bas, on)
            on += timedelta(days=40)
            the_ladder_holds(case)
    assert Completion.objects.count() == 1
    assert {one.end for one in Summons.objects.all()} <= set(MISSED)


def test_before_the_duty_no_button_summons(in_rivierstad):
    case = newcomer(in_rivierstad.rivierstad, "Haile", "Selam")
    for verb in ("first", "next", "absence"):
        with suppress(*REFUSED):
            press(case, verb, None, in_rivierstad.bas, MONDAY)
    assert not Summons.objects.filter(case=case).exists()
