"""CSV in the dialects that municipalities have; what is no table says so in Dutch."""

from __future__ import annotations

import contextlib
import csv as standard
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imports.reading import NotReadable, read
from tests.imports.files import HASSAN, csv


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_every_dialect_gives_the_same_table(encoding, delimiter):
    text = "Achternaam;Woonplaats\r\nÉlodie;’s-Hertogenbosch\r\n\r\nÖz;Breda"
    table = read(text.replace(";", delimiter).encode(encoding))
    assert table.names == ["Achternaam", "Woonplaats"]
    assert [line.cells for line in table.lines] == [["Élodie", "’s-Hertogenbosch"], ["Öz", "Breda"]]
    assert [line.number for line in table.lines] == [2, 4]


def test_a_formula_is_text():
    lines = read(b"Achternaam;Woonplaats\n=1+1;@SUM(A1)\n+31;-2").lines
    assert [line.cells for line in lines] == [["=1+1", "@SUM(A1)"], ["+31", "-2"]]


def test_a_cell_may_hold_a_delimiter_and_a_new_line():
    table = read(b'Naam;Adres\n"Boer; de";"Kade 1\nRivierstad"')
    assert table.lines[0].cells == ["Boer; de", "Kade 1\nRivierstad"]


@pytest.mark.parametrize(
    ("first", "names"),
    [
        ("Naam;;Woonplaats", ["Naam", "(kolom 2)", "Woonplaats"]),
        ("Naam;Datum;Datum", ["Naam", "Datum (kolom 2)", "Datum (kolom 3)"]),
        ("  Naam ;Plaats;;", ["Naam", "Plaats"]),
    ],
)
def test_a_column_without_a_name_of_its_own_gets_one(first, names):
    assert read(f"{first}\na;b;c".encode()).names == names


def test_a_row_that_is_too_wide_or_too_short_is_kept_and_told():
    lines = read(b"Naam;Plaats\nOz\nOz;Breda;meer").lines
    assert (lines[0].cells, lines[0].bad) == (["Oz", ""], {})
    assert lines[1].bad == {-1: "more"}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "leeg"),
        (b"\r\n;;\r\n", "leeg"),
        (b"Naam;Plaats\r\n", "geen rijen"),
        (b"Naam\r\nOz", "niet meer dan"),
        (b"999990019;Yusuf\r\n999990020;Ali", "nummer van een persoon"),
        (b"MZ\x90\x03;exe\r\na;b", "geen CSV"),
        (b"%PDF-1.7;a\r\na;b", "geen CSV"),
        (b"Naam;Plaats\r\nOz\0;Breda", "geen CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "oud of beveiligd"),
        (b"Na\x81m;Plaats\r\nOz;Breda", "letters zijn niet te lezen"),
        (b'Naam;Plaats\r\n"Oz;Breda', "aanhalingsteken"),
        (b"Naam;Plaats\r\n" + b"Oz;Breda\r\n" * 5001, "meer dan 5.000 rijen"),
        (b"n;" * 61 + b"n\r\na;b", "meer dan 60 kolommen"),
        (b"x" * (10 * 1024 * 1024 + 1), "te groot"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_table_says_what_to_do(data, why):
    with pytest.raises(NotReadable, match=why):
        read(data)


def test_a_million_lines_are_not_read_to_the_end():
    began = time.monotonic()
    with pytest.raises(NotReadable, match="rijen"):
        read(b"N;P\n" + b"a;b\n" * 1_000_000)
    assert time.monotonic() - began < 2


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).map(str.strip)


@given(rows=st.lists(st.lists(WORDS.filter(bool), min_size=3, max_size=3), min_size=1, max_size=5))
def test_what_a_spreadsheet_writes_comes_back(rows):
    made = io.StringIO(newline="")
    standard.writer(made, delimiter=";").writerows([["A", "B", "C"], *rows])
    assert [line.cells for line in read(made.getvalue().encode("utf-8-sig")).lines] == rows


@given(data=st.binary(max_size=400))
def test_any_bytes_are_a_table_or_are_refused(data):
    with contextlib.suppress(NotReadable):
        read(data)


def test_the_file_of_the_tests_is_one():
    assert len(read(csv(HASSAN)).names) == 13
