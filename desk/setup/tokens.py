"""A token file: names of ours with a colour each, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from django.conf import settings

# The neutral theme, as static/css/tokens.css has it: these names may be set, and no others.
NEUTRAL = {
    "brand-50": "#e6edf5",
    "brand-100": "#d3dfec",
    "brand-300": "#5f86ad",
    "brand-500": "#2b5178",
    "brand-600": "#224363",
    "brand-700": "#1d3a58",
    "brand-900": "#13273d",
    "grey-50": "#f5f6f8",
    "grey-100": "#eaedf0",
    "grey-200": "#d6dbe0",
    "grey-300": "#b4bcc4",
    "grey-500": "#7a8691",
    "grey-600": "#56626d",
    "grey-700": "#3a444d",
    "grey-900": "#20272d",
}
LINE = re.compile(r"\s*--(?P<name>[a-z0-9-]{1,20})\s*:\s*(?P<colour>\S{1,20})\s*", re.ASCII)
IN_FILE = re.compile(r"--([a-z]+-[0-9]+): (#[0-9a-f]{6});")
COLOUR = re.compile(r"#[0-9a-f]{6}")
MOST_TEXT = 2000
EXAMPLE = "--brand-500: #2b5178;"


class NotTokens(ValueError):
    """This is no token file; the message says in Dutch what is wrong and where."""


def read(text: str) -> dict[str, str]:
    """The colours of a token file; raises NotTokens.

    Only `--name: #rrggbb;`, one after another: no selector, no comment, no url() and no @import.
    """
    if len(text) > MOST_TEXT:
        raise NotTokens(f"Dit is te lang: hoogstens {MOST_TEXT} tekens.")
    found: dict[str, str] = {}
    for number, part in enumerate((p for p in text.split(";") if p.strip()), start=1):
        name, colour = _one(part, number)
        if name in found:
            raise NotTokens(f"Kleur {number}: --{name} staat er twee keer.")
        found[name] = colour
    if not found:
        raise NotTokens(f"Er staat geen kleur in. Schrijf elke kleur als {EXAMPLE}")
    return found


def _one(part: str, number: int) -> tuple[str, str]:
    match = LINE.fullmatch(part)
    if match is None:
        raise NotTokens(f"Kleur {number} is niet te lezen. Schrijf elke kleur als {EXAMPLE}")
    name, colour = match["name"], match["colour"].lower()
    if name not in NEUTRAL:
        raise NotTokens(f"Kleur {number}: --{name} hoort niet bij een huisstijl.")
    if not COLOUR.fullmatch(colour):
        raise NotTokens(f"Kleur {number}: --{name} heeft geen kleur als #2b5178.")
    return name, colour


@cache
def built_in(base: str) -> dict[str, str]:
    """The colours of a theme that the product brings; none for the neutral one."""
    file = settings.BASE_DIR / "static" / "css" / "themes" / f"{base}.css"
    return dict(IN_FILE.findall(file.read_text())) if file.is_file() else {}


def written(colours: Mapping[str, str]) -> str:
    """The token file of these colours, as one reads and edits it."""
    return "\n".join(f"--{name}: {colour};" for name, colour in colours.items())


def stylesheet(colours: Mapping[str, str]) -> str:
    """What a browser gets: made from what was read, never the text that was sent."""
    checked = read(written(colours)) if colours else {}
    return f"@layer tokens {{\n:root {{\n{written(checked)}\n}}\n}}\n"
