"""Word documents by hand: as they should be, and as someone makes them who means harm."""

from __future__ import annotations

import io
import struct
import zipfile

from documents.sniffing.word import MAIN

TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="{}"/></Types>'
)
ROOT = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
BODY = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body></w:document>"
)
RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://x.example/{}" Target="{}" TargetMode="External"/>'
    "</Relationships>"
)
LOLS = '<!DOCTYPE lolz [<!ENTITY a "{}">]><w:document>&a;</w:document>'


def docx(text="Dit is een brief.", *, main=MAIN, **parts: str | bytes) -> bytes:
    """With these parts added or replaced; in a name __ stands for / and _dot_ for a point."""
    found: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES.format(main),
        "_rels/.rels": ROOT,
        "word/document.xml": BODY.format(text),
    }
    return zipped(found | {named(name): part for name, part in parts.items()})


def named(name: str) -> str:
    return name.replace("__", "/").replace("_dot_", ".")


def zipped(parts: dict[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return made.getvalue()


def entry(name: str, part: bytes = b"<a/>", mode: int = 0) -> bytes:
    """A good document with one member more, of this name and kind."""
    made = io.BytesIO(docx())
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        archive.writestr(info, part)
    return made.getvalue()


def crowded(number: int) -> bytes:
    """So many members that each is a small picture."""
    return zipped({f"word/media/{n}.png": b"" for n in range(number)})


def large(size: int, times: int = 1) -> bytes:
    """Members that unpack to this many bytes each."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for number in range(times):
            with archive.open(f"word/{number}.xml", "w") as member:
                for _ in range(size // 1_000_000):
                    member.write(b" " * 1_000_000)
    return made.getvalue()


def lying(size: int = 1_000_000_000) -> bytes:
    """It unpacks to far more than its directory says: both sizes there are overwritten."""
    made = bytearray(large(size))
    told = struct.pack("<I", size)
    while (at := bytes(made).find(told)) >= 0:
        made[at : at + 4] = struct.pack("<I", 40_000_000)
    return bytes(made)


def overlapping(times: int = 900) -> bytes:
    """One member that the directory names many times."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/0.xml", b"ab" * 20_000)
        for number in range(1, times):
            info = zipfile.ZipInfo(f"word/{number}.xml")
            first = archive.filelist[0]
            for name in ("CRC", "compress_size", "file_size", "compress_type", "header_offset"):
                setattr(info, name, getattr(first, name))
            archive.filelist.append(info)
    return made.getvalue()
