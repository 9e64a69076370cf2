"""Bas pastes a list of the COA: one person is new, one is known with differences, one is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from cases.models import Case, TvsEarlier, TvsRecord, TvsSource
from imports import actions
from imports.actions.checking import check_piece
from imports.actions.taking_tvs import take_list
from imports.models import Import, ImportRow
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.imports.lists import KNOWN, NEW, WRONG, amina_has_a_record, checked, pasted, taken

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
ALL = "/coa-lijsten/"


def text(response):
    return response.content.decode()


def states(run):
    rows = ImportRow.objects.filter(run=run).order_by("number")
    return list(rows.values_list("number", "state"))


def test_bas_pastes_a_list_of_three(cast, sign_in):
    bas = sign_in(cast.bas)
    with scope(cast.rivierstad.pk):
        amina_has_a_record(cast)
    answer = bas.post(ALL, {"lines": pasted(NEW, KNOWN, WRONG)})
    columns = answer["Location"]
    assert 'value="6" selected' in text(bas.get(columns))
    typed = {"as_of": "2026-11-20", "bsn": "0", "v_number": "1", "family_name": "2"}
    typed |= {"given_names": "3", "birth_date": "4", "nationality": "5", "azc": "6", "cv": "7"}
    here = bas.post(columns, typed)["Location"]
    with scope(cast.rivierstad.pk):
        check_piece(Import.objects.get().pk)
    page = text(bas.get(here))
    assert "Nieuwe persoon" in page
    assert "Bekend, met verschillen" in page
    assert "Cv gemaakt: Deze waarde is niet bekend. Kies een van: Ja, Nee." in page
    assert "99999" not in page
    bas.post(f"{here}weglating/")
    with scope(cast.rivierstad.pk):
        row = ImportRow.objects.get(state="maybe")
    compare = f"{ALL}rijen/{row.pk}/"
    shown = text(bas.get(compare))
    for said in ("Eritrese", "(TVS, 01-11-2026)", "Somalische", "(COA, lijst, 20-11-2026)"):
        assert said in shown
    bas.post(compare, {"seen": "1", "azc": "on", "cv": "on"})
    bas.post(f"{here}start/")
    with scope(cast.rivierstad.pk):
        take_list(row.run_id)
    _as_bas_wanted(cast)
    amina = text(bas.get(f"/dossiers/{cast.amina.pk}/tvs/"))
    assert "Eerder: Ter Apel (TVS, 01-11-2026)" in amina
    assert "Eritrese" in amina


def _as_bas_wanted(cast):
    with scope(cast.rivierstad.pk):
        layla = Case.objects.exclude(pk=cast.amina.pk).get()
        assert (layla.phase, layla.target_group) == ("registered", "asylum")
        of_layla = TvsRecord.objects.select_related("case__person").get(case=layla)
        assert (of_layla.azc, of_layla.cv) == ("Budel", True)
        sources = TvsSource.objects.filter(record=of_layla).values_list("source", "as_of")
        assert set(sources) == {("list", date(2026, 11, 20))}
        record = TvsRecord.objects.select_related("case__person").get(case=cast.amina)
        assert (record.azc, record.nationality, record.speaking) == ("Budel", "Eritrese", "goed")
        done = Event.objects.get(kind=Event.Kind.TVS_LIST_DONE)
        assert done.detail == "1 nieuwe dossiers, 1 bijgewerkt"
        assert {row.cells for row in ImportRow.objects.all()} == {None}


def test_what_would_replace_something_waits_for_a_choice(cast):
    with scope(cast.rivierstad.pk):
        amina_has_a_record(cast)
        run = checked(cast, NEW, KNOWN)
        assert states(run) == [(2, "ready"), (3, "maybe")]
        with pytest.raises(actions.NotReady):
            actions.start(run=run, by=cast.bas, on=MONDAY)
        row = ImportRow.objects.get(state="maybe")
        actions.choose_fields(row=row, seen=1, names=[], by=cast.bas, on=MONDAY)
        taken(cast, run)
        record = TvsRecord.objects.select_related("case__person").get(case=cast.amina)
        assert (record.version, record.azc) == (1, "Ter Apel")
        assert not TvsEarlier.objects.exists()


def test_an_empty_cell_empties_nothing(cast):
    with scope(cast.rivierstad.pk):
        amina_has_a_record(cast)
        run = checked(cast, KNOWN.replace("Somalische", "").replace("Budel", ""))
        taken(cast, run)
        record = TvsRecord.objects.select_related("case__person").get(case=cast.amina)
        assert (record.nationality, record.azc, record.cv) == ("Eritrese", "Ter Apel", True)


def test_one_row_that_fails_leaves_the_whole_list(cast):
    """Someone types over the record of Amina after Bas chose: his list is not taken over."""
    with scope(cast.rivierstad.pk):
        amina_has_a_record(cast)
        run = checked(cast, NEW, KNOWN)
        row = ImportRow.objects.get(state="maybe")
        actions.choose_fields(row=row, seen=0, names=["azc"], by=cast.bas, on=MONDAY)
        run = taken(cast, run)
        assert run.state == Import.State.CHECKED
        assert states(run) == [(2, "ready"), (3, "error")]
        assert "intussen gewijzigd" in ImportRow.objects.get(state="error").told()[0][1]
        assert Case.objects.count() == 1
        assert not Event.objects.filter(kind=Event.Kind.TVS_LIST_DONE).exists()


def test_the_same_number_twice_is_a_mistake_in_both_rows(cast):
    with scope(cast.rivierstad.pk):
        run = checked(cast, NEW, NEW.replace("Layla", "Leyla"))
        assert [state for _, state in states(run)] == ["error", "error"]
        assert "99999" not in str([row.told() for row in ImportRow.objects.all()])


def test_who_only_looks_like_someone_is_not_taken_over(cast):
    with scope(cast.rivierstad.pk):
        run = checked(cast, "\t2234567890\tYusuf\tAmina\t00-05-1990\tSomalische\tBudel\tJa")
        assert states(run) == [(2, "error")]
        assert "lijkt" in ImportRow.objects.get().told()[0][1]


@pytest.mark.parametrize("actor", ["carla", "petra", "femke", "pim"])
def test_for_others_there_are_no_lists_of_the_coa(cast, sign_in, actor):
    with scope(cast.rivierstad.pk):
        run = checked(cast, NEW)
    browser = sign_in(getattr(cast, actor))
    for page in ("", "voorbeeld/", f"{run.pk}/", f"{run.pk}/kolommen/"):
        assert browser.get(f"{ALL}{page}").status_code == 404
    if actor == "femke":
        assert browser.get(f"/beheer/overnemen/{run.pk}/").status_code == 404
        assert "0900" not in text(browser.get("/beheer/overnemen/"))


@pytest.mark.parametrize("sign", "=+-@")
def test_what_looks_like_a_formula_is_text(cast, sign):
    with scope(cast.rivierstad.pk):
        run = checked(cast, NEW.replace("Budel", f"{sign}Budel"))
        taken(cast, run)
        assert TvsRecord.objects.select_related("case__person").get().azc == f"{sign}Budel"


def test_throwing_away_asks_first_and_leaves_nothing(cast, sign_in):
    with scope(cast.rivierstad.pk):
        run = checked(cast, NEW)
    bas, page = sign_in(cast.bas), f"{ALL}{run.pk}/weggooien/"
    assert "Lijst weggooien?" in text(bas.get(page))
    assert "De lijst is weggegooid." in text(bas.post(page, follow=True))
    with scope(cast.rivierstad.pk):
        assert not ImportRow.objects.exists()
        assert Event.objects.filter(kind=Event.Kind.TVS_LIST_DISCARDED).count() == 1


def test_the_mistakes_come_as_a_file_without_numbers(cast, sign_in):
    with scope(cast.rivierstad.pk):
        run = checked(cast, WRONG)
    lines = sign_in(cast.bas).get(f"{ALL}{run.pk}/fouten/").content.decode("utf-8-sig")
    assert "2;Burgerservicenummer;Dit is geen geldig BSN." in lines
    assert "99999" not in lines


def queries(browser, address):
    browser.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(address).status_code == 200
    return [query["sql"] for query in captured.captured_queries]


def test_a_page_costs_as_much_for_forty_rows_as_for_one(cast, sign_in):
    bas, new = sign_in(cast.bas), NEW.replace("999990202", "")
    rows = [new.replace("1234567890", f"12345678{n}") for n in range(10, 50)]
    with scope(cast.rivierstad.pk):
        one, forty = checked(cast, rows[0]), checked(cast, *rows)
    few, lots = (queries(bas, f"{ALL}{run.pk}/") for run in (one, forty))
    assert len(few) == len(lots) <= 16, lots
