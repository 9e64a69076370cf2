"""Who asks the BRP says why; the answer comes by the outbox, or visibly not at all."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from audit.models import Event
from cases import actions as cases
from cases.models import Case
from exchange import actions
from exchange.demo import planted
from exchange.models import BrpQuery
from exchange.tasks import forget_answers
from outbox.actions import relay
from outbox.models import Message
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.exchange.conftest import again

pytestmark = pytest.mark.django_db
State = BrpQuery.State


def test_who_asks_and_why_is_written_down_before_anything_is_asked(cast, asks, brp):
    query = asks(planted.PLAIN, work=False)
    assert brp.asked == []
    with scope(cast.rivierstad.pk):
        event = Event.objects.get(kind=Event.Kind.BRP_CONSULTED)
        assert (event.actor, event.case, event.on) == (cast.bas.pk, cast.amina.pk, MONDAY)
        assert event.detail == "Adres controleren voor een brief of oproep"
        assert "36" in event.basis
        assert "art. 10 Wet algemene bepalingen burgerservicenummer" in event.basis
        assert event.subject == f"exchange.BrpQuery:{query.pk}"


def test_the_worker_asks_and_keeps_the_answer_sealed(cast, asks):
    query = asks(planted.PLAIN)
    assert query.state == State.ANSWERED
    with scope(cast.rivierstad.pk):
        sealed = BrpQuery.objects.values_list("answer", flat=True).get()
        assert sealed
        assert b"Amrani" not in bytes(sealed)


def test_one_question_at_a_time(cast, asks):
    asks(planted.PLAIN, work=False)
    for _ in ("waiting", "answered"):
        with scope(cast.rivierstad.pk), pytest.raises(actions.AlreadyAsked):
            actions.ask_brp(case=cast.amina, purpose="letter", by=cast.bas, on=MONDAY)
        relay()


def test_two_at_the_same_moment_are_one(cast, asks):
    query = asks(planted.PLAIN)
    same = {"municipality": cast.rivierstad, "case": cast.amina, "by": cast.bas, "on": MONDAY}
    with scope(cast.rivierstad.pk), pytest.raises(IntegrityError), transaction.atomic():
        BrpQuery.objects.create(purpose=query.purpose, **same)


@pytest.mark.parametrize(
    ("bsn", "state", "failure"),
    [
        (planted.UNKNOWN, State.ABSENT, ""),
        (planted.MALFORMED, State.FAILED, "unreadable"),
        (planted.WRONG_PERSON, State.FAILED, "wrong_person"),
        (planted.REDIRECTED, State.FAILED, "bad_question"),
    ],
)
def test_what_is_no_answer_is_said_and_not_kept(asks, bsn, state, failure):
    query = asks(bsn)
    assert (query.state, query.failure, query.answer) == (state, failure, None)


def test_a_busy_brp_is_asked_again_when_it_said_so(cast, asks, brp, clock, caplog):
    caplog.set_level(logging.DEBUG)
    query = asks(planted.BUSY)
    assert query.state == State.WAITING
    with scope(cast.rivierstad.pk):
        message = Message.objects.get(subject=query.pk)
        assert message.available_at - timezone.now() == timedelta(seconds=120)
        assert message.error == "Unavailable"
    clock.shift(timedelta(seconds=119))
    assert relay() == 0
    assert len(brp.asked) == 1
    brp.known[planted.BUSY] = brp.known[planted.PLAIN]
    clock.shift(timedelta(seconds=2))
    relay()
    assert len(brp.asked) == 2
    assert planted.BUSY not in caplog.text


def test_a_broken_brp_that_recovers_answers_after_all(cast, asks, brp, clock):
    brp.status = 503
    query = asks(planted.PLAIN)
    assert query.state == State.WAITING
    brp.status = 0
    clock.shift(timedelta(minutes=1))
    relay()
    assert again(cast, query).state == State.ANSWERED


def test_without_a_bsn_or_with_a_closed_case_nothing_is_asked(cast, brp):
    with scope(cast.rivierstad.pk):
        person = cast.amina.person
        person.give_bsn(None)
        person.save()
        common = {"purpose": "letter", "by": cast.bas, "on": MONDAY}
        with pytest.raises(actions.NoBsn):
            actions.ask_brp(case=cast.amina, **common)
        Case.objects.update(phase=Case.Phase.CLOSED)
        with pytest.raises(cases.CaseClosed):
            actions.ask_brp(case=cast.amina, **common)
        assert not BrpQuery.objects.exists()


def test_a_stopped_question_gets_no_answer(cast, asks, brp):
    query = asks(planted.PLAIN, work=False)
    with scope(cast.rivierstad.pk):
        actions.discard_answer(case=cast.amina, by=cast.bas, on=MONDAY)
    relay()
    assert brp.asked == []
    assert again(cast, query).state == State.DISCARDED


def test_after_a_day_the_answer_is_gone(cast, asks, clock):
    query = asks(planted.PLAIN)
    clock.shift(timedelta(hours=23))
    assert forget_answers() == 0
    clock.shift(timedelta(hours=2))
    assert forget_answers() == 1
    kept = again(cast, query)
    assert (kept.state, kept.answer) == (State.EXPIRED, None)
