"""A role counts from a day until and including a day, also for who is already signed in."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from accounts.models import Membership
from accounts.views import NO_ROLE
from audit.models import SecurityEvent
from tenancy.scope import scope
from tests.accounts.steps import code_now, enter, is_in, security_events
from tests.cast import LONG_AGO, MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
SUNDAY, TUESDAY = MONDAY - timedelta(days=1), MONDAY + timedelta(days=1)
AN_HOUR = 3600
UNTIL_HALF_PAST_ELEVEN = 14.5 * AN_HOUR  # at night, in Amsterdam


def change_membership(home, user, **values):
    with scope(home.pk):
        Membership.objects.filter(user=user).update(**values)


def sign_in_with_code(client, bas, phone):
    enter(client, bas.username)
    return client.post("/inloggen/code/", {"code": code_now(phone)})


@pytest.mark.parametrize(
    "values", [{"until": SUNDAY}, {"since": TUESDAY}], ids=["until-yesterday", "from-tomorrow"]
)
def test_without_a_role_today_nobody_gets_in(cast, client, bas, phone, values):
    change_membership(cast.rivierstad, bas, **values)
    answer = sign_in_with_code(client, bas, phone)
    assert answer.status_code == 403
    assert NO_ROLE in answer.content.decode()
    assert not is_in(client)


@pytest.mark.parametrize(
    "values", [{"until": MONDAY}, {"since": MONDAY}], ids=["until-today", "from-today"]
)
def test_the_first_and_the_last_day_count(cast, client, bas, phone, values):
    change_membership(cast.rivierstad, bas, **values)
    assert sign_in_with_code(client, bas, phone).status_code == 302
    assert is_in(client)


def test_the_day_changes_at_midnight_in_amsterdam(cast, client, bas, phone, clock):
    """Half past eleven at night by Greenwich is already Tuesday here."""
    change_membership(cast.rivierstad, bas, until=MONDAY)
    clock.shift(UNTIL_HALF_PAST_ELEVEN + AN_HOUR)
    assert sign_in_with_code(client, bas, phone).status_code == 403


def test_a_role_that_ends_takes_its_holder_out_at_the_next_request(cast, sign_in, clock):
    clock.shift(UNTIL_HALF_PAST_ELEVEN)
    change_membership(cast.rivierstad, cast.bas, until=MONDAY)
    at_work = sign_in(cast.bas)
    assert is_in(at_work)
    clock.shift(AN_HOUR)
    session = at_work.cookies["sessie"].value
    assert at_work.get("/mijn-werk/").headers["Location"] == "/inloggen/"
    assert security_events() == [(SecurityEvent.Kind.SIGNED_OUT, cast.bas.pk)]
    at_work.cookies["sessie"] = session
    change_membership(cast.rivierstad, cast.bas, until=None)
    assert not is_in(at_work)


def test_a_role_elsewhere_does_not_keep_els_in_here(cast, sign_in):
    at_work = sign_in(cast.els, cast.rivierstad)
    change_membership(cast.rivierstad, cast.els, until=SUNDAY)
    assert at_work.get("/mijn-werk/").headers["Location"] == "/inloggen/"


def test_an_account_that_is_switched_off_is_out_at_the_next_request(cast, sign_in):
    at_work = sign_in(cast.bas)
    cast.bas.is_active = False
    cast.bas.save()
    assert at_work.get("/mijn-werk/").headers["Location"].startswith("/inloggen/")
    answer = at_work.post(f"/dossiers/{cast.amina.pk}/taken/", {"title": "Bellen"})
    assert answer.headers["Location"].startswith("/inloggen/")


def test_a_new_password_ends_the_sessions_under_the_old_one(cast, sign_in):
    at_work = sign_in(cast.bas)
    cast.bas.set_password("een-heel-nieuw-wachtwoord")
    cast.bas.save()
    assert not is_in(at_work)


def test_a_session_that_names_another_municipality_opens_nothing(cast, sign_in):
    at_work = sign_in(cast.bas, cast.heuvelrode)
    assert at_work.get("/mijn-werk/").headers["Location"] == "/inloggen/"


@pytest.mark.parametrize("value", ["", None])
def test_a_session_without_a_municipality_opens_nothing(cast, sign_in, value):
    at_work = sign_in(cast.bas)
    session = at_work.session
    session["municipality"] = value
    session.save()
    assert at_work.get("/mijn-werk/").headers["Location"] == "/inloggen/"


def test_the_colleagues_of_today_are_who_can_be_chosen(cast, sign_in):
    change_membership(cast.rivierstad, cast.noor, until=SUNDAY)
    change_membership(cast.rivierstad, cast.carla, since=TUESDAY)
    page = sign_in(cast.bas).get(f"/dossiers/{cast.amina.pk}/taken/").content.decode()
    assert f'value="{cast.bas.pk}"' in page
    assert str(cast.noor.pk) not in page
    assert str(cast.carla.pk) not in page
    assert str(cast.dirk.pk) not in page


def test_a_role_cannot_end_before_it_starts(cast):
    with pytest.raises(IntegrityError, match="ends_after_it_starts"), transaction.atomic():
        change_membership(cast.rivierstad, cast.bas, until=LONG_AGO - timedelta(days=1))
