"""Whoever is linked with whomever: each case of a family shows the same family, and no other."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases import actions
from cases.families import members_of
from cases.models import FamilyMember
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
SIX = range(6)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("link"), st.sampled_from(SIX), st.sampled_from(SIX)),
        st.tuples(st.just("relative"), st.sampled_from(SIX), st.just(0)),
        st.tuples(st.just("end"), st.sampled_from(SIX), st.just(0)),
    ),
    max_size=12,
)


class Households:
    """What a family is, said once more and without a database: sets that share no case."""

    def __init__(self) -> None:
        self.families: list[tuple[set[int], list[int]]] = []  # cases, and a birth year each

    def of(self, case: int) -> tuple[set[int], list[int]] | None:
        return next((family for family in self.families if case in family[0]), None)

    def begin(self, case: int) -> tuple[set[int], list[int]]:
        family = self.of(case)
        if family is None:
            family = ({case}, [])
            self.families.append(family)
        return family

    def link(self, case: int, other: int) -> str:
        """What the product must answer: nothing, or why it refuses."""
        if case == other:
            return "own"
        if theirs := self.of(other):
            return "same" if theirs is self.of(case) else "elsewhere"
        self.begin(case)[0].add(other)
        return ""

    def end(self, case: int) -> None:
        family = self.of(case)
        assert family is not None
        family[0].discard(case)
        if not family[0] or len(family[0]) + len(family[1]) == 1:
            self.families.remove(family)


@pytest.fixture
def six(cast):
    with scope(cast.rivierstad.pk):
        return [newcomer(cast.rivierstad, "Yusuf", f"Omar{letter}") for letter in "abcdef"]


def linked(case, other, by) -> str:
    try:
        actions.link(
            case=case, other=other, relation="other", own_relation="other",
            coupled_along=None, by=by, on=MONDAY,
        )  # fmt: skip
    except actions.ItsOwnCase:
        return "own"
    except actions.AlreadyInFamily as already:
        return "same" if already.same else "elsewhere"
    return ""


def related(case, by) -> None:
    actions.add_relative(
        case=case, relation="child", own_relation="other", birth_year=2023,
        coupled_along=None, by=by, on=MONDAY,
    )  # fmt: skip


def takes(step, cases, known, by) -> None:
    """The same step in the product and in the sets; a refusal is the same in both."""
    verb, one, other = step
    if verb == "link":
        assert linked(cases[one], cases[other], by) == known.link(one, other)
    elif verb == "relative":
        related(cases[one], by)
        known.begin(one)[1].append(2023)
    elif known.of(one):
        member = FamilyMember.objects.get(case=cases[one], until=None)
        actions.end_membership(member=member, by=by, on=MONDAY)
        known.end(one)


def agree(cases, known) -> None:
    for place, case in enumerate(cases):
        members = members_of(case)
        family: Any = known.of(place) or (set(), [])
        shown = {one.case_id for one in members if one.case_id}
        assert shown == {cases[one].pk for one in family[0]}
        assert [one.birth_year for one in members if not one.case_id] == family[1]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=STEPS)
def test_each_case_shows_the_same_family_whatever_was_linked(cast, six, steps):
    with scope(cast.rivierstad.pk), transaction.atomic():
        known = Households()
        for step in steps:
            takes(step, six, known, cast.bas)
        agree(six, known)
        transaction.set_rollback(True)


def test_the_database_itself_refuses_a_case_of_another_municipality(cast):
    """Beside the form: a verb that is given the wrong case leaves nothing behind."""
    with scope(cast.rivierstad.pk):
        with pytest.raises(IntegrityError):
            linked(cast.amina, cast.dirks_case, cast.bas)
        assert not FamilyMember.objects.exists()


def test_who_left_and_came_back_is_in_the_family_once(cast, six):
    with scope(cast.rivierstad.pk):
        for other in six[1:3]:
            linked(six[0], other, cast.bas)
        member = FamilyMember.objects.get(case=six[1])
        actions.end_membership(member=member, by=cast.bas, on=MONDAY)
        linked(six[2], six[1], cast.bas)
        assert [one.case_id for one in members_of(six[0])].count(six[1].pk) == 1
        assert FamilyMember.objects.filter(case=six[1]).count() == 2  # both stays are kept


def test_beside_a_case_that_was_undone_someone_is_alone(cast, six):
    """Else they would be kept in a family that shows nobody else, and could not join another."""
    with scope(cast.rivierstad.pk):
        for other in six[1:3]:
            linked(six[0], other, cast.bas)
        actions.undo_opening(case=six[1], by=cast.bas, on=MONDAY)
        member = FamilyMember.objects.get(case=six[2])
        actions.end_membership(member=member, by=cast.bas, on=MONDAY)
        assert not FamilyMember.objects.filter(until=None).exists()
        assert linked(six[3], six[0], cast.bas) == ""
