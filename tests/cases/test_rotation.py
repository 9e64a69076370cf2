"""The key of a municipality is replaced while people work, and after it was broken off."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from cases.actions import keys
from cases.models import Person
from privacy.keys import Unreadable, version_of
from tenancy.models import Municipality
from tenancy.scope import scope
from tests.cast import AMINAS_BSN, MONDAY, newcomer

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def crowd(real_cast, monkeypatch):
    """Seven people, and batches of three."""
    monkeypatch.setattr(keys, "BATCH", 3)
    with scope(real_cast.rivierstad.pk):
        for i in range(6):
            newcomer(real_cast.rivierstad, f"Naam{i}", "Test")
    return real_cast


def versions(municipality):
    with scope(municipality.pk):
        people = Person.objects.all()
        return [version_of(bytes(k)) for p in people for k in (p.key_core, p.key_other)]


def aminas_bsn(cast):
    with scope(cast.rivierstad.pk):
        return Person.objects.get(pk=cast.amina.person_id).bsn


def test_every_key_is_wrapped_anew_and_every_field_reads_as_before(crowd):
    assert keys.rotate(municipality=crowd.rivierstad, on=MONDAY) == 7
    assert versions(crowd.rivierstad) == [2] * 14
    assert aminas_bsn(crowd) == AMINAS_BSN


def test_the_neighbours_keys_stay(crowd):
    keys.rotate(municipality=crowd.rivierstad, on=MONDAY)
    assert set(versions(crowd.heuvelrode)) == {1}


def test_who_comes_later_gets_the_new_key(crowd):
    keys.rotate(municipality=crowd.rivierstad, on=MONDAY)
    with scope(crowd.rivierstad.pk):
        newcomer(Municipality.objects.get(code="9901"), "Nieuw", "Iemand")
    assert set(versions(crowd.rivierstad)) == {2}


def test_a_rotation_that_was_broken_off_is_finished(crowd, monkeypatch):
    whole, calls = keys._batch, []

    def breaks_at_the_second(*arguments):
        calls.append(arguments)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return whole(*arguments)

    monkeypatch.setattr(keys, "_batch", breaks_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        keys.rotate(municipality=crowd.rivierstad, on=MONDAY)
    assert sorted(versions(crowd.rivierstad)) == [1] * 8 + [2] * 6
    assert aminas_bsn(crowd) == AMINAS_BSN
    monkeypatch.setattr(keys, "_batch", whole)
    again = Municipality.objects.get(code="9901")
    assert keys.rotate(municipality=again, on=MONDAY) == 4
    assert versions(crowd.rivierstad) == [2] * 14


def test_a_key_of_another_person_does_not_open(crowd):
    with scope(crowd.rivierstad.pk):
        amina = Person.objects.get(pk=crowd.amina.person_id)
        other = Person.objects.exclude(pk=amina.pk).first()
        amina.key_core = other.key_core
        with pytest.raises(Unreadable):
            _ = amina.bsn


def test_the_command_names_the_municipality(crowd, capsys):
    call_command("rotate_key", "9901")
    assert "Rivierstad: sleutel versie 2, 7 personen" in capsys.readouterr().out
    with pytest.raises(CommandError):
        call_command("rotate_key", "0000")
