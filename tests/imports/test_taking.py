"""From a file to cases: all that is good, each row once, with the dates of the law."""

from __future__ import annotations

from datetime import date

import pytest

from audit.models import Event
from cases.models import Case, Person, Task
from imports import actions
from imports.actions import becoming
from imports.actions.taking import take_piece
from imports.models import Import, ImportRow, Remembered, Taken
from intake.models import Duty, TargetGroupPeriod
from tenancy.scope import scope
from tests.cast import AMINAS_BSN, MONDAY
from tests.imports.files import BAD_BSN, BAD_DAYS, HASSAN, NAMES, TESFAY, many
from tests.imports.steps import case_of, looked_at, problems, states, taken_over

pytestmark = pytest.mark.django_db


def due(case, kind):
    return Task.objects.open().get(case=case, kind=kind).due_on


def test_a_row_becomes_a_case_with_all_that_it_says(here):
    case = case_of(taken_over(here, HASSAN))
    person = case.person
    assert (person.full_name, person.bsn, person.v_number) == (
        "Layla Hassan",
        "999990202",
        "1234567890",
    )
    assert (person.birth_date.stored, person.city) == ("1985-05-03", "Rivierstad")
    assert (case.assignee, case.opened_on, case.phase) == (here.bas, MONDAY, Case.Phase.REGISTERED)
    duty, group = Duty.objects.get(case=case), TargetGroupPeriod.objects.get(case=case)
    assert (duty.established_on, duty.source, duty.by) == (date(2026, 3, 2), "portal", here.femke)
    assert (group.group, group.since) == ("asylum", date(2026, 3, 2))


def test_a_secret_address_stays_secret(here):
    data = (
        "Achternaam;Geboortedatum;Doelgroep;Geheimhouding;Straat\nHaile;1990-01-01;asiel;7;Kade 1"
    )
    run = looked_at(here, data=data.encode())
    actions.start(run=run, by=here.femke, on=MONDAY)
    take_piece(run.pk)
    assert case_of(run).person.secrecy


# Bi art. 5.3, lid 1: ten weeks after the notice, or after a later registration. The notice was on
# Monday 2 March 2026 (registered before): 70 days later is Monday 11 May 2026, no holiday. With
# registration on Wednesday 1 April 2026 it is Wednesday 10 June 2026.
@pytest.mark.parametrize(
    ("registered", "last_day"),
    [("01-02-2026", date(2026, 5, 11)), ("01-04-2026", date(2026, 6, 10))],
)
def test_the_clock_for_the_pip_starts_from_the_dates_of_the_file(here, registered, last_day):
    run = taken_over(here, HASSAN.replace("01-02-2026", registered))
    assert due(case_of(run), Task.Kind.PLAN) == last_day
    assert case_of(run).next_due == min(last_day, due(case_of(run), Task.Kind.SUMMONS))


def test_the_term_of_three_years_starts_from_the_pip(here):
    """Wi art. 11: from 16 October 2025, so until and including 15 October 2028."""
    case = case_of(taken_over(here, TESFAY))
    assert case.phase == Case.Phase.ROUTE
    assert due(case, Task.Kind.TERM) == date(2028, 10, 15)
    assert not Duty.objects.filter(case=case).exists()


def test_a_row_says_what_is_wrong_and_never_a_number(here):
    run = looked_at(here, HASSAN, BAD_BSN, BAD_DAYS, HASSAN.replace("bas@", "weg@"))
    assert states(run) == [(2, "error"), (3, "error"), (4, "error"), (5, "error")]
    twice = "Dit nummer staat ook op rij 5."
    assert problems(run, 2) == {"Burgerservicenummer": twice, "V-nummer": twice}
    assert problems(run, 3)["Burgerservicenummer"].startswith("Dit is geen geldig BSN.")
    assert set(problems(run, 4)) == {"Geboortedatum", "Kennisgeving van DUO"}
    assert "geen collega" in problems(run, 5)["Klantmanager (e-mailadres)"]


def test_the_same_number_twice_is_a_mistake_in_both_rows(here):
    run = looked_at(here, HASSAN, HASSAN.replace("Layla", "Leila").replace("123456", "654321"))
    assert states(run) == [(2, "error"), (3, "error")]
    assert problems(run, 2) == {"Burgerservicenummer": "Dit nummer staat ook op rij 3."}
    assert problems(run, 3) == {"Burgerservicenummer": "Dit nummer staat ook op rij 2."}


def test_who_is_known_by_a_number_is_skipped(here):
    run = looked_at(here, HASSAN.replace("999990202", AMINAS_BSN), TESFAY)
    assert states(run) == [(2, "exists"), (3, "ready")]
    assert ImportRow.objects.get(number=2).match == here.amina


