"""Femke at her desk, Dirk who must not know, and what each page costs."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.actions import add_member
from accounts.models import Role
from audit.models import Event, ReadCase
from imports import actions
from imports.actions.checking import check_piece
from imports.models import Import, ImportRow, Taken
from imports.tasks import forget_imports
from tenancy.scope import scope
from tests.cast import AMINAS_BSN
from tests.imports.files import BAD_BSN, BAD_DAYS, HASSAN, TESFAY, csv, many
from tests.imports.steps import looked_at, read_in, taken_over

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
ALL = "/beheer/overnemen/"


def handed_in(browser, data, name="Jan de Vries 999990019.csv"):
    return browser.post(ALL, {"file": SimpleUploadedFile(name, data)})


def text(response):
    return response.content.decode()


def test_a_file_is_read_and_its_name_is_nowhere(cast, sign_in):
    femke = sign_in(cast.femke)
    answer = handed_in(femke, csv(HASSAN, BAD_BSN))
    assert answer.status_code == 302
    page = text(femke.get(answer["Location"]))
    assert "Vries" not in answer["Location"] + page + text(femke.get(ALL))
    assert "Bestand van 23-11-2026, 09.00 uur" in page
    assert "Wordt nog niet overgenomen:</strong> Leerroute" in page
    with scope(cast.rivierstad.pk):
        event = Event.objects.get(kind=Event.Kind.IMPORT_READ)
        assert (event.detail, event.actor) == ("2 rijen", cast.femke.pk)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "Het bestand is leeg."),
        (b"x" * (20 * 1024 * 1024), "te groot"),
        (b"MZ\x90\0exe", "geen CSV-bestand"),
        (b"PK\x03\x04broken", "beschadigd"),
    ],
    ids=["0 bytes", "20 MB", "exe", "zip"],
)
def test_a_file_that_cannot_be_read_is_told_at_the_field(cast, sign_in, data, why):
    answer = handed_in(sign_in(cast.femke), data, "dossiers.xlsx")
    assert answer.status_code == 400
    assert why in text(answer)
    with scope(cast.rivierstad.pk):
        assert not Import.objects.exists()


@pytest.fixture
def checked(cast):
    with scope(cast.rivierstad.pk):
        known = HASSAN.replace("999990202", AMINAS_BSN).replace("1234567890", "")
        return looked_at(cast, HASSAN, BAD_BSN, BAD_DAYS, known)


def test_the_rows_tell_what_is_wrong_and_repeat_no_number(cast, sign_in, checked):
    page = text(sign_in(cast.femke).get(f"{ALL}{checked.pk}/"))
    assert "Layla Hassan" in page
    assert "Dit is geen geldig BSN." in page
    assert "2 rijen met een fout weglaten" in page
    assert "Deze rij kan niet worden overgenomen: vraag een collega met inzage" in page
    assert cast.amina.number not in page
    assert "99999" not in page
    assert "1 dossier overnemen" not in page
    only = text(sign_in(cast.femke).get(f"{ALL}{checked.pk}/?toon=fouten"))
    assert "Layla Hassan" not in only


def test_a_bsn_in_the_wrong_column_is_not_repeated(cast, sign_in):
    with scope(cast.rivierstad.pk):
        run = read_in(cast, HASSAN)
        columns = {"family_name": 0, "birth_date": 4, "target_group": 6}
        common = {"by": cast.femke, "on": timezone.localdate()}
        actions.choose_columns(run=run, columns=columns, source="", **common)
        check_piece(run.pk)
    page = text(sign_in(cast.femke).get(f"{ALL}{run.pk}/"))
    assert "(een nummer)" in page
    assert "999990202" not in page


def also_sees_cases(cast):
    """Femke has the role of Noor as well."""
    with scope(cast.rivierstad.pk):
        role, today = Role.objects.get(slug="klantmanager"), timezone.localdate()
        add_member(user=cast.femke, role=role, since=today, by=None, on=today)


def test_who_is_shown_as_known_is_noted(cast, sign_in, checked):
    also_sees_cases(cast)
    page = text(sign_in(cast.femke).get(f"{ALL}{checked.pk}/"))
    assert f"Dossier {cast.amina.number}." in page
    with scope(cast.rivierstad.pk):
        assert ReadCase.objects.filter(case=cast.amina.pk).count() == 1


def test_who_may_not_see_cases_is_not_noted_as_a_reader(cast, sign_in, checked):
    sign_in(cast.femke).get(f"{ALL}{checked.pk}/")
    with scope(cast.rivierstad.pk):
        assert ReadCase.objects.filter(case=cast.amina.pk).count() == 0


def test_the_mistakes_come_as_a_file_without_numbers(cast, sign_in, checked):
    answer = sign_in(cast.femke).get(f"{ALL}{checked.pk}/fouten/")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "Rij;Veld;Wat is er fout"
    assert lines[1].startswith("3;Burgerservicenummer;Dit is geen geldig BSN.")
    assert {line.split(";")[0] for line in lines[1:]} == {"3", "4"}
    assert "99999" not in "".join(lines)
    assert "fouten-overnemen.csv" in answer["Content-Disposition"]


def test_femke_leaves_out_and_takes_over(cast, sign_in, checked):
    femke, here = sign_in(cast.femke), f"{ALL}{checked.pk}/"
    early = femke.post(f"{here}start/", follow=True)
    assert "nog rijen met een fout" in text(early)
    femke.post(f"{here}weglating/")
    assert "1 dossier overnemen" in text(femke.get(here))
    femke.post(f"{here}start/")
    part = femke.get(here, headers={"HX-Request": "true"})
    assert "0 van 1 rijen" in text(part)
    assert "<html" not in text(part)


def test_what_is_wrong_with_the_columns_stands_at_the_field(cast, sign_in):
    with scope(cast.rivierstad.pk):
        run = read_in(cast, HASSAN)
    typed = {"family_name": "2", "birth_date": "2", "established_on": "10"}
    answer = sign_in(cast.femke).post(f"{ALL}{run.pk}/kolommen/", typed)
    assert answer.status_code == 400
    for said in ("Zonder deze kolom kan het niet.", "al gekozen voor Achternaam.", "Kies hoe de"):
        assert said in text(answer)


def test_a_row_is_judged_with_a_reason(cast, sign_in):
    with scope(cast.rivierstad.pk):
        looked_at(cast, ";;Yusuf;Amina;00-05-1990;Rivierstad;asiel;;;;;;")
        row = ImportRow.objects.get()
    femke, page = sign_in(cast.femke), f"{ALL}rijen/{row.pk}/"
    shown = text(femke.get(page))
    assert "Vraag een collega met inzage in dossiers" in shown
    assert cast.amina.number not in shown
    assert "Schrijf op waarom" in text(femke.post(page, {"same": "no"}))
    assert femke.post(page, {"same": "yes"}).status_code == 302
    with scope(cast.rivierstad.pk):
        assert ImportRow.objects.get().state == "exists"


def test_a_file_that_is_thrown_away_leaves_nothing(cast, sign_in, checked):
    sign_in(cast.femke).post(f"{ALL}{checked.pk}/weggooien/")
    with scope(cast.rivierstad.pk):
        assert not ImportRow.objects.exists()
        run = Import.objects.get()
        assert (run.state, run.names, run.columns) == ("discarded", None, None)
        assert Event.objects.filter(kind=Event.Kind.IMPORT_DISCARDED).count() == 1


def test_after_seven_days_nothing_is_kept(cast, checked, clock):
    clock.shift(7 * 86400 - 60)
    assert forget_imports() == 0
    clock.shift(120)
    assert forget_imports() == 1
    with scope(cast.rivierstad.pk):
        assert not ImportRow.objects.exists()
        assert Import.objects.get().state == "discarded"


def test_no_cell_stands_readable_in_the_database(cast, checked):
    with connection.cursor() as cursor, scope(cast.rivierstad.pk):
        for table in ("imports_import", "imports_importrow", "imports_remembered"):
            cursor.execute(f"select t::text from {table} t")
            assert not any("assan" in row or "99999" in row for (row,) in cursor.fetchall())


def test_another_municipality_does_not_know_of_it(cast, sign_in, checked):
    """Dirk becomes functioneel beheerder of Heuvelrode, and still sees nothing."""
    with scope(cast.heuvelrode.pk):
        role = Role.objects.get(slug="functioneel-beheerder")
        today = timezone.localdate()
        add_member(user=cast.dirk, role=role, since=today, by=None, on=today)
    with scope(cast.rivierstad.pk):
        row = ImportRow.objects.filter(run=checked).first()
    dirk = sign_in(cast.dirk)
    assert dirk.get(ALL).status_code == 200
    for page in ("", "kolommen/", "fouten/"):
        assert dirk.get(f"{ALL}{checked.pk}/{page}").status_code == 404
    for button in ("weglating/", "overslaan/", "start/", "weggooien/"):
        assert dirk.post(f"{ALL}{checked.pk}/{button}").status_code == 404
    assert dirk.get(f"{ALL}rijen/{row.pk}/").status_code == 404


def queries(browser, address):
    browser.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(address).status_code == 200
    return [query["sql"] for query in captured.captured_queries]


def test_a_page_costs_as_much_for_forty_rows_as_for_one(cast, sign_in):
    femke = sign_in(cast.femke)
    with scope(cast.rivierstad.pk):
        one, forty = looked_at(cast, *many(1)), looked_at(cast, *many(40))
    few, lots = (queries(femke, f"{ALL}{run.pk}/") for run in (one, forty))
    assert len(few) == len(lots) <= 16, lots
    with scope(cast.rivierstad.pk):
        taken = taken_over(cast, *[row.replace("Naam", "Ander") for row in many(40)])
    done = queries(femke, f"{ALL}{taken.pk}/")
    assert len(done) <= 19, "\n".join(done)


def test_a_taken_case_is_shown_with_its_number_and_undone_by_a_form(cast, sign_in):
    with scope(cast.rivierstad.pk):
        taken = Taken.objects.select_related("case").get(run=taken_over(cast, HASSAN))
    femke, page = sign_in(cast.femke), f"{ALL}dossiers/{taken.pk}/terugdraaien/"
    assert taken.case.number in text(femke.get(f"{ALL}{taken.run_id}/"))
    assert femke.post(page, {"why": ""}).status_code == 400
    after = femke.post(page, {"why": "Verkeerd bestand"}, follow=True)
    assert f"Dossier {taken.case.number} is teruggedraaid." in text(after)
    assert femke.get(page).status_code == 302


def test_the_next_page_begins_where_this_one_ends(cast, sign_in):
    with scope(cast.rivierstad.pk):
        run = looked_at(cast, *many(60))
    femke = sign_in(cast.femke)
    first = text(femke.get(f"{ALL}{run.pk}/"))
    assert "Naam49" in first
    assert "Naam50" not in first
    second = text(femke.get(f"{ALL}{run.pk}/?toon=&na=51"))
    assert "Naam50" in second
    assert femke.get(f"{ALL}{run.pk}/?na=x&toon=y").status_code == 200


def test_a_verb_that_comes_too_late_is_told(cast, sign_in, checked):
    with scope(cast.rivierstad.pk):
        actions.discard(run=checked, by=cast.femke, on=timezone.localdate())
    answer = sign_in(cast.femke).post(f"{ALL}{checked.pk}/weglating/", follow=True)
    assert "kan nu niet meer" in text(answer)
    assert TESFAY not in text(answer)
