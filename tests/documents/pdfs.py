"""PDFs by hand: as they should be, and as someone makes them who means harm."""

from __future__ import annotations

import io
import zlib

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    NameObject,
    TextStringObject,
)


def pdf(*pages: str, root="", objects=()) -> bytes:
    """A page for each text; `root` is written into the catalogue, and `objects` follow."""
    kids = [4 + 2 * number for number in range(len(pages))]
    parts = [
        f"<< /Type /Catalog /Pages 2 0 R {root} >>",
        f"<< /Type /Pages /Kids [{' '.join(f'{k} 0 R' for k in kids)}] /Count {len(kids)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for kid, text in zip(kids, pages, strict=True):
        said = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET"
        parts.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            f" /Resources << /Font << /F1 3 0 R >> >> /Contents {kid + 1} 0 R >>"
        )
        parts.append(f"<< /Length {len(said)} >>\nstream\n{said}\nendstream")
    return written([part.encode("latin-1") for part in [*parts, *objects]])


def written(parts, version=b"%PDF-1.7\n") -> bytes:
    """With a table of where each object stands."""
    made, places = io.BytesIO(), []
    made.write(version)
    for number, part in enumerate(parts, 1):
        places.append(made.tell())
        made.write(b"%d 0 obj\n%s\nendobj\n" % (number, part))
    table = made.tell()
    made.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1))
    made.writelines(b"%010d 00000 n \n" % place for place in places)
    made.write(b"trailer << /Size %d /Root 1 0 R >>\n" % (len(parts) + 1))
    made.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return made.getvalue()


def many_pages(number: int) -> bytes:
    """Each page the same one."""
    kids = " ".join(["3 0 R"] * number)
    return written(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Kids [{kids}] /Count 1 >>".encode(),
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        ]
    )


def pages_of_pages(depth: int = 30) -> bytes:
    """Two to the power of depth pages, in a few lines."""
    parts = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    parts += [
        f"<< /Type /Pages /Kids [{n + 3} 0 R {n + 3} 0 R] /Count 1 >>".encode()
        for n in range(depth)
    ]
    return written([*parts, b"<< /Type /Page /MediaBox [0 0 9 9] >>"])


def in_object_stream(inner: bytes) -> bytes:
    """The object stands compressed in another, and only a table in a stream says where."""
    packed = zlib.compress(b"4 0 " + inner)
    made, places = io.BytesIO(b""), [0]
    made.write(b"%PDF-1.7\n")
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R /Names 4 0 R >>",
        b"<< /Type /Pages /Kids [] /Count 0 >>",
        b"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
        % (len(packed), packed),
    ]
    for number, part in enumerate(parts, 1):
        places.append(made.tell())
        made.write(b"%d 0 obj\n%s\nendobj\n" % (number, part))
    table = made.tell()
    rows = [b"\0" + bytes(4) + b"\xff", *(b"\1%s\0" % place.to_bytes(4) for place in places[1:])]
    rows += [b"\2" + (3).to_bytes(4) + b"\0", b"\1%s\0" % table.to_bytes(4)]
    said = zlib.compress(b"".join(rows))
    made.write(
        b"5 0 obj\n<< /Type /XRef /Size 6 /W [1 4 1] /Root 1 0 R /Filter /FlateDecode /Length %d >>"
        b"\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n" % (len(said), said, table)
    )
    return made.getvalue()


def locked() -> bytes:
    """With a password to open it."""
    writer = PdfWriter()
    writer.add_blank_page(width=100, height=100)
    writer.encrypt("geheim", algorithm="RC4-128")
    return saved(writer)


def with_attachment() -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(width=100, height=100)
    writer.add_attachment("a.exe", b"MZ")
    return saved(writer)


def with_form() -> bytes:
    """An XFA form, as older programs fill in."""
    writer = PdfWriter()
    writer.add_blank_page(width=100, height=100)
    part = DecodedStreamObject()
    part.set_data(b"<xdp/>")
    parts = ArrayObject([TextStringObject("template"), writer._add_object(part)])
    writer.root_object[NameObject("/AcroForm")] = DictionaryObject({NameObject("/XFA"): parts})
    return saved(writer)


def bomb(size: int = 2_000_000_000) -> bytes:
    """A page whose content unpacks to this many bytes, packed three times."""
    packer, said = zlib.compressobj(9), []
    for _ in range(size // 10_000_000):
        said.append(packer.compress(b" " * 10_000_000))
    once = b"".join([*said, packer.flush()])
    packed = zlib.compress(zlib.compress(once, 9), 9)
    head = b"<< /Filter [/FlateDecode /FlateDecode /FlateDecode] /Length %d >>" % len(packed)
    return written(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
            head + b"\nstream\n" + packed + b"\nendstream",
        ]
    )


def saved(writer: PdfWriter) -> bytes:
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()
