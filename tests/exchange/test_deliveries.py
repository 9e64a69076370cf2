"""What goes to a partner: only what was read, only with an agreement, and by two when secret."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from audit.models import Event
from cases.models import Case, Person
from exchange import actions
from exchange.agreements import ENDED, NO_AGREEMENT, NO_ROLE
from exchange.messages import mark
from exchange.models import Delivery
from guidance.actions import Refused
from tests.cast import AMINAS_BSN, MONDAY
from tests.courses.learning import on_route
from tests.exchange.delivering import (
    agreed,
    at_school,
    delivered,
    possible,
    prepared,
    who,
    with_role,
)
from tests.pip_plan.planning import established

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _bas_works(rivierstad):
    """In the municipality of Amina."""


def secret(cast):
    Person.objects.filter(pk=cast.amina.person_id).update(secrecy=True)
    cast.amina.person.secrecy = True


def test_the_school_gets_what_was_agreed_and_no_number(cast):
    told = {"name": "NT2 avond", "planned_start": MONDAY, "planned_end": date(2027, 6, 1)}
    content = delivered(cast, at_school(cast, **told)).message
    assert content["cursusnaam"] == "NT2 avond"
    assert content["start_beoogd"] == "2026-11-23"
    assert content["uren_te_besteden"] == 600
    assert content["cursusonderdelen[]"] == ["taal"]
    assert AMINAS_BSN not in str(content)


def test_the_first_pip_says_the_level(cast):
    established(cast)
    cast.amina.refresh_from_db()
    content = possible(cast, at_school(cast)).content()
    assert content["taalniveau_eerste_pip"] == "b1"
    assert content["afspraak_wijzigingen[]"] == []


def test_every_step_leaves_an_event(cast):
    made = delivered(cast)
    told = Event.objects.filter(kind__startswith="delivery_").values_list("kind", flat=True)
    assert set(told) == {"delivery_prepared", "delivery_made"}
    assert (made.way, made.delivered_by) == ("portal", cast.bas.pk)


@pytest.mark.parametrize("broken", ["none", "ended", "later", "withdrawn"])
def test_without_a_valid_agreement_nothing_goes(cast, broken):
    trajectory = at_school(cast, agreement=False)
    partner = possible(cast, trajectory).partner
    if broken == "ended":
        agreed(cast, partner, until=MONDAY - timedelta(days=1))
    if broken == "later":
        agreed(cast, partner, since=MONDAY + timedelta(days=1))
    if broken == "withdrawn":
        one = agreed(cast, partner)
        type(one).objects.filter(pk=one.pk).update(
            withdrawn_on=MONDAY, withdrawn_by=cast.bas.pk, withdrawn_why="Niet getekend"
        )
    with pytest.raises(Refused, match="verwerkersovereenkomst") as refused:
        prepared(cast, trajectory)
    assert str(refused.value) == NO_AGREEMENT


def test_on_the_last_day_of_the_agreement_it_goes(cast):
    trajectory = at_school(cast, agreement=False)
    agreed(cast, possible(cast, trajectory).partner, until=MONDAY)
    assert delivered(cast, trajectory).delivered_on == MONDAY


def test_who_answers_for_its_own_data_needs_no_agreement(cast):
    trajectory = at_school(cast, agreement=False)
    with_role(cast, possible(cast, trajectory).partner, "controller")
    assert delivered(cast, trajectory).delivered_on == MONDAY


def test_a_partner_without_a_role_gets_nothing(cast):
    trajectory = at_school(cast, agreement=False)
    partner = possible(cast, trajectory).partner
    type(partner).objects.filter(pk=partner.pk).update(role="")
    with pytest.raises(Refused) as refused:
        prepared(cast, trajectory)
    assert str(refused.value) == NO_ROLE


def test_a_partner_with_whom_the_work_ended_gets_nothing(cast):
    trajectory = at_school(cast)
    partner = possible(cast, trajectory).partner
    type(partner).objects.filter(pk=partner.pk).update(until=MONDAY - timedelta(days=1))
    with pytest.raises(Refused) as refused:
        prepared(cast, trajectory)
    assert str(refused.value) == ENDED


def test_an_agreement_that_ends_meanwhile_stops_what_was_ready(cast):
    trajectory = at_school(cast, agreement=False)
    agreed(cast, possible(cast, trajectory).partner, until=MONDAY)
    made = prepared(cast, trajectory)
    with pytest.raises(Refused, match="verwerkersovereenkomst"):
        actions.deliver(delivery=made, way="portal", by=cast.bas, on=MONDAY + timedelta(days=1))


def test_what_was_not_read_does_not_go(cast):
    about = possible(cast, at_school(cast))
    seen = mark(about.content())
    Person.objects.filter(pk=cast.amina.person_id).update(city="Elders")
    cast.amina.person.refresh_from_db()
    with pytest.raises(Refused, match="veranderd"):
        actions.prepare_delivery(possible=about, seen=seen, **who(cast))


def test_a_bsn_in_a_text_stops_it_and_leaves_a_trace(cast):
    trajectory = at_school(cast, name=f"Klas {AMINAS_BSN[:3]}.{AMINAS_BSN[3:6]}.{AMINAS_BSN[6:]}")
    with pytest.raises(Refused, match="BSN"):
        prepared(cast, trajectory)
    assert not Delivery.objects.exists()
    (event,) = Event.objects.filter(kind="delivery_stopped")
    assert AMINAS_BSN not in str(event.detail)


def test_a_secret_address_goes_after_a_second_person(cast):
    secret(cast)
    made = prepared(cast)
    with pytest.raises(Refused, match="tweede"):
        actions.deliver(delivery=made, way="portal", **who(cast))
    with pytest.raises(Refused, match="tweede"):
        actions.release_delivery(delivery=made, **who(cast))
    actions.release_delivery(delivery=made, **who(cast, cast.noor))
    actions.deliver(delivery=made, way="portal", **who(cast))
    assert Delivery.objects.get().released_by == cast.noor.pk


def test_an_address_that_became_secret_meanwhile_stays(cast):
    made = prepared(cast)
    secret(cast)
    with pytest.raises(Refused, match="tweede"):
        actions.deliver(delivery=made, way="portal", **who(cast))


def test_the_database_refuses_one_person_for_a_secret_address(cast):
    secret(cast)
    made = prepared(cast)
    with pytest.raises(IntegrityError, match="released_by_a_second"), transaction.atomic():
        Delivery.objects.filter(pk=made.pk).update(released_on=MONDAY, released_by=cast.bas.pk)


def test_one_delivery_at_a_time_and_after_it_a_next(cast):
    trajectory = at_school(cast)
    made = prepared(cast, trajectory)
    with pytest.raises(Refused, match="klaargezet"):
        prepared(cast, trajectory)
    actions.drop_delivery(delivery=made, **who(cast))
    assert delivered(cast, trajectory).pk != made.pk
    with pytest.raises(Refused, match="ingetrokken"):
        actions.deliver(delivery=made, way="portal", **who(cast))


def test_nothing_is_made_ready_in_a_closed_case(cast):
    trajectory = at_school(cast)
    Case.objects.filter(pk=cast.amina.pk).update(phase=Case.Phase.CLOSED)
    with pytest.raises(Refused, match="afgesloten"):
        prepared(cast, trajectory)


@pytest.mark.parametrize(
    ("kind", "channel"),
    [
        ("course", "uit_b1_taalschakel"),
        ("knm", "uit_cursusinstelling"),
        ("map", "uit_map"),
        ("pvt", "uit_pvt"),
    ],
)
def test_each_kind_of_traject_has_its_message(cast, kind, channel):
    on_route(cast)
    assert delivered(cast, at_school(cast, kind)).channel == channel
