"""A picture is made anew from its points: what else stood in the file is not kept (EXIF, GPS)."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps

from documents.sniffing.type import type_of
from documents.sniffing.verdict import Clean, Refused, Type

MOST_POINTS = 40_000_000
MOST_MADE = 15 * 1024 * 1024
TOO_MANY = "Deze afbeelding is te groot. Maak de afbeelding kleiner en probeer het opnieuw."
BROKEN = "Deze afbeelding is beschadigd. Sla de afbeelding opnieuw op als JPEG of PNG."
FORMATS = {Type.JPEG: "JPEG", Type.PNG: "PNG"}
KEPT_MODES = ("L", "LA", "RGB", "RGBA")


def made_anew(data: bytes) -> Clean:
    """Upright, in colours that every screen shows; raises Refused before anything is unpacked."""
    kind = type_of(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            content = _points(data, kind)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Refused(TOO_MANY) from None
    except (OSError, SyntaxError, ValueError):
        raise Refused(BROKEN) from None
    if len(content) > MOST_MADE:
        raise Refused(TOO_MANY)
    return Clean(kind, content)


def _points(data: bytes, kind: Type) -> bytes:
    made = io.BytesIO()
    with Image.open(io.BytesIO(data), formats=[FORMATS[kind]]) as image:
        if image.width * image.height > MOST_POINTS:
            raise Refused(TOO_MANY)
        image.load()
        upright = ImageOps.exif_transpose(image)
        mode = upright.mode if upright.mode in KEPT_MODES else _mode(upright, kind)
        bare = Image.new(mode, upright.size)
        bare.paste(upright.convert(mode))
    if kind == Type.JPEG:
        bare.save(made, "JPEG", quality=85)
    else:
        bare.save(made, "PNG")
    return made.getvalue()


def _mode(image: Image.Image, kind: Type) -> str:
    see_through = kind == Type.PNG and "transparency" in image.info
    return "RGBA" if see_through else "RGB"
