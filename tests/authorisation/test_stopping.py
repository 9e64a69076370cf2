"""Taking access away works at once, by one administrator, and never to the last."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connections

from accounts import actions
from accounts.actions.administrators import leaves_one
from accounts.mandates import mandate_for
from accounts.models import Membership, User
from accounts.people import colleagues
from accounts.permissions import Permission
from tenancy.scope import scope
from tests.authorisation.conftest import membership, proposes, role_change
from tests.cast import MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def stop(user, by):
    return actions.stop_access(user=user, by=by, on=MONDAY)


class TestAtOnce:
    def test_the_next_request_of_who_was_stopped_is_a_strangers(self, cast, sign_in):
        bas = sign_in(cast.bas)
        assert bas.get("/mijn-werk/").status_code == 200
        with scope(cast.rivierstad.pk):
            assert stop(cast.bas, cast.femke) == 1
        answer = bas.get("/mijn-werk/")
        assert (answer.status_code, answer["Location"][:10]) == (302, "/inloggen/")

    def test_and_elsewhere_they_go_on(self, cast, sign_in):
        els = sign_in(cast.els, cast.heuvelrode)
        with scope(cast.rivierstad.pk):
            stop(cast.els, cast.femke)
        assert els.get("/mijn-werk/").status_code == 200

    def test_they_are_no_colleague_and_sign_nothing_any_more(self, here):
        assert mandate_for(here.bas, "letter:general", on=MONDAY)
        stop(here.bas, here.femke)
        assert here.bas not in colleagues(may=Permission.CASE_VIEW)
        assert mandate_for(here.bas, "letter:general", on=MONDAY) is None


class TestAnEnd:
    def test_that_comes_sooner_takes_one_administrator(self, here):
        actions.end_membership(
            membership=membership(here.bas), until=MONDAY, by=here.femke, on=MONDAY
        )
        assert membership(here.bas).until == MONDAY

    def test_that_comes_later_takes_two(self, here):
        self.test_that_comes_sooner_takes_one_administrator(here)
        later = MONDAY + timedelta(days=30)
        with pytest.raises(actions.NotEarlier):
            actions.end_membership(
                membership=membership(here.bas), until=later, by=here.femke, on=MONDAY
            )
        change = actions.propose_prolonging(
            membership=membership(here.bas),
            until=later,
            reason="Langer nodig",
            by=here.femke,
            on=MONDAY,
        )
        assert membership(here.bas).until == MONDAY
        actions.approve(change=change, by=here.joris, on=MONDAY)
        assert membership(here.bas).until == later

    def test_is_not_moved_for_who_was_stopped_meanwhile(self, here):
        self.test_that_comes_sooner_takes_one_administrator(here)
        change = actions.propose_prolonging(
            membership=membership(here.bas), until=None, reason="Toch", by=here.femke, on=MONDAY
        )
        stop(here.bas, here.femke)
        with pytest.raises(actions.Overtaken):
            actions.approve(change=change, by=here.joris, on=MONDAY)


class TestTheLastAdministrator:
    def test_stays(self, here):
        stop(here.joris, here.femke)
        with pytest.raises(actions.LastAdministrator):
            stop(here.femke, here.noor)
        assert membership(here.femke).stopped_at is None

    def test_does_not_stop_themselves_nor_does_anyone_else(self, here):
        for someone in (here.femke, here.bas):
            with pytest.raises(actions.Yourself):
                stop(someone, someone)

    def test_is_announced_before_it_comes_to_that(self, here):
        assert leaves_one(here.joris, on=MONDAY)
        assert not leaves_one(here.bas, on=MONDAY)

    def test_gets_no_end(self, here):
        stop(here.joris, here.femke)
        with pytest.raises(actions.LastAdministrator):
            actions.end_membership(
                membership=membership(here.femke),
                until=MONDAY + timedelta(days=365),
                by=here.femke,
                on=MONDAY,
            )

    def test_is_not_someone_whose_role_ends_or_whose_account_is_off(self, here):
        User.objects.filter(pk=here.joris.pk).update(is_active=False)
        with pytest.raises(actions.LastAdministrator):
            stop(here.femke, here.joris)

    @pytest.mark.parametrize("key", [Permission.MEMBER_MANAGE, Permission.ROLE_MANAGE])
    def test_keeps_both_keys_when_a_role_changes(self, here, key):
        change = role_change(here.femke, "functioneel-beheerder", less=[key])
        with pytest.raises(actions.LastAdministrator):
            actions.approve(change=change, by=here.joris, on=MONDAY)

    def test_does_not_hinder_what_gives_access(self, here):
        stop(here.joris, here.femke)
        change = proposes(here.noor)
        actions.approve(change=change, by=here.femke, on=MONDAY)


@pytest.mark.django_db(transaction=True)
def test_two_administrators_do_not_end_each_other(real_cast):
    start = Barrier(2)

    def once(pair):
        user, by = pair
        try:
            with scope(real_cast.rivierstad.pk):
                start.wait()
                stop(user, by)
            return "done"
        except actions.LastAdministrator:
            return "refused"
        finally:
            connections.close_all()

    pairs = [(real_cast.femke, real_cast.joris), (real_cast.joris, real_cast.femke)]
    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(once, pairs)) == ["done", "refused"]
    with scope(real_cast.rivierstad.pk):
        both = Membership.objects.filter(user__in=[real_cast.femke, real_cast.joris])
        assert both.filter(stopped_at=None).count() == 1
