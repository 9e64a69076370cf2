"""By which way a letter may go, and what becomes of it."""

from __future__ import annotations

from typing import Any

import pytest

from audit.models import Event
from letters import actions
from letters.models import Withdrawal
from letters.paper import Deceased
from tests.cast import MONDAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def send(in_rivierstad):
    def sent(letter, channel="post", **options):
        return actions.send_letter(
            letter=letter, channel=channel, by=in_rivierstad.bas, on=MONDAY, **options
        )

    return sent


@pytest.fixture
def kept_secret(in_rivierstad):
    person = in_rivierstad.amina.person
    person.secrecy = True
    person.save()
    return person


def test_a_secret_home_address_is_not_printed_nor_posted(make, send, kept_secret):
    letter = make()
    assert letter.addressed_to == "none"
    with pytest.raises(actions.MayNotGoByPost):
        send(letter)
    assert send(letter, "portal")


def test_to_a_postbox_a_secret_person_gets_post(make, send, kept_secret):
    letter = make(postbox="Postbus 12\n9901 AA  RIVIERSTAD")
    assert letter.addressed_to == "postbox"
    assert send(letter)


def test_a_letter_made_before_the_address_became_secret_is_not_posted(make, send, in_rivierstad):
    letter = make()
    in_rivierstad.amina.person.secrecy = True
    with pytest.raises(actions.MayNotGoByPost):
        send(letter)


def test_without_an_address_there_is_no_post(make, send, in_rivierstad):
    in_rivierstad.amina.person.street = ""
    with pytest.raises(actions.MayNotGoByPost):
        send(make())


def test_nothing_is_sent_to_the_dead(make, send, in_rivierstad):
    letter = make()
    in_rivierstad.amina.person.deceased_on = MONDAY
    with pytest.raises(Deceased):
        send(letter, "handed_over")


def test_who_took_it_is_kept_sealed(make, send):
    dispatch = send(make(), "handed_over", to_whom="haar zoon")
    assert dispatch.letter.dispatches.get().to_whom == "haar zoon"


def test_a_proof_needs_something_that_was_sent(make, send, in_rivierstad):
    letter = make()
    given: Any = {"kind": "tracking", "reference": "3SABCD12", "proved_on": MONDAY}
    common: Any = {"by": in_rivierstad.bas, "on": MONDAY}
    with pytest.raises(actions.NotSent):
        actions.add_proof(letter=letter, **given, **common)
    send(letter)
    assert actions.add_proof(letter=letter, **given, **common).reference == "3SABCD12"


def test_a_sent_letter_is_withdrawn_by_a_new_one_that_is_sent(make, send):
    old = make()
    send(old)
    new = make(replaces=old)
    assert not Withdrawal.objects.exists()
    send(new)
    assert Withdrawal.objects.get().letter_id == old.pk
    assert Event.objects.filter(kind="letter_withdrawn", subject__endswith=str(old.pk)).exists()


def test_a_letter_that_is_replaced_is_no_longer_sent(make, send):
    old = make()
    make(replaces=old)
    with pytest.raises(actions.Replaced):
        send(old)
    with pytest.raises(actions.AlreadyReplaced):
        make(replaces=old)
