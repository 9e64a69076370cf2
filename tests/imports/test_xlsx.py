"""An XLSX is a ZIP of strangers: looked at before it is opened, and read without calculating."""

from __future__ import annotations

import contextlib
import io
import random
import string
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imports.reading import NotReadable, read
from imports.reading.archive import unpacked
from tests.imports.files import SHEET, XLSX, archive, xlsx

HEAD = ["BSN", "Achternaam", "Geboren"]
WORKBOOK = xlsx([HEAD, ["999990202", "Hassan", "03-05-1985"]])


def test_a_workbook_is_read_like_a_csv():
    table = read(WORKBOOK)
    assert table.names == HEAD
    assert table.lines[0].cells == ["999990202", "Hassan", "03-05-1985"]
    assert table.lines[0].number == 2


def test_numbers_and_days_come_as_they_would_be_typed():
    styles = (
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs>'
        '<xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    )
    row = ['<c r="A2"><v>999990202</v></c>', '<c r="B2"/>', '<c r="C2" s="1"><v>46083</v></c>']
    made = xlsx([HEAD, row], **{"xl/styles.xml": styles})
    assert read(made).lines[0].cells == ["999990202", "", "02-03-2026"]


def test_a_formula_and_an_error_are_told_by_their_cell():
    row = ['<c r="A2"><f>1+1</f><v>2</v></c>', '<c r="B2" t="e"><v>#N/A</v></c>', "1985"]
    assert read(xlsx([HEAD, row])).lines[0].bad == {0: "formula", 1: "error"}


def bomb():
    return archive(XLSX | {"xl/worksheets/sheet1.xml": SHEET.format(" " * 40_000_000)})


def gigabyte():
    """XML of 1 GB, a thousand times smaller when packed."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in XLSX.items():
            file.writestr(name, part)
        with file.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            for _ in range(1024):
                sheet.write(b" " * 1024 * 1024)
    return made.getvalue()


def locked():
    data = bytearray(WORKBOOK)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + place] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def named(name):
    return archive(XLSX | {"xl/worksheets/sheet1.xml": SHEET.format(""), name: "x"})


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (bomb, "niet veilig"),
        (gigabyte, "niet veilig"),
        (locked, "wachtwoord"),
        (lambda: named("../../etc/passwd"), "niet veilig"),
        (lambda: named("/etc/passwd"), "niet veilig"),
        (lambda: archive({f"m{n}": "x" for n in range(501)}), "niet veilig"),
        (lambda: archive({"word/document.xml": "<a/>"}), "geen Excel-bestand"),
        (lambda: WORKBOOK[:-30], "beschadigd"),
        (lambda: WORKBOOK[:60] + b"\0" * 40 + WORKBOOK[100:], "beschadigd|veilig"),
        (lambda: b"MZ\x90\0" + b"\0" * 200, "geen CSV"),
    ],
)
def test_what_is_not_safe_is_not_opened(make, why):
    with pytest.raises(NotReadable, match=why):
        read(make())


@pytest.mark.parametrize(
    "sheet",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>',
        SHEET.format('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
        SHEET.format('<row r="1"><c r="XFD1048576"><v>1</v></c></row>'),
        SHEET.format('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
        "<worksheet><row>",
    ],
)
def test_a_sheet_that_means_harm_is_refused(sheet):
    with pytest.raises(NotReadable):
        read(archive(XLSX | {"xl/worksheets/sheet1.xml": sheet}))


def test_one_long_text_named_by_many_cells_is_refused():
    """60,000 characters × 1,000 cells: small on disk, large in memory."""
    long = "".join(random.Random(1).choices(string.ascii_letters, k=60_000))
    cell = '<c t="s"><v>0</v></c>'
    made = xlsx(
        [[cell, cell, f"{random.random()}"] for _ in range(500)],
        **{"xl/sharedStrings.xml": f"<sst><si><t>{long}</t></si></sst>"},
    )
    with pytest.raises(NotReadable, match="te groot"):
        read(made)


def test_a_sheet_may_be_all_formulas():
    row = [f'<c r="{column}2"><f>1</f></c>' for column in ("A", "B", "C")]
    assert read(xlsx([HEAD, row])).lines[0].bad == dict.fromkeys(range(3), "formula")


def test_empty_cells_far_away_are_no_reason_to_refuse():
    """Excel keeps the looks of a whole column."""
    sheet = SHEET.format(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>'
        '<row r="2"><c r="A2"><v>1</v></c></row>'
        '<row r="1048576"><c r="A1048576" s="1"/></row>'
    )
    assert len(read(archive(XLSX | {"xl/worksheets/sheet1.xml": sheet})).lines) == 1


def test_only_what_a_sheet_needs_is_unpacked():
    made = xlsx([HEAD, HEAD], **{"xl/vbaProject.bin": "macro", "docProps/core.xml": "<name/>"})
    assert set(unpacked(made)) == {*XLSX, "xl/worksheets/sheet1.xml"} - {"_rels/.rels"}


@settings(max_examples=60, deadline=None)
@given(place=st.integers(0, len(WORKBOOK) - 1), byte=st.integers(0, 255))
def test_a_workbook_with_a_wrong_byte_is_read_or_refused(place, byte):
    with contextlib.suppress(NotReadable):
        read(WORKBOOK[:place] + bytes([byte]) + WORKBOOK[place + 1 :])
