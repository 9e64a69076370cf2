"""Effects happen after commit: at least once, never by two relays at the same time."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from cases import actions as cases
from outbox import actions
from outbox.models import LEASE, MOST_ATTEMPTS, Due, Message
from tenancy.scope import required, scope

pytestmark = pytest.mark.django_db(transaction=True)
done: list[tuple[str, str]] = []


@actions.handles("tests.noted")
def noted(subject):
    done.append((str(required()), str(subject)))


@actions.handles("tests.fails")
def fails(subject):
    raise ZeroDivisionError


@pytest.fixture(autouse=True)
def _fresh():
    done.clear()


def send(municipality, topic="tests.noted"):
    with scope(municipality.pk):
        return actions.send(topic, municipality.pk)


def message(of):
    with scope(of.municipality_id):
        return Message.objects.get(pk=of.pk)


def later(of, **fields):
    with scope(of.municipality_id):
        Message.objects.filter(pk=of.pk).update(**fields)
        Due.objects.filter(pk=of.pk).update(due_at=fields["available_at"])


def test_what_is_rolled_back_is_never_done(real_cast):
    with scope(real_cast.rivierstad.pk):
        actions.send("tests.noted", real_cast.rivierstad.pk)
        transaction.set_rollback(True)
    assert actions.relay() == 0
    assert done == []


def test_each_effect_is_done_in_its_own_municipality(real_cast):
    places = (real_cast.rivierstad, real_cast.heuvelrode)
    for place in places:
        send(place)
    assert actions.relay() == 2
    assert sorted(done) == sorted((str(p.pk), str(p.pk)) for p in places)
    assert actions.relay() == 0
    assert Due.objects.count() == 0


def test_two_relays_do_an_effect_once(real_cast):
    for _ in range(20):
        send(real_cast.rivierstad)

    def relay():
        actions.relay()
        connection.close()

    threads = [threading.Thread(target=relay) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 20


def test_a_relay_that_dies_loses_nothing(real_cast):
    """Leased and never finished: after the lease another relay takes it."""
    sent = send(real_cast.rivierstad)
    assert actions._lease(real_cast.rivierstad.pk).pk == sent.pk
    assert actions.relay() == 0
    assert message(sent).available_at > timezone.now() + LEASE - timedelta(minutes=1)
    later(sent, available_at=timezone.now())
    assert actions.relay() == 1


def test_a_failure_is_tried_again_later_and_does_not_stop_the_rest(real_cast):
    failed = send(real_cast.rivierstad, "tests.fails")
    send(real_cast.rivierstad)
    assert actions.relay() == 1
    kept = message(failed)
    assert (kept.attempts, kept.error, kept.dead_at) == (1, "ZeroDivisionError", None)
    assert kept.available_at > timezone.now()
    assert actions.relay() == 0


def test_after_the_last_attempt_a_person_must_look(real_cast, capsys):
    failed = send(real_cast.rivierstad, "tests.fails")
    later(failed, attempts=MOST_ATTEMPTS - 1, available_at=timezone.now())
    actions.relay()
    assert message(failed).dead_at is not None
    assert Due.objects.count() == 0
    call_command("outbox", "--retry")
    assert "1 opgegeven" in capsys.readouterr().out
    assert message(failed).dead_at is None
    assert Due.objects.count() == 1


def test_an_unknown_effect_is_refused_when_it_is_asked_for(real_cast):
    with pytest.raises(actions.UnknownTopic), scope(real_cast.rivierstad.pk):
        actions.send("tests.nobody", real_cast.rivierstad.pk)


def test_the_age_of_the_oldest_is_known_without_a_scope(real_cast):
    sent = send(real_cast.rivierstad)
    later(sent, available_at=timezone.now() - timedelta(minutes=7))
    assert timedelta(minutes=6) < actions.oldest() < timedelta(minutes=8)


def test_a_colleague_is_told_of_a_task_without_a_word_about_amina(real_cast):
    today = timezone.localdate()
    with scope(real_cast.rivierstad.pk):
        cases.add_task(
            case=real_cast.amina,
            title="Amina bellen",
            due_on=today,
            assignee=real_cast.noor,
            by=real_cast.bas,
            on=today,
        )
    actions.relay()
    (sent,) = mail.outbox
    assert sent.to == ["noor@rivierstad.example"]
    for word in ("Amina", "Yusuf", "bellen", "26-R-00001"):
        assert word not in f"{sent.subject} {sent.body}"
