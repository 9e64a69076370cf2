"""A family moves: the address is typed once, for who lives there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from audit.models import Event
from cases import actions
from cases.models import AddressChange, Person
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
OLD = {"street": "Kade 12", "postcode": "9901 AB", "city": "Rivierstad"}
TYPED = {
    "street": "Dijk 3",
    "postcode": "9902bc",
    "city": "Rivierstad",
    "since": "2026-11-20",
    "source": "person",
    "seen": "Kade 12, 9901 AB, Rivierstad",
}
NEW = ("Dijk 3", "9902 BC", "Rivierstad")


@pytest.fixture
def family(cast):
    """Amina, Omar and Layla live at the quay; Layla under geheimhouding. Sami moved out before."""
    given = {"own_relation": "partner", "coupled_along": None, "by": cast.bas, "on": MONDAY}
    with scope(cast.rivierstad.pk):
        others = [newcomer(cast.rivierstad, "Yusuf", name) for name in ("Omar", "Layla", "Sami")]
        for other in others:
            actions.link(case=cast.amina, other=other, relation="child", **given)
        Person.objects.filter(family_name="Yusuf").update(**OLD)
        Person.objects.filter(given_names="Layla").update(secrecy=True)
        Person.objects.filter(given_names="Sami").update(street="Elders 1")
    return others


def address_of(case):
    return actions.address_of(Person.objects.get(pk=case.person_id))


def change(client, case, **changes):
    return client.post(f"/dossiers/{case.pk}/adres/", TYPED | changes)


def test_only_who_lives_there_is_offered_and_a_secret_address_is_not_ticked(cast, family, sign_in):
    shown = sign_in(cast.bas).get(f"/dossiers/{cast.amina.pk}/adres/").content.decode()
    omar, layla, sami = (str(case.pk) for case in family)
    assert f'value="{omar}" class="" checked' in shown or _ticked(shown, omar)
    assert layla in shown
    assert not _ticked(shown, layla)
    assert sami not in shown
    assert "Layla Yusuf (geheimhouding)" in shown


def _ticked(shown, key):
    start = shown.index(f'value="{key}"')
    return "checked" in shown[start : shown.index(">", start)]


def test_nobody_is_ticked_when_the_address_itself_is_a_secret(cast, family, sign_in):
    with scope(cast.rivierstad.pk):
        Person.objects.filter(given_names="Amina").update(secrecy=True)
    shown = sign_in(cast.bas).get(f"/dossiers/{cast.amina.pk}/adres/").content.decode()
    assert not any(_ticked(shown, str(case.pk)) for case in family[:2])


def test_one_form_moves_the_family_and_each_case_tells_it(cast, family, sign_in):
    bas, (omar, layla, sami) = sign_in(cast.bas), family
    answer = change(bas, cast.amina, also=[str(omar.pk)])
    assert "gewijzigd in 2 dossiers" in bas.get(answer["Location"]).content.decode()
    with scope(cast.rivierstad.pk):
        for case in (cast.amina, omar):
            assert address_of(case) == actions.Address(*NEW)
        assert address_of(layla).street == "Kade 12"
        assert address_of(sami).street == "Elders 1"
        told = Event.objects.filter(kind=Event.Kind.ADDRESS_CHANGED)
        assert {event.case for event in told} == {cast.amina.pk, omar.pk}
    timeline = bas.get(f"/dossiers/{omar.pk}/").content.decode()
    assert "Was: Kade 12, 9901 AB, Rivierstad. Is nu: Dijk 3, 9902 BC, Rivierstad" in timeline


def test_all_move_or_nobody_does(cast, family):
    """Omar's address was changed by a colleague: then Amina's is not changed either."""
    omar = family[0]
    given: Any = {"address": actions.Address(*NEW), "since": MONDAY, "source": "brp"}
    with scope(cast.rivierstad.pk):
        Person.objects.filter(pk=omar.person_id).update(street="Markt 1")
        with pytest.raises(actions.ChangedMeanwhile):
            actions.move_home(
                cases=[cast.amina, omar], seen=TYPED["seen"], by=cast.bas, on=MONDAY, **given
            )
        assert address_of(cast.amina).street == "Kade 12"
        assert not AddressChange.objects.exists()


def test_what_a_colleague_changed_meanwhile_is_not_lost(cast, family, sign_in):
    bas, noor = sign_in(cast.bas), sign_in(cast.noor)
    change(noor, cast.amina, street="Markt 1")
    refused = change(bas, cast.amina)
    assert refused.status_code == 409
    assert "net gewijzigd in Markt 1, 9902 BC, Rivierstad" in refused.content.decode()
    assert change(bas, cast.amina, seen="Markt 1, 9902 BC, Rivierstad").status_code == 302


def test_the_old_address_is_sealed(cast, family, sign_in):
    change(sign_in(cast.bas), cast.amina)
    with scope(cast.rivierstad.pk):
        kept = AddressChange.objects.values().get()
    assert kept["since"] == date(2026, 11, 20)
    assert b"Kade" not in bytes(kept["old"] or b"")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"since": "2026-11-24"}, "Deze datum ligt in de toekomst."),
        ({"since": "25-13-2026"}, "geldige datum"),
        ({"street": "x" * 121}, "Maximaal 120 tekens"),
        ({"street": ""}, "verplicht"),
        ({"postcode": "12AB"}, "Vul een postcode in als 1234 AB."),
        ({"city": "999990019"}, "lijkt"),
        ({"source": "tante"}, "geldige keuze"),
        (OLD, "hetzelfde adres"),
    ],
)
def test_a_mistake_is_named_and_nothing_changes(cast, family, sign_in, changes, why):
    answer = change(sign_in(cast.bas), cast.amina, **changes)
    assert answer.status_code == 400
    assert why in answer.content.decode()
    with scope(cast.rivierstad.pk):
        assert not AddressChange.objects.exists()


def test_someone_of_another_family_or_municipality_cannot_be_moved_along(cast, family, sign_in):
    with scope(cast.rivierstad.pk):
        neighbour = newcomer(cast.rivierstad, "Demir", "Ali")
        Person.objects.filter(pk=neighbour.person_id).update(**OLD)
    for stranger in (neighbour, cast.dirks_case):
        answer = change(sign_in(cast.bas), cast.amina, also=[str(stranger.pk)])
        assert answer.status_code == 400
    with scope(cast.rivierstad.pk):
        assert not AddressChange.objects.exists()
