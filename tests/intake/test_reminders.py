"""A reminder says that there is an appointment, and nothing else; it goes out once."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core import mail

from audit.models import Event
from cases.actions import change_contact
from desk.setup.actions.policy import set_policy
from intake.reminders import TEXT, appointment_reminder, remind_all
from intake.tasks import remind
from outbox.models import Message
from tenancy.models import BOUNDS, MunicipalityPolicy
from tenancy.scope import scope
from tests.cast import MONDAY, waiting
from tests.intake.climbing import climb, ends

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
DAY_BEFORE = date(2026, 11, 25)  # the appointment is on the 26th
ADDRESS = "zohra@post.example"


@pytest.fixture
def zohra(cast):
    with scope(cast.rivierstad.pk):
        case = waiting(cast.rivierstad, "Rahimi", "Zohra", assignee=cast.bas)
        reached_by_mail(cast, case)
        policy(cast, 2)
        yield case


def reached_by_mail(cast, case):
    details: Any = {"phone": "", "channel": "email", "language": "so", "interpreter": True}
    common: Any = {"case": case, "by": cast.bas, "on": MONDAY}
    change_contact(seen=0, email=ADDRESS, **details, **common)


def policy(cast, days):
    proposed = MunicipalityPolicy()
    chosen = {name: getattr(proposed, name) for name in BOUNDS} | {"reminder_days": days}
    common: Any = {"municipality": cast.rivierstad, "by": cast.femke, "on": MONDAY}
    set_policy(valid_from=MONDAY, **common, **chosen)


def send_all():
    for message in Message.objects.filter(topic="appointment_reminder"):
        appointment_reminder(message.subject)


def test_it_says_nothing_of_the_person_or_the_law(cast, zohra):
    climb(zohra, by=cast.bas, missed=0)
    assert remind_all(on=DAY_BEFORE) == 1
    send_all()
    (message,) = mail.outbox
    assert message.to == [ADDRESS]
    assert message.subject == "Afspraak bij de gemeente"
    assert message.body == "U hebt een afspraak bij de gemeente. Kijk in uw brief.\n" == TEXT
    for word in ("Rahimi", "Zohra", zohra.number, "nburger", "intake", "26", "10.30", "Stadhuis"):
        assert word not in message.subject + message.body


def test_each_summons_is_reminded_of_once(cast, zohra):
    sent = climb(zohra, by=cast.bas, missed=0)
    assert [remind_all(on=DAY_BEFORE) for _ in range(3)] == [1, 0, 0]
    sent.refresh_from_db()
    assert sent.reminded_on == DAY_BEFORE
    assert Event.objects.filter(kind=Event.Kind.REMINDED).count() == 1
    assert Message.objects.filter(topic="appointment_reminder").count() == 1


@pytest.mark.parametrize("day", [MONDAY, date(2026, 11, 26)])
def test_neither_on_the_day_of_the_letter_nor_on_that_of_the_appointment(cast, zohra, day):
    climb(zohra, by=cast.bas, missed=0)
    assert remind_all(on=day) == 0


def test_without_an_address_nothing_goes_out(cast, zohra):
    other = waiting(cast.rivierstad, "Haile", "Selam", assignee=cast.bas)
    climb(other, by=cast.bas, missed=0)
    assert remind_all(on=DAY_BEFORE) == 0
    assert not Event.objects.filter(kind=Event.Kind.REMINDED).exists()


def test_what_ended_meanwhile_is_not_reminded_of(cast, zohra):
    sent = climb(zohra, by=cast.bas, missed=0)
    remind_all(on=DAY_BEFORE)
    ends(sent, "excused", by=cast.bas, on=DAY_BEFORE)
    send_all()
    assert mail.outbox == []


def test_a_municipality_that_chose_nothing_sends_nothing(cast):
    """The product proposes 0: nobody gets mail before a municipality wants that."""
    with scope(cast.rivierstad.pk):
        case = waiting(cast.rivierstad, "Haile", "Selam", assignee=cast.bas)
        climb(case, by=cast.bas, missed=0)
        assert remind_all(on=DAY_BEFORE) == 0


def test_the_task_looks_in_every_municipality(cast, clock):
    with scope(cast.rivierstad.pk):
        case = waiting(cast.rivierstad, "Rahimi", "Zohra", assignee=cast.bas)
        reached_by_mail(cast, case)
        policy(cast, 2)
        climb(case, by=cast.bas, missed=0)
    clock.move_to("2026-11-25T09:00:00Z", tick=False)
    assert [remind(), remind()] == [1, 0]
