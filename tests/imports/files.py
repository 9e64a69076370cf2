"""Files as municipalities and attackers hand them in; only generated people."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

NAMES = (
    "BSN;V-nummer;Achternaam;Voornamen;Geboortedatum;Woonplaats;Doelgroep;Klantmanager;"
    "Kennisgeving DUO;Inschrijving BRP;Plicht vastgesteld op;Datum PIP;Leerroute"
)
HASSAN = (
    "999990202;1234567890;Hassan;Layla;03-05-1985;Rivierstad;Asielstatushouder;"
    "bas@rivierstad.example;02-03-2026;01-02-2026;02-03-2026;;B1-route"
)
TESFAY = ";;Tesfay;Selam;00-00-1990;Rivierstad;statushouder;;01-09-2025;01-09-2025;;15-10-2025;"
BAD_BSN = "999990203;;Fout;Piet;01-01-1990;Rivierstad;asiel;;;;;;"
BAD_DAYS = "999990214;;Later;Jan;31-02-1990;Rivierstad;asiel;;01-01-2031;;;;"
XLSX = {
    "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/'
    'package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/'
    'package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/'
    'spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.'
    'openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.'
    'openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"'
    "/></Relationships>",
}
SHEET = (
    '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/'
    'main"><sheetData>{}</sheetData></worksheet>'
)


def csv(*lines: str, encoding: str = "utf-8") -> bytes:
    return "\r\n".join((NAMES, *lines)).encode(encoding)


def many(number: int) -> list[str]:
    """So many different people, each in their route."""
    return [TESFAY.replace("Tesfay;Selam", f"Naam{n};Test{n}") for n in range(number)]


def text(value: str) -> str:
    return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def xlsx(rows: Iterable[Iterable[str]], **parts: bytes | str) -> bytes:
    """Rows of cells, each a text or the XML of a cell; other parts by name."""
    made = [
        "".join(cell if cell.startswith("<c") else text(cell) for cell in cells) for cells in rows
    ]
    sheet = "".join(f'<row r="{number}">{row}</row>' for number, row in enumerate(made, 1))
    return archive({**XLSX, "xl/worksheets/sheet1.xml": SHEET.format(sheet), **parts})


def archive(parts: Mapping[str, bytes | str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return made.getvalue()
