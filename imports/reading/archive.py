"""A ZIP is looked at before it is opened: what it unpacks to, and whether it says so honestly.

What the reader of workbooks gets is not this ZIP but one made anew of the parts that it needs: two
readers that understand one ZIP differently cannot be played off against each other.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping

from imports.reading.refused import NotReadable

MOST_MEMBERS = 500
MOST_UNPACKED = 50 * 1024 * 1024
MOST_RATIO = 100
NEEDED = re.compile(
    r"\[Content_Types\]\.xml|xl/(workbook|styles|sharedStrings)\.xml|xl/_rels/workbook\.xml\.rels"
    r"|xl/worksheets/[A-Za-z0-9_]+\.xml"
)
ROOT = (  # where the workbook is: said by us, whatever the file says
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="xl/workbook.xml" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
BROKEN = "Dit Excel-bestand is beschadigd. Sla het opnieuw op als .xlsx."
UNSAFE = "Dit Excel-bestand is niet veilig te openen. Sla het opnieuw op als .xlsx of als CSV."


def is_archive(data: bytes) -> bool:
    """By its content, not by its name."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def unpacked(data: bytes) -> dict[str, bytes]:
    """The parts that a workbook needs, by name; raises NotReadable before anything is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refuse_bombs(archive.infolist())
            return _parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
        raise NotReadable(BROKEN) from None


def refuse_bombs(members: list[zipfile.ZipInfo]) -> None:
    """Too many, too large, too tight, locked, or named to land elsewhere; raises NotReadable."""
    if len(members) > MOST_MEMBERS or sum(one.file_size for one in members) > MOST_UNPACKED:
        raise NotReadable(UNSAFE)
    for one in members:
        if one.flag_bits & 0x1:
            raise NotReadable("Dit Excel-bestand heeft een wachtwoord. Haal dat er eerst af.")
        if one.file_size > MOST_RATIO * one.compress_size or _leads_elsewhere(one.filename):
            raise NotReadable(UNSAFE)


def _leads_elsewhere(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


def _parts(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """Read with a limit of our own: what the directory said of the size is not believed."""
    parts: dict[str, bytes] = {}
    room = MOST_UNPACKED
    for one in archive.infolist():
        if not NEEDED.fullmatch(one.filename):
            continue
        with archive.open(one) as member:
            part = member.read(room + 1)
        room -= len(part)
        if room < 0 or one.filename in parts or b"<!DOCTYPE" in part or b"<!ENTITY" in part:
            raise NotReadable(UNSAFE)
        parts[one.filename] = part
    if "xl/workbook.xml" not in parts or "[Content_Types].xml" not in parts:
        raise NotReadable("Dit is geen Excel-bestand. Sla het op als .xlsx of als CSV.")
    return parts


def packed(parts: Mapping[str, bytes]) -> io.BytesIO:
    """These parts as a ZIP of our own."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("_rels/.rels", ROOT)
        for name, part in parts.items():
            archive.writestr(name, part)
    made.seek(0)
    return made
