"""The RvIG test persons: what is taken from a row, what is left out and why."""

from __future__ import annotations

import csv
import io
from collections import Counter
from datetime import date

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from cases.demo import rvig
from cases.demo.arrival import Arrival, Reason
from cases.demo.stories import BSNS
from cases.models import Case, Person, Task
from cases.partial_date import PartialDate
from tenancy.models import Municipality
from tenancy.scope import scope
from tests import database

COLUMNS = ["", *rvig.NEEDED, rvig.LETTER, rvig.BY, rvig.ADDITION, rvig.PLACE, "06.88.10", ""]
REAL = settings.BASE_DIR.parent / "shared/data/rvig-testpersonen.csv"
MONDAY = date(2026, 11, 23)
TEST_BSN, ANOTHER, LOW, OUTSIDE = "999990019", "999990020", "000009830", "111222333"


def text(*rows: dict[str, str], columns=COLUMNS) -> str:
    """A file with these people; a row without "" is history."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([row.get(column, "") for column in columns[:-1]] + [""])
    return written.getvalue()


def row(**cells: str) -> dict[str, str]:
    named = {getattr(rvig, name.upper()): value for name, value in cells.items()}
    return {"": "Lg01_1", rvig.FAMILY: "Tesfay", rvig.BORN: "19900502", rvig.SECRECY: "0"} | named


def read(*rows: dict[str, str]):
    return rvig.read(io.StringIO(text(*rows), newline=""))


def one(**cells: str) -> Arrival:
    batch = read(row(**cells))
    assert batch.skipped == []
    return batch.arrivals[0]


def reasons(*rows: dict[str, str]) -> list[tuple[int, Reason]]:
    return [(skipped.row, skipped.reason) for skipped in read(*rows).skipped]


def test_a_byte_order_mark_is_no_part_of_the_first_column(tmp_path):
    path = tmp_path / "people.csv"
    path.write_text(text(row(bsn=TEST_BSN)), encoding="utf-8-sig", newline="")
    assert [arrival.bsn for arrival in rvig.read_file(path).arrivals] == [TEST_BSN]


def test_history_rows_are_no_people():
    history = row(bsn=ANOTHER, street="Vredesplein") | {"": ""}
    batch = read(row(bsn=TEST_BSN, street="Boterdiep"), history)
    assert [arrival.street for arrival in batch.arrivals] == ["Boterdiep"]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("19900502", PartialDate(1990, 5, 2)),
        ("19900500", PartialDate(1990, 5)),
        ("19680000", PartialDate(1968)),
        ("19680012", PartialDate(1968)),
        ("00000000", None),
        ("", None),
    ],
)
def test_a_birth_date_keeps_what_is_known_of_it(written, found):
    assert one(born=written).birth_date == found


@pytest.mark.parametrize(
    ("given", "prefix", "family", "found"),
    [
        ("Amina", "", "Yusuf", ("Amina", "", "Yusuf")),
        ("Jan", "van der", "Ven", ("Jan", "van der", "Ven")),
        ("", "", "Obbadah", ("", "", "Obbadah")),
        ("Dian Marini Maya", "", ".", ("", "", "Dian Marini Maya")),
        ("Budi", "", "", ("", "", "Budi")),
        ("", "", ".", ("", "", ".")),
        (".", "", "Akwasi", ("", "", "Akwasi")),
        ("", "", "<Onbekend> & </Onbemind>", ("", "", "<Onbekend> & </Onbemind>")),
        ("Korting @ 100%", "", '"Onbekend"', ("Korting @ 100%", "", '"Onbekend"')),
        ("Ŗî Ãō", "over 't", "ŤÙmön ĊéŴÀŅŇĩ", ("Ŗî Ãō", "over 't", "ŤÙmön ĊéŴÀŅŇĩ")),
    ],
)
def test_a_name_is_taken_as_it_is_written(given, prefix, family, found):
    arrival = one(given=given, prefix=prefix, family=family)
    assert (arrival.given_names, arrival.prefix, arrival.family_name) == found


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"bsn": OUTSIDE}, Reason.OUTSIDE),
        ({"bsn": "999990018"}, Reason.NOT_A_BSN),
        ({"bsn": "9830"}, Reason.NOT_A_BSN),
        ({"family": "Tes\nfay"}, Reason.TEXT),
        ({"given": "Se\u202elam"}, Reason.TEXT),
        ({"given": "999990019"}, Reason.TEXT),
        ({"street": "Boter\x00diep"}, Reason.TEXT),
        ({"family": "x" * 201}, Reason.TEXT),
        ({"family": ""}, Reason.NO_NAME),
        ({"born": "20230231"}, Reason.BIRTH_DATE),
    ],
)
def test_who_does_not_fit_is_left_out_with_row_and_reason(cells, reason):
    (skipped,) = read(row(bsn=TEST_BSN), row(**cells)).skipped
    assert skipped.reason is reason
    assert skipped.row >= 3


def test_both_test_ranges_are_taken_and_no_bsn_is_too():
    batch = read(row(bsn=TEST_BSN), row(bsn=LOW), row())
    assert [arrival.bsn for arrival in batch.arrivals] == [TEST_BSN, LOW, None]


def test_of_two_rows_with_one_bsn_the_first_counts():
    assert reasons(row(bsn=TEST_BSN), row(bsn=TEST_BSN)) == [(3, Reason.DOUBLE)]


def test_a_row_with_too_few_columns_is_left_out():
    batch = rvig.read([text(), "Lg01_1;999990019\r\n"])
    assert [skipped.reason for skipped in batch.skipped] == [Reason.BROKEN]


def test_an_address_is_one_line():
    arrival = one(street="Boterdiep", number="31", letter="a", addition="bis", postcode="3077AW")
    assert (arrival.street, arrival.postcode) == ("Boterdiep 31a bis", "3077 AW")
    assert one(street=".", number="", postcode="onbekend").street == ""


def test_secrecy_and_death_are_read():
    assert one(secrecy="7", died="20080700").secrecy
    assert one(died="20080700").deceased
    assert not one(died="05").deceased


def test_another_file_is_refused(tmp_path):
    path = tmp_path / "other.csv"
    path.write_text("naam;adres\r\n")
    with pytest.raises(CommandError, match=r"01\.01\.20"):
        call_command("import_rvig", str(path))


def test_of_the_real_file_six_lie_outside_the_test_ranges():
    if not REAL.exists():
        pytest.skip(f"the RvIG test set is not here: {REAL}")
    batch = rvig.read_file(REAL)
    counted = Counter(skipped.reason for skipped in batch.skipped)
    assert counted == {Reason.OUTSIDE: 6, Reason.DOUBLE: 5}
    assert len(batch.arrivals) == 676
    assert sum(arrival.bsn is None for arrival in batch.arrivals) == 2
    assert BSNS.isdisjoint(str(arrival.bsn) for arrival in batch.arrivals)


@pytest.fixture
def imported(transactional_db, tmp_path, capsys):
    """Imports these rows, as often as it is called; answers what was printed."""

    def run(*rows: dict[str, str]) -> str:
        path = tmp_path / "people.csv"
        path.write_text(text(*rows), encoding="utf-8-sig", newline="")
        call_command("import_rvig", str(path), today=MONDAY)
        return capsys.readouterr().out

    return run


def everyone() -> list[tuple[Person, Case]]:
    """People and their cases in both municipalities."""
    found = []
    for municipality in Municipality.objects.all():
        with scope(municipality.pk):
            found += [(c.person, c) for c in Case.objects.select_related("person")]
    return found


@pytest.mark.django_db(transaction=True)
def test_a_second_import_adds_nobody(imported):
    people = (row(bsn=TEST_BSN), row(bsn=LOW), row(family="Zonder"))
    assert "0 waren er al" in imported(*people)
    first = {person.pk for person, _ in everyone()}
    imported(*people)
    assert {person.pk for person, _ in everyone()} == first
    assert len(first) == 3


@pytest.mark.django_db(transaction=True)
def test_what_is_printed_names_rows_and_no_people(imported):
    said = imported(row(bsn=OUTSIDE, family="Geheim"), row(born="20200101"), row(born="19400101"))
    assert "(regel 2)" in said
    assert "nog geen 16 jaar" in said
    assert "AOW-leeftijd bereikt" in said
    assert "Geheim" not in said
    assert OUTSIDE not in said
    assert everyone() == []


@pytest.mark.django_db(transaction=True)
def test_who_died_has_a_case_that_ended_with_it(imported):
    imported(row(bsn=TEST_BSN, died="20080406"))
    ((person, case),) = everyone()
    with scope(case.municipality_id):
        closure = case.closures.get()
    assert (case.phase, closure.ground) == ("closed", "deceased")
    assert person.deceased_on
    assert case.notified_on
    assert case.notified_on < person.deceased_on <= closure.on <= MONDAY


@pytest.mark.django_db(transaction=True)
def test_a_bsn_can_be_read_by_the_product_and_not_in_the_database(imported, cast):
    imported(row(bsn=LOW))
    assert LOW in {person.bsn for person, _ in everyone()}
    name = str(settings.DATABASES["default"]["NAME"])
    with database.superuser(name) as connection:
        rows = connection.execute("select p::text from cases_person p").fetchall()
    assert rows
    assert not any(LOW in found or LOW.encode().hex() in found for (found,) in rows)


@pytest.mark.django_db(transaction=True)
def test_the_klantmanagers_share_the_cases_and_nobody_is_mailed(imported, real_cast):
    people = [row(family=f"Persoon {letter}") for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    assert "zonder klantmanager" not in imported(*people)
    with scope(real_cast.rivierstad.pk):
        assert not Case.objects.filter(assignee=None).exists()
        own = Task.objects.filter(kind=Task.Kind.OWN)
        assert all(task.assignee_id == task.added_by for task in own)
