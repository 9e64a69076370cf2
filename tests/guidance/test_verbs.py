"""Talks, practical help, fixed costs and what DUO decided; each with what is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from audit.models import Event
from cases.models import Case, Task
from decisions.actions import Making
from decisions.models import Decision
from guidance import actions
from guidance.actions import Refused
from guidance.models import AgreedTalks, Help, ProgressTalk, TermRecord
from tests.cast import MONDAY
from tests.guidance.helping import LONGER, planned, proposed, told, who
from tests.pip_plan.planning import changed, established

pytestmark = pytest.mark.django_db
KIND = Event.Kind


def due(case, kind):
    task = Task.objects.open().filter(case=case, kind=kind).first()
    return task.due_on if task else None


def events(case):
    return list(Event.objects.filter(case=case.pk).order_by("id").values_list("kind", flat=True))


def test_the_pip_agrees_on_the_number_of_talks(rivierstad):
    established(rivierstad, talks=4)
    changed(rivierstad, "other", on=MONDAY, talks=6)
    kept = AgreedTalks.objects.filter(case=rivierstad.amina).order_by("created_at")
    assert [one.number for one in kept] == [4, 6]


def test_a_talk_is_a_task_until_it_is_recorded(rivierstad):
    later, sooner = planned(rivierstad, date(2026, 12, 7)), planned(rivierstad)
    assert due(rivierstad.amina, Task.Kind.TALK) == MONDAY
    held: Any = {"outcome": "held", "on_day": MONDAY, "report": "Het gaat goed."}
    actions.close_talk(talk=sooner, **held, **who(rivierstad))
    assert due(rivierstad.amina, Task.Kind.TALK) == date(2026, 12, 7)
    gone: Any = {"outcome": "cancelled", "on_day": MONDAY, "report": ""}
    actions.close_talk(talk=later, **gone, **who(rivierstad))
    assert due(rivierstad.amina, Task.Kind.TALK) is None
    assert ProgressTalk.objects.held().count() == 1
    assert events(rivierstad.amina).count(KIND.TALK_HELD) == 2


@pytest.mark.parametrize(
    ("told_of", "field"),
    [
        ({"outcome": "held", "on_day": MONDAY, "report": ""}, "report"),
        ({"outcome": "missed", "on_day": MONDAY, "report": ""}, "report"),
        ({"outcome": "held", "on_day": date(2026, 11, 24), "report": "Ja."}, "on_day"),
    ],
)
def test_a_talk_is_recorded_with_words_and_after_it_was(rivierstad, told_of, field):
    with pytest.raises(Refused) as found:
        actions.close_talk(talk=planned(rivierstad), **told_of, **who(rivierstad))
    assert found.value.field == field


def test_help_begins_with_registration_and_only_for_asylum(rivierstad):
    given: Any = {"agreements": "Elke week hulp met post.", "partner": None, "enrolled_on": None}
    help_ = actions.start_help(case=rivierstad.amina, **given, **who(rivierstad))
    assert help_.starts_on == date(2026, 2, 1)  # Amina's registration (Bi art. 5.1)
    with pytest.raises(Refused, match="loopt al"):
        actions.start_help(case=rivierstad.amina, **given, **who(rivierstad))
    report: Any = {"held_on": MONDAY, "report": "De post is op orde."}
    actions.note_help_talk(help=help_, **report, **who(rivierstad))
    actions.end_help(help=help_, ended_on=MONDAY, why="Zij redt zich.", **who(rivierstad))
    with pytest.raises(Refused, match="net al"):
        actions.note_help_talk(help=help_, **report, **who(rivierstad))
    Case.objects.filter(pk=rivierstad.amina.pk).update(target_group="family")
    with pytest.raises(Refused, match="asielstatushouders"):
        actions.start_help(case=rivierstad.amina, **given, **who(rivierstad))


def test_the_database_knows_no_help_for_others(rivierstad):
    help_ = Help(
        municipality=rivierstad.rivierstad,
        case=rivierstad.amina,
        asylum=False,
        starts_on=MONDAY,
        agreements="Hulp",
        started_by=rivierstad.bas.pk,
    )
    with pytest.raises(IntegrityError, match="help_for_asylum_only"), transaction.atomic():
        help_.save()


def test_relief_is_six_months_by_a_decision(rivierstad):
    """From 1 September 2026: the last day is 28 February 2027 (PW art. 56a)."""
    relief = proposed(rivierstad)
    actions.sign_relief(relief=relief, making=Making("portal"), **who(rivierstad))
    assert relief.until == date(2027, 2, 28)
    assert due(rivierstad.amina, Task.Kind.RELIEF) == date(2027, 2, 28)
    body = Decision.objects.get(subject=relief.pk).letter.body
    assert "Wij betalen van 1 september 2026 tot en met 28 februari 2027" in body
    assert "- huur" in body
    assert "- gas" not in body
    with pytest.raises(Refused, match="al een besluit"):
        proposed(rivierstad)
    actions.end_relief(relief=relief, ended_on=MONDAY, why="Zij verhuist.", **who(rivierstad))
    assert due(rivierstad.amina, Task.Kind.RELIEF) is None


def test_relief_is_for_asylum_only(rivierstad):
    Case.objects.filter(pk=rivierstad.amina.pk).update(target_group="family")
    with pytest.raises(Refused, match="56a"):
        proposed(rivierstad)


def test_only_duo_moves_the_term(rivierstad):
    established(rivierstad)
    assert due(rivierstad.amina, Task.Kind.TERM) == date(2029, 11, 23)
    made = told(rivierstad, LONGER)
    assert due(rivierstad.amina, Task.Kind.TERM) == date(2030, 5, 23)
    assert KIND.TERM_EXTENDED in events(rivierstad.amina)
    told(rivierstad)  # an exemption for reading moves nothing
    assert due(rivierstad.amina, Task.Kind.TERM) == date(2030, 5, 23)
    actions.withdraw_term(made=made, why="Verkeerd dossier", **who(rivierstad))
    assert due(rivierstad.amina, Task.Kind.TERM) == date(2029, 11, 23)
    with pytest.raises(Refused, match="net al"):
        actions.withdraw_term(made=made, why="Nog eens", **who(rivierstad))


def test_an_extension_is_longer(rivierstad):
    with pytest.raises(Refused, match="Er is nog geen PIP"):
        told(rivierstad, LONGER)
    established(rivierstad)
    with pytest.raises(Refused, match="23 november 2029"):
        told(rivierstad, LONGER, ends_on=date(2029, 11, 24))


def test_the_ground_of_duo_has_no_place(rivierstad):
    names = {field.name for field in TermRecord._meta.get_fields()}
    assert not {name for name in names if "ground" in name or "grond" in name or "reason" in name}


def test_advice_is_asked_and_given(rivierstad):
    advice = actions.ask_advice(case=rivierstad.amina, asked_on=MONDAY, **who(rivierstad))
    assert due(rivierstad.amina, Task.Kind.BIO) == date(2026, 12, 21)
    early: Any = {"outcome": "for", "given_on": date(2026, 11, 20)}
    with pytest.raises(Refused):
        actions.give_advice(advice=advice, **early, **who(rivierstad))
    given: Any = {"outcome": "for", "given_on": MONDAY}
    actions.give_advice(advice=advice, **given, **who(rivierstad))
    assert due(rivierstad.amina, Task.Kind.BIO) is None


def test_a_closed_case_takes_nothing(rivierstad):
    Case.objects.filter(pk=rivierstad.amina.pk).update(phase=Case.Phase.CLOSED)
    with pytest.raises(Refused, match="afgesloten"):
        planned(rivierstad)
