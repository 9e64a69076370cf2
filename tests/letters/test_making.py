"""Who may make which letter, and when it is refused."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import ProgrammingError, transaction

from accounts.mandates import AlreadyEnded, AlreadyGiven, end_mandate, give_mandate, mandate_for
from accounts.models import Mandate, Role
from letters import actions
from letters.markup import Missing
from letters.models import Letter, LetterTemplate, TemplateVersion
from letters.paper import Deceased, NoTemplate
from tests.cast import MONDAY, newcomer
from tests.letters.conftest import FACTS

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("gone", ["datum", "tijd", "plaats", "termijn"])
def test_a_letter_with_a_gap_is_not_made(make, gone):
    with pytest.raises(Missing) as refused:
        make("summons", facts=FACTS | {gone: ""})
    assert refused.value.names == (gone,)


def test_nobody_writes_to_the_dead(make, in_rivierstad):
    in_rivierstad.amina.person.deceased_on = MONDAY
    with pytest.raises(Deceased):
        make()


def test_who_has_no_mandate_does_not_sign(make, in_rivierstad):
    with pytest.raises(actions.NoMandate):
        make(signer=in_rivierstad.carla)


def test_a_mandate_holds_through_its_last_day(in_rivierstad):
    cast, tuesday = in_rivierstad, MONDAY + timedelta(days=1)
    mandate = mandate_for(cast.bas, "letter:summons", on=MONDAY)
    assert mandate
    end_mandate(mandate=mandate, until=MONDAY, by=cast.femke, on=MONDAY)
    assert mandate_for(cast.bas, "letter:summons", on=MONDAY)
    assert not mandate_for(cast.bas, "letter:summons", on=tuesday)
    assert not mandate_for(cast.bas, "letter:summons", on=date(2021, 12, 31))
    assert not mandate_for(cast.dirk, "letter:summons", on=MONDAY)
    with pytest.raises(AlreadyEnded):
        end_mandate(mandate=mandate, until=MONDAY, by=cast.femke, on=MONDAY)


def test_a_mandate_is_given_once(in_rivierstad):
    role = Role.objects.get(slug="klantmanager")
    given: Any = {
        "role": role,
        "kind": "letter:summons",
        "since": MONDAY,
        "text": "Besluit",
    }
    with pytest.raises(AlreadyGiven):
        give_mandate(by=in_rivierstad.femke, on=MONDAY, **given)


def test_the_same_summons_never_gets_two_letters(make):
    cause = uuid4()
    assert make("summons", cause=cause).pk == make("summons", cause=cause).pk
    assert Letter.objects.count() == 1


def test_a_cause_of_another_case_is_no_cause(make, in_rivierstad):
    cause, other = uuid4(), newcomer(in_rivierstad.rivierstad, "Ander", "Iemand")
    make(cause=cause)
    with pytest.raises(actions.WrongLetter):
        make(cause=cause, case=other)


def test_a_letter_that_names_another_case_is_not_made(make):
    with pytest.raises(actions.WrongLetter):
        make(free_paragraph="Uw zaak is 26-R-00417.")


def test_a_letter_for_another_name_is_not_made(make, monkeypatch):
    lay_out = actions.making.lay_out

    def mixed_up(**given):
        from dataclasses import replace

        paper, version = lay_out(**given)
        return replace(paper, addressee="Iemand Anders"), version

    monkeypatch.setattr("letters.actions.making.lay_out", mixed_up)
    with pytest.raises(actions.WrongLetter):
        make()


def test_a_kind_without_a_text_in_use_is_refused(make):
    LetterTemplate.objects.update(is_active=False)
    with pytest.raises(NoTemplate):
        make()


def test_numbers_follow_each_other_within_a_case(make):
    assert [make().number for _ in range(3)] == [f"26-R-00001-B0{n}" for n in (1, 2, 3)]


@pytest.mark.parametrize("model", [Letter, TemplateVersion])
def test_what_was_written_is_never_changed(make, model):
    make()
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        model.objects.update(created_at="2020-01-01T00:00:00Z")


def test_a_letter_keeps_the_text_it_was_made_from(make, in_rivierstad):
    before = make()
    template = before.version.template
    given: Any = {
        "subject": "Nieuw",
        "body": "Nieuwe tekst.\n\n{{vrije_alinea}}",
        "valid_from": MONDAY,
    }
    actions.establish_version(template=template, by=in_rivierstad.femke, on=MONDAY, **given)
    after = make()
    assert (before.version.number, after.version.number) == (1, 2)
    assert "Geachte" in Letter.objects.get(pk=before.pk).body
    assert after.body == "Nieuwe tekst.\n\nWij bellen u op dinsdag."
    assert Mandate.objects.filter(pk=after.mandate_id).exists()
