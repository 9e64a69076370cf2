"""Whether the colours of a theme can be read: WCAG 2.2, 1.4.3 and 1.4.11 at level AA."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from desk.setup.tokens import NEUTRAL

TEXT, SHAPE = 4.5, 3.0
# What no theme changes; the names are those of tokens.css.
FIXED = {
    "white": "#ffffff",
    "info-soft": "#e1eef8",
    "good-soft": "#def3e3",
    "warn-panel": "#ffeee1",
    "error-panel": "#feeded",
}
PANELS = ("info-soft", "good-soft", "warn-panel", "error-panel")
# Which colours meet on a screen. Focus is not among them: its two fixed colours show on any ground.
PAIRS = (
    ("brand-500", "white", TEXT, "een knop, een link of een tab"),
    ("brand-500", "grey-50", TEXT, "een link op de achtergrond"),
    ("brand-500", "grey-100", TEXT, "een link op een grijs vlak"),
    ("brand-500", "brand-50", TEXT, "een lichte knop onder de muis"),
    *(("brand-500", panel, TEXT, "een link in een melding") for panel in PANELS),
    ("brand-600", "white", TEXT, "een witte knop"),
    ("brand-600", "brand-50", TEXT, "een witte knop onder de muis"),
    ("brand-600", "brand-100", TEXT, "een witte knop die wordt ingedrukt"),
    ("brand-700", "white", TEXT, "de kop van de pagina"),
    ("brand-700", "brand-50", TEXT, "het menu, waar u nu bent"),
    ("brand-900", "white", TEXT, "een knop die wordt ingedrukt"),
    ("brand-900", "grey-50", TEXT, "een link onder de muis"),
    ("brand-900", "brand-100", TEXT, "geselecteerde tekst"),
    *(("brand-900", panel, TEXT, "een link onder de muis in een melding") for panel in PANELS),
    ("grey-900", "white", TEXT, "gewone tekst"),
    ("grey-900", "grey-50", TEXT, "gewone tekst op de achtergrond"),
    ("grey-900", "grey-100", TEXT, "gewone tekst op een grijs vlak"),
    *(("grey-900", panel, TEXT, "gewone tekst in een melding") for panel in PANELS),
    ("grey-700", "grey-100", TEXT, "een grijs label"),
    ("grey-600", "white", TEXT, "uitleg bij een veld"),
    ("grey-600", "grey-50", TEXT, "uitleg op de achtergrond"),
    ("grey-600", "grey-100", TEXT, "een veld dat niet te wijzigen is"),
    ("grey-500", "white", SHAPE, "de rand van een veld"),
    ("grey-500", "grey-50", SHAPE, "de rand van een veld op de achtergrond"),
    ("brand-300", "white", SHAPE, "de rand van een witte knop"),
    ("brand-300", "grey-50", SHAPE, "de rand van een witte knop op de achtergrond"),
)


@dataclass(frozen=True)
class Measured:
    """Two colours that meet, and how well they can be told apart."""

    front: str
    ground: str
    least: float
    where: str
    ratio: float

    @property
    def good(self) -> bool:
        return self.ratio >= self.least

    @property
    def text(self) -> str:
        """3,81; rounded down, so that what fails never reads as enough."""
        return _comma(math.floor(self.ratio * 100) / 100)

    @property
    def wanted(self) -> str:
        return _comma(self.least)

    @property
    def problem(self) -> str:
        return (
            f"{self.where.capitalize()}: --{self.front} en --{self.ground} hebben een contrast van"
            f" {self.text} op 1. Dat moet minstens {self.wanted} op 1 zijn."
        )


def _comma(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".").replace(".", ",")


def measure(colours: Mapping[str, str]) -> list[Measured]:
    """Every pair that meets; a colour that is not given is that of the neutral theme."""
    whole = {**NEUTRAL, **FIXED, **colours}
    return [Measured(a, b, least, at, ratio(whole[a], whole[b])) for a, b, least, at in PAIRS]


def ratio(one: str, other: str) -> float:
    """The contrast ratio of WCAG of two colours as #rrggbb, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of WCAG, from 0 to 1."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
