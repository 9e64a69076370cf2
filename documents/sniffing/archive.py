"""A ZIP is looked at before it is opened: how much comes out, and where it would land."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator

from documents.sniffing.verdict import Refused

MOST_MEMBERS = 1000
ROOM = 50 * 1024 * 1024  # bytes unpacked
MOST_RATIO = 100
END = 22  # bytes of the last part, which nothing follows
HEADER = 30  # bytes of a member's own header, before its name
BROKEN = "Dit Word-bestand is beschadigd. Sla het opnieuw op als .docx of als PDF."
UNSAFE = "Dit Word-bestand is niet veilig te openen. Sla het op als PDF en voeg die toe."
LOCKED = "Dit Word-bestand heeft een wachtwoord. Haal dat er eerst af."
FAILS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    UnicodeDecodeError,
    struct.error,
)


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Each member by name, one at a time; raises Refused, before anything is unpacked if it can."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse(archive, data)
            yield from _unpacked(archive)
    except FAILS:
        raise Refused(BROKEN) from None


def _refuse(archive: zipfile.ZipFile, data: bytes) -> None:
    found = archive.infolist()
    if not found or len(found) > MOST_MEMBERS or sum(one.file_size for one in found) > ROOM:
        raise Refused(UNSAFE)
    if len({one.filename.lower() for one in found}) < len(found) or archive.comment:
        raise Refused(UNSAFE)
    if data[-END : -END + 4] != b"PK\x05\x06" or min(one.header_offset for one in found):
        raise Refused(UNSAFE)
    for one in found:
        if one.flag_bits & 0x1:
            raise Refused(LOCKED)
        if one.file_size > MOST_RATIO * max(one.compress_size, 1) or _leads_elsewhere(one):
            raise Refused(UNSAFE)
    if _overlap(found, data):
        raise Refused(UNSAFE)


def _leads_elsewhere(one: zipfile.ZipInfo) -> bool:
    name, mode = one.orig_filename, one.external_attr >> 16
    is_other = stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR)
    odd = any(sign in name for sign in "\\:\0")
    return is_other or odd or name.startswith("/") or ".." in name.split("/")


def _overlap(found: list[zipfile.ZipInfo], data: bytes) -> bool:
    """Whether two members share bytes: so a small file unpacks to a very large one."""
    end = 0
    for one in sorted(found, key=lambda one: one.header_offset):
        if one.header_offset < end:
            return True
        name, extra = struct.unpack_from("<HH", data, one.header_offset + HEADER - 4)
        end = one.header_offset + HEADER + name + extra + one.compress_size
    return False


def _unpacked(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Read with a limit of our own: what the directory says of the size is not believed."""
    room = ROOM
    for one in archive.infolist():
        if one.is_dir():
            continue
        with archive.open(one) as member:
            part = member.read(room + 1)
        room -= len(part)
        if room < 0:
            raise Refused(UNSAFE)
        yield one.filename, part
