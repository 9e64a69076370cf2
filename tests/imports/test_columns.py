"""Which column holds what: by its name, and as chosen before."""

from __future__ import annotations

import pytest

from imports.columns import BY_FIELD, COLUMNS, ignored, not_yet, plain, recognised
from imports.shape import judge
from imports.words import GROUPS, PHASES, SECRECY, choice, day
from tests.imports.files import NAMES


def test_the_names_of_other_programs_are_recognised():
    names = NAMES.split(";")
    found = {field: names[place] for field, place in recognised(names, {}).items()}
    assert found["v_number"] == "V-nummer"
    assert found["established_on"] == "Plicht vastgesteld op"
    assert found["assignee"] == "Klantmanager"
    assert len(found) == 12


def test_what_was_chosen_before_goes_first_and_a_column_is_used_once():
    found = recognised(["Naam", "Achternaam"], {"naam": "given_names"})
    assert found == {"given_names": 0, "family_name": 1}


def test_no_name_stands_for_two_fields():
    names = [name for column in COLUMNS for name in column.names.split(",")]
    assert len(names) == len(set(names))
    assert all(plain(name) == name for name in names)


def test_what_cannot_be_taken_over_yet_is_said_and_the_rest_too():
    names = ["Naam", "Leerroute", "Uren taalles", "Boete bedrag", "Schoenmaat"]
    assert not_yet(names, {0}) == ["Leerroute", "Uren taalles", "Boete bedrag"]
    assert ignored(names, {0}) == ["Schoenmaat"]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("2026-03-02", "02-03-2026"),
        ("20260302", "02-03-2026"),
        ("2/3/2026", "2-3-2026"),
        ("02.03.2026", "02-03-2026"),
        ("2026-03-02 00:00:00", "02-03-2026"),
        ("19850000", "00-00-1985"),
        ("onbekend", "onbekend"),
    ],
)
def test_a_day_is_read_however_it_is_written(written, typed):
    assert day(written) == typed


@pytest.mark.parametrize(
    ("words", "written", "ours"),
    [
        (GROUPS, "Statushouder", "asylum"),
        (GROUPS, "gezins- en overige migrant", "family"),
        (PHASES, "Brede Intake", "intake"),
        (SECRECY, "7", "ja"),
        (PHASES, "iets anders", "iets anders"),
    ],
)
def test_a_choice_is_recognised_by_its_words(words, written, ours):
    assert choice(words, written) == ours


FIELDS = ("bsn", "family_name", "birth_date", "target_group", "phase", "notified_on")
MAPPING = {field: place for place, field in enumerate((*FIELDS, "established_on", "plan_dated_on"))}
GOOD = ["999990202", "Hassan", "03-05-1985", "asiel", "", "02-03-2026", "02-03-2026", ""]


@pytest.mark.usefixtures("clock")
@pytest.mark.parametrize(
    ("field", "cell", "message"),
    [
        ("bsn", "999990203", "Dit is geen geldig BSN."),
        ("bsn", "99990202", "Een BSN heeft 9 cijfers."),
        ("family_name", "", "verplicht"),
        ("family_name", "Jan 999990019", "op een BSN lijkt"),
        ("family_name", "x" * 201, "Maximaal 200 tekens"),
        ("birth_date", "31-02-1985", "bestaat niet"),
        ("birth_date", "01-01-2031", "toekomst"),
        ("target_group", "toerist", "Kies een van: Asielstatushouder, Gezinsmigrant"),
        ("phase", "ergens", "Kies een van: Aangemeld"),
        ("phase", "Afgerond", "Alleen lopende dossiers"),
        ("phase", "Leerroute", "hoort een datum van het PIP"),
        ("notified_on", "24-11-2026", "toekomst"),
        ("notified_on", "31-12-2021", "vanaf 1 januari 2022"),
        ("notified_on", "maandag", "geldige datum"),
        ("established_on", "31-12-2021", "niet voor 1 januari 2022"),
        ("plan_dated_on", "31-12-2021", "vanaf 1 januari 2022"),
    ],
)
def test_a_row_is_held_against_the_rules_of_the_forms(field, cell, message):
    cells = [*GOOD]
    cells[MAPPING[field]] = cell
    told = judge(cells, {}, MAPPING, {}).problems
    assert message in " ".join(text for _, text in told)
    assert "999990" not in str(told)
    assert told[0][0] in {column.label for column in BY_FIELD.values()}


@pytest.mark.usefixtures("clock")
def test_a_good_row_has_nothing_wrong_and_a_formula_is_named():
    assert judge(GOOD, {}, MAPPING, {}).problems == []
    told = judge(GOOD, {1: "formula", -1: "more"}, MAPPING, {}).problems
    assert [label for label, _ in told] == ["Rij", "Achternaam"]
