"""What gives access takes two; nothing changes before the second agrees."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from accounts import actions
from accounts.access import permissions_of
from accounts.models import AccessChange, Membership, Role, User
from accounts.permissions import Permission
from accounts.roles import TEMPLATES
from audit.models import Event
from tests.authorisation.conftest import NOTES, membership, proposes, role, role_change
from tests.cast import MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]


def approve(change, by):
    actions.approve(change=change, by=by, on=MONDAY)


def held(slug):
    subject = role(slug)
    return permissions_of([subject.group_id], subject.municipality)


class TestSomeoneNew:
    def test_is_nobody_until_a_second_administrator_agrees(self, here):
        change = proposes(here.femke)
        assert not User.objects.filter(username="sam@rivierstad.example").exists()
        approve(change, here.joris)
        assert membership(User.objects.get(username="sam@rivierstad.example")).since == MONDAY

    def test_who_is_known_elsewhere_keeps_their_own_name(self, here):
        approve(proposes(here.femke, email="dirk@heuvelrode.example", name="D."), here.joris)
        assert User.objects.get(username="dirk@heuvelrode.example").name == "Dirk"

    def test_each_step_leaves_its_event(self, here):
        approve(proposes(here.femke), here.joris)
        events = Event.objects.filter(on=MONDAY, kind__contains="_").order_by("id")
        told = [(event.kind, event.actor) for event in events if event.actor]
        assert told == [
            ("access_proposed", here.femke.pk),
            ("member_added", here.joris.pk),
            ("member_invited", here.joris.pk),
            ("access_approved", here.joris.pk),
        ]

    def test_the_same_is_not_proposed_twice(self, here):
        proposes(here.femke)
        with pytest.raises(actions.AlreadyProposed):
            proposes(here.joris)


class TestTheSecond:
    def test_is_not_the_first(self, here):
        change = proposes(here.femke)
        for verb in (actions.approve, actions.reject):
            with pytest.raises(actions.SamePerson):
                verb(change=change, by=here.femke, on=MONDAY)
        assert AccessChange.objects.waiting().get() == change

    def test_is_not_the_first_for_postgresql_either(self, here):
        change = proposes(here.femke)
        with pytest.raises(IntegrityError), transaction.atomic():
            AccessChange.objects.filter(pk=change.pk).update(
                outcome="approved", decided_by=here.femke
            )
        with pytest.raises(IntegrityError), transaction.atomic():
            AccessChange.objects.filter(pk=change.pk).update(outcome="approved")

    def test_does_not_agree_to_a_change_of_their_own_access(self, here):
        change = proposes(here.femke, email=here.joris.username, name="Joris")
        with pytest.raises(actions.Concerned):
            approve(change, here.joris)
        assert Membership.objects.filter(user=here.joris).count() == 1

    def test_may_say_no(self, here):
        actions.reject(change=proposes(here.femke), by=here.joris, on=MONDAY)
        assert not AccessChange.objects.waiting().exists()
        assert not User.objects.filter(username="sam@rivierstad.example").exists()

    def test_decides_once(self, here):
        change = proposes(here.femke)
        approve(change, here.joris)
        with pytest.raises(actions.AlreadyDecided):
            actions.reject(change=change, by=here.joris, on=MONDAY)

    def test_comes_too_late_after_thirty_days(self, here, clock):
        change = proposes(here.femke)
        clock.shift(timedelta(days=30))
        with pytest.raises(actions.AlreadyDecided):
            approve(change, here.joris)

    def test_is_not_needed_to_take_a_proposal_back(self, here):
        change = proposes(here.femke)
        actions.withdraw(change=change, by=here.femke, on=MONDAY)
        with pytest.raises(actions.AlreadyDecided):
            approve(change, here.joris)


class TestARole:
    def test_changes_when_a_second_agrees(self, here):
        change = role_change(here.femke, more=NOTES, less=[Permission.TASK_MANAGE])
        assert change.gained == list(NOTES)
        assert change.lost == [Permission.TASK_MANAGE]
        before = TEMPLATES["handhaver"].permissions
        assert held("handhaver") == before
        approve(change, here.joris)
        assert held("handhaver") == {*before, *NOTES} - {Permission.TASK_MANAGE}

    def test_that_changed_meanwhile_is_proposed_anew(self, here):
        first = role_change(here.femke, more=NOTES)
        actions.change_role(
            role=role("handhaver"),
            name="Handhaver",
            permissions=[Permission.CASE_VIEW],
            integration_tasks=True,
            by=here.joris,
            on=MONDAY,
        )
        with pytest.raises(actions.Overtaken):
            approve(first, here.joris)
        assert held("handhaver") == {Permission.CASE_VIEW}

    def test_that_stays_as_it_is_is_no_proposal(self, here):
        with pytest.raises(actions.NothingChanges):
            role_change(here.femke)

    def test_may_lose_the_data_of_the_coa_and_its_mark_together(self, here):
        coa = (Permission.TVS_VIEW, Permission.TVS_RECORD)
        change = role_change(here.femke, "klantmanager", less=coa, integration_tasks=False)
        approve(change, here.joris)
        assert not role("klantmanager").integration_tasks
        assert not held("klantmanager") & set(coa)

    def test_is_made_with_a_name_of_its_own(self, here):
        change = actions.propose_role(
            name="Handhaver",
            permissions=[Permission.CASE_VIEW],
            integration_tasks=False,
            reason="Tweede team",
            by=here.femke,
            on=MONDAY,
        )
        approve(change, here.joris)
        assert Role.objects.filter(slug__in=["handhaver", "handhaver-2"]).count() == 2
        assert held("handhaver-2") == {Permission.CASE_VIEW}
