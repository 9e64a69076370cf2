"""Pictures by hand."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image
from PIL.PngImagePlugin import PngInfo

GPS = 0x8825
ARTIST = 0x013B
TURNED = 0x0112


def picture(kind="JPEG", mode="RGB", size=(60, 40), **more) -> bytes:
    made = io.BytesIO()
    Image.new(mode, size, more.pop("colour", 0)).save(made, kind, **more)
    return made.getvalue()


def with_exif() -> bytes:
    """Where it was made, by whom, and that it lies on its side."""
    said = Image.Exif()
    said[ARTIST] = "Amina Yusuf"
    said[TURNED] = 6
    said.get_ifd(GPS)[2] = (52.0, 5.0, 6.0)
    return picture(exif=said, comment=b"Amina")


def with_text() -> bytes:
    said = PngInfo()
    said.add_text("Comment", "999990019")
    return picture("PNG", pnginfo=said)


def claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is this large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part))
        for name, part in (
            (b"IHDR", head),
            (b"IDAT", zlib.compress(bytes(1000))),
            (b"IEND", b""),
        )
    )
