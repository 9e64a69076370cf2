"""What the BRP says is laid beside the case, and only what was chosen is taken over."""

from __future__ import annotations

from datetime import date

import pytest

from audit.models import Event
from cases import actions as cases
from cases.facts import FACTS
from cases.models import Case, Correction, Person, Task
from cases.partial_date import PartialDate
from exchange import actions
from exchange.brp.answer import Answer
from exchange.brp.differences import differences, fingerprint, warnings
from exchange.demo import planted
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.exchange.conftest import again

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(cast):
    with scope(cast.rivierstad.pk, actor=cast.bas.pk):
        yield


def beside(query):
    found = differences(query.case, Answer.from_stored(query.answer))
    return {one.fact.name: (one.now, one.told) for one in found}


def takes(cast, query, *chosen, seen=None):
    shown = differences(query.case, Answer.from_stored(query.answer))
    seen = fingerprint(shown) if seen is None else seen
    return actions.take_over(case=cast.amina, chosen=chosen, seen=seen, by=cast.bas, on=MONDAY)


def test_only_what_differs_is_shown_with_both_values(asks, here):
    assert beside(asks(planted.PLAIN)) == {
        "family_name": ("Yusuf", "Amrani"),
        "prefix": ("niet ingevuld", "el"),
        "given_names": ("Amina", "Samira"),
        "birth_date": ("mei 1990 (dag onbekend)", "3 mei 1990"),
        "street": ("niet ingevuld", "Lindelaan 14B"),
        "postcode": ("niet ingevuld", "9901 CD"),
        "city": ("niet ingevuld", "Rivierstad"),
        "registered_on": ("1 februari 2026", "15 januari 2026"),
    }


def test_the_chosen_facts_become_corrections_with_their_source(cast, asks, here):
    query = asks(planted.PLAIN)
    takes(cast, query, "birth_date", "street")
    person = Person.objects.get(pk=cast.amina.person_id)
    assert (person.birth_date, person.street) == (PartialDate(1990, 5, 3), "Lindelaan 14B")
    assert (person.family_name, person.city) == ("Yusuf", "")
    reasons = {correction.reason for correction in Correction.objects.all()}
    assert reasons == {"Uit de BRP, opgevraagd op 23 november 2026"}
    event = Event.objects.get(kind=Event.Kind.BRP_TAKEN_OVER)
    assert event.detail == "geboortedatum, straat en huisnummer"
    kept = again(cast, query)
    assert (kept.state, kept.answer) == ("taken", None)


def test_another_day_of_registration_moves_the_deadline(cast, asks, here):
    """Notified on 2 March 2026 and registered before: ten weeks from the notice, 11 May 2026.

    Registered on 1 June 2026, after the notice: ten weeks from that day, 10 August 2026.
    """
    Case.objects.filter(pk=cast.amina.pk).update(registered_on=date(2026, 6, 1))
    moved = Case.objects.get(pk=cast.amina.pk)
    cases.correct(
        case=moved,
        fact=FACTS["registered_on"],
        value=date(2026, 6, 2),
        reason="Proef",
        by=cast.bas,
        on=MONDAY,
    )
    assert due() == date(2026, 8, 11)
    takes(cast, asks(planted.PLAIN), "registered_on")
    assert due() == date(2026, 5, 11)


def due():
    return Task.objects.open().get(kind=Task.Kind.PLAN).due_on


def test_secrecy_goes_along_with_whatever_is_taken(cast, asks, here):
    query = asks(planted.HIDDEN)
    assert beside(query)["secrecy"] == ("Nee", "Ja")
    takes(cast, query, "city")
    assert Person.objects.get(pk=cast.amina.person_id).secrecy


def test_secrecy_is_never_switched_off(cast, asks, here):
    Person.objects.filter(pk=cast.amina.person_id).update(secrecy=True)
    cast.amina.person.secrecy = True
    query = asks(planted.PLAIN)
    assert "secrecy" not in beside(query)
    assert "staat geheimhouding" in warnings(query.case, Answer.from_stored(query.answer))[0]
    takes(cast, query, "city")
    assert Person.objects.get(pk=cast.amina.person_id).secrecy


def test_a_death_is_told_and_taken_over(cast, asks, here):
    query = asks(planted.DECEASED)
    assert warnings(query.case, Answer.from_stored(query.answer)) == ["Deze persoon is overleden."]
    takes(cast, query, "deceased_on")
    assert Person.objects.get(pk=cast.amina.person_id).deceased_on == date(2026, 11, 2)


@pytest.mark.parametrize(
    ("bsn", "said"),
    [
        (planted.ABROAD, "uit Nederland vertrokken"),
        (planted.DOUBTED, "In onderzoek: de BRP twijfelt of dit klopt: adres."),
        (planted.HIDDEN, "Geheimhouding: geef dit adres niet aan anderen."),
    ],
)
def test_what_one_must_know_first_is_said(asks, here, bsn, said):
    query = asks(bsn)
    assert said in " ".join(warnings(query.case, Answer.from_stored(query.answer)))


def test_the_registration_of_another_municipality_is_not_ours(asks, brp, here):
    brp.known[planted.PLAIN]["municipality"] = "9902"
    query = asks(planted.PLAIN)
    assert "registered_on" not in beside(query)
    said = warnings(query.case, Answer.from_stored(query.answer))
    assert said == ["Deze persoon staat ingeschreven in een andere gemeente."]


def test_when_the_case_changed_meanwhile_nothing_is_overwritten(cast, asks, here):
    query = asks(planted.PLAIN)
    shown = differences(query.case, Answer.from_stored(query.answer))
    same = {"reason": "Kwam langs", "by": cast.noor, "on": MONDAY}
    cases.correct(case=cast.amina, fact=FACTS["street"], value="Kade 9", **same)
    with pytest.raises(actions.ChangedMeanwhile):
        takes(cast, query, "street", seen=fingerprint(shown))
    assert Person.objects.get(pk=cast.amina.person_id).street == "Kade 9"
    assert again(cast, query).state == "answered"


def test_an_answer_for_an_earlier_bsn_is_not_taken_over(cast, asks, here):
    query = asks(planted.PLAIN)
    same = {"reason": "Verkeerd gelezen", "by": cast.noor, "on": MONDAY}
    cases.correct(case=cast.amina, fact=FACTS["bsn"], value="999991206", **same)
    with pytest.raises(actions.ChangedMeanwhile):
        takes(cast, query, "street")
    assert actions.answer_of(again(cast, query)) is None


def test_two_facts_that_contradict_each_other_are_refused_together(cast, asks, brp, here):
    brp.known[planted.PLAIN]["born"] = "20260202"
    query = asks(planted.PLAIN)
    with pytest.raises(actions.Contradicts):
        takes(cast, query, "birth_date", "street")
    assert Person.objects.get(pk=cast.amina.person_id).street == ""


def test_nothing_chosen_is_nothing_taken(cast, asks, here):
    query = asks(planted.PLAIN)
    with pytest.raises(actions.NothingChosen):
        takes(cast, query)
    actions.discard_answer(case=cast.amina, by=cast.bas, on=MONDAY)
    with pytest.raises(actions.NothingToTake):
        actions.discard_answer(case=cast.amina, by=cast.bas, on=MONDAY)
    assert again(cast, query).answer is None
