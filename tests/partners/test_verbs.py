"""Whom a municipality works with, and how that begins, changes and ends."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from audit.models import Event
from partners import actions
from partners.models import ContactPerson, Partner
from tests.cast import LONG_AGO, MONDAY
from tests.partners.conftest import ANS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_rivierstad")]


def kinds():
    events = Event.objects.filter(kind__startswith="partner_").order_by("id")
    return [(event.kind, event.detail) for event in events]


def test_each_step_leaves_one_event_that_tells_of_nobody(partner, ans, by_femke):
    values = ANS | {"phone": "+31201234567"}
    actions.change_contact(contact=ans, seen=1, **values, **by_femke)
    actions.remove_contact(contact=ContactPerson.objects.get(), **by_femke)
    actions.end_partner(partner=partner, until=MONDAY, **by_femke)
    assert kinds() == [
        ("partner_added", ""),
        ("partner_changed", "contactpersoon toegevoegd"),
        ("partner_changed", "contactpersoon gewijzigd"),
        ("partner_changed", "contactpersoon verwijderd"),
        ("partner_ended", ""),
    ]


def test_one_organisation_does_one_kind_of_work_once(cast, partner, by_femke):
    what: Any = {"municipality": cast.rivierstad, "name": "Taalhuis", "since": MONDAY, **by_femke}
    with pytest.raises(actions.AlreadyKnown):
        actions.add_partner(kind="course", **what)
    assert actions.add_partner(kind="pvt", **what).version == 1
    actions.end_partner(partner=partner, until=MONDAY, **by_femke)
    assert actions.add_partner(kind="course", **what).version == 1


def test_what_a_colleague_changed_is_not_overwritten(partner, by_femke):
    values: Any = {"kind": "course", "since": LONG_AGO, **by_femke}
    actions.change_partner(partner=partner, seen=1, name="Taalhuis Noord", **values)
    with pytest.raises(actions.ChangedMeanwhile) as stopped:
        actions.change_partner(partner=partner, seen=1, name="Taalhuis Zuid", **values)
    assert stopped.value.now.name == "Taalhuis Noord"
    assert Partner.objects.get().version == 2


def test_what_stays_the_same_leaves_no_event(partner, ans, by_femke):
    before = kinds()
    same: Any = {"name": "Taalhuis", "kind": "course", "since": LONG_AGO}
    assert actions.change_partner(partner=partner, seen=1, **same, **by_femke) is None
    assert actions.change_contact(contact=ans, seen=1, **ANS, **by_femke) is None
    assert kinds() == before


def test_who_answered_at_a_partner_is_forgotten_when_the_work_ends(partner, ans, by_femke):
    actions.end_partner(partner=partner, until=MONDAY, **by_femke)
    assert not ContactPerson.objects.exists()
    assert list(Partner.objects.working()) == []


def test_what_has_ended_does_not_change(partner, ans, by_femke):
    actions.end_partner(partner=partner, until=MONDAY, **by_femke)
    with pytest.raises(actions.AlreadyEnded):
        actions.end_partner(partner=partner, until=MONDAY, **by_femke)
    with pytest.raises(actions.AlreadyEnded):
        actions.add_contact(partner=partner, **ANS, **by_femke)


def test_the_work_does_not_end_before_it_began(partner, by_femke):
    with pytest.raises(actions.EndsTooEarly):
        actions.end_partner(partner=partner, until=date(2021, 12, 31), **by_femke)


def test_who_answers_is_sealed_in_the_database(ans):
    kept: Any = ContactPerson.objects.values("name", "role", "email").get()
    for name in kept:
        assert ANS[name].encode() not in bytes(kept[name])
