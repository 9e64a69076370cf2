"""A paper becomes a file: PDF/UA-1, tagged, with whole fonts of our own.

WeasyPrint is imported when the first letter is made: it needs pango, which a process that makes no
letters may lack. The limit of time is the caller's.
"""

from __future__ import annotations

import atexit
import io
from functools import cache
from pathlib import Path
from typing import Any

from django.template.loader import render_to_string

from letters.paper import Paper

HERE = Path(__file__).resolve().parent
FONT = "letters-font:"
BOLD = "NotoSans-Bold.ttf"
OWN_FONTS = frozenset(path.name for path in (HERE / "fonts").glob("*.ttf"))


def pdf(paper: Paper) -> bytes:
    """The finished letter. Asks nothing of the network or of other files."""
    return printed(render_to_string("letters/paper.html", {"paper": paper}))


def printed(page: str, **attached: str) -> bytes:
    """A page of HTML in our style; each text that is attached goes along as a file of that name."""
    html, css, fonts, fetcher = _workshop()
    document = html(string=page, url_fetcher=fetcher, base_url=FONT)
    made: bytes = document.write_pdf(
        stylesheets=[css],
        font_config=fonts,
        pdf_variant="pdf/ua-1",
        attachments=[_attachment(f"{name}.json", text) for name, text in attached.items()] or None,
    )
    return made


def _attachment(name: str, text: str) -> Any:
    from weasyprint import Attachment

    return Attachment(string=text, name=name, relationship="Data")


def unprintable(text: str) -> tuple[str, ...]:
    """The signs that our fonts lack: they would be printed as an empty box."""
    return tuple(sorted({s for s in text if not s.isspace() and ord(s) not in _drawn()}))


@cache
def _drawn() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    unseen = {0x00AD, 0x200B, 0x200C, 0x200D}
    files = (io.BytesIO((HERE / "fonts" / name).read_bytes()) for name in OWN_FONTS - {BOLD})
    return frozenset(unseen.union(*(TTFont(file).getBestCmap() for file in files)))


@cache
def _workshop() -> tuple[Any, Any, Any, Any]:
    """What a process builds once: the style, the fonts, and who may fetch what."""
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class OurFontsOnly(URLFetcher):  # type: ignore[misc]
        """Opens our fonts and the logo that the page itself holds; anything else ends the work."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            name = url.removeprefix(FONT)
            if url.startswith(FONT) and name in OWN_FONTS:
                return URLFetcherResponse(url, (HERE / "fonts" / name).read_bytes())
            if url.startswith("data:image/png;base64,"):
                return super().fetch(url, headers)
            raise FatalURLFetchingError("A letter fetches nothing from elsewhere.")

    fonts, fetcher = FontConfiguration(), OurFontsOnly()
    style = (HERE / "paper.css").read_text(encoding="utf-8")
    css = CSS(string=style, font_config=fonts, url_fetcher=fetcher, base_url=FONT)
    atexit.register(_workshop.cache_clear)  # fonts are given back while Python is still whole
    return HTML, css, fonts, fetcher