def test_who_looks_like_someone_waits_for_a_decision(here):
    run = looked_at(here, ";;Yusuf;Amina;00-05-1990;Rivierstad;asiel;;;;;;", TESFAY)
    assert states(run) == [(2, "maybe"), (3, "ready")]
    with pytest.raises(actions.NotReady):
        actions.start(run=run, by=here.femke, on=MONDAY)
    row = ImportRow.objects.get(number=2)
    actions.judge_row(row=row, same=False, why="Een nicht", by=here.femke, on=MONDAY)
    actions.start(run=run, by=here.femke, on=MONDAY)
    take_piece(run.pk)
    assert Event.objects.filter(
        kind=Event.Kind.CASE_ALIKE_JUDGED, case=case_of(run, 2).pk, actor=here.femke.pk
    ).exists()


def test_two_rows_with_one_name_and_day_are_perhaps_one(here):
    run = looked_at(here, TESFAY, TESFAY.replace("Rivierstad", "Elders"))
    assert states(run) == [(2, "maybe"), (3, "maybe")]
    assert actions.skip_alike(run=run, by=here.femke, on=MONDAY) == 2


def test_nothing_is_taken_over_while_a_row_has_a_mistake(here):
    run = looked_at(here, HASSAN, BAD_BSN)
    with pytest.raises(actions.NotReady):
        actions.start(run=run, by=here.femke, on=MONDAY)
    assert actions.leave_out(run=run, by=here.femke, on=MONDAY) == 1
    actions.start(run=run, by=here.femke, on=MONDAY)
    take_piece(run.pk)
    assert states(run) == [(2, "taken"), (3, "left_out")]


def test_row_501_is_wrong_and_the_others_wait_for_a_word(here):
    rows = many(501)
    run = looked_at(here, *rows[:499], BAD_BSN, *rows[499:])
    assert states(run)[499] == (501, "error")
    assert sum(state == "ready" for _, state in states(run)) == 501
    assert not Taken.objects.exists()


def test_who_asks_twice_gets_each_case_once(here):
    run = taken_over(here, *many(3))
    before = Case.objects.count()
    Import.objects.filter(pk=run.pk).update(state=Import.State.TAKING)
    take_piece(run.pk)
    assert Case.objects.count() == before
    assert Event.objects.filter(kind=Event.Kind.CASE_OPENED, actor=here.femke.pk).count() == 3


def test_the_database_gives_a_row_no_second_case(here, monkeypatch):
    """Also when every check of ours is gone: the row fails, and no case is left behind."""
    run = taken_over(here, HASSAN)
    before, row = Case.objects.count(), ImportRow.objects.get(run=run)
    fresh = looked_at(here, TESFAY)
    again = ImportRow.objects.get(run=fresh)
    again.number = row.number
    again.save()
    Taken.objects.filter(run=run).update(run=fresh)
    actions.start(run=fresh, by=here.femke, on=MONDAY)
    take_piece(fresh.pk)
    assert states(fresh) == [(2, "failed")]
    assert (Case.objects.count(), Person.objects.filter(family_name="Tesfay").count()) == (
        before,
        0,
    )


def test_what_was_broken_off_is_begun_again(real_cast, monkeypatch, clock):
    """The worker dies in its second piece: the first stays, the second is done anew."""
    with scope(real_cast.rivierstad.pk):
        run = looked_at(real_cast, *many(25))
        actions.start(run=run, by=real_cast.femke, on=MONDAY)
    with scope(real_cast.rivierstad.pk):
        take_piece(run.pk)
        assert Taken.objects.count() == 20
    with monkeypatch.context() as broken:
        broken.setattr(becoming, "_taken", lambda row, case: (_ for _ in ()).throw(SystemExit))
        with pytest.raises(SystemExit), scope(real_cast.rivierstad.pk):
            take_piece(run.pk)
    with scope(real_cast.rivierstad.pk):
        assert (Taken.objects.count(), Case.objects.count()) == (20, 21)
        take_piece(run.pk)
        assert (Taken.objects.count(), Case.objects.count()) == (25, 26)


def test_a_row_that_fails_says_so_and_leaves_nothing(here):
    """Someone opens a case for the same BSN between looking and taking."""
    from tests.cast import newcomer

    run = looked_at(here, HASSAN, TESFAY)
    newcomer(here.rivierstad, "Anders", "Iemand", bsn="999990202")
    actions.start(run=run, by=here.femke, on=MONDAY)
    take_piece(run.pk)
    assert states(run) == [(2, "failed"), (3, "taken")]
    assert "intussen" in problems(run, 2)["Rij"]
    assert not Person.objects.named("Hassan").exists()


def test_of_what_was_taken_over_no_cell_is_left(here):
    run = taken_over(here, HASSAN, BAD_BSN)
    for row in ImportRow.objects.filter(run=run):
        assert (row.cells, row.bsn_index, row.v_index, row.name_index) == (None,) * 4
    assert Event.objects.get(kind=Event.Kind.IMPORT_DONE).detail == "1 dossiers"
    assert Import.objects.get(pk=run.pk).column_names() == []


def test_the_choice_of_columns_is_remembered(here):
    looked_at(here, HASSAN)
    assert Remembered.objects.get().fields()["klantmanager"] == "assignee"
    assert len(Remembered.objects.get().fields()) == len(NAMES.split(";")) - 1
