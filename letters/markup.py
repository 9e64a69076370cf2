"""The few signs of a text of a letter: paragraphs, `## kop`, `- opsomming`, `{{veld}}`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

FIELD = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
FREE = "vrije_alinea"  # stands on a line of its own; there the writer's own paragraph comes


class Missing(Exception):
    """A value is not known, so the letter would have a gap."""

    def __init__(self, names: set[str]) -> None:
        self.names = tuple(sorted(names))
        super().__init__(", ".join(self.names))


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph or a list; `lines` are its lines or items."""

    tag: str  # "h2", "p" or "ul"
    lines: tuple[str, ...]

    @property
    def is_free(self) -> bool:
        return len(self.lines) == 1 and FIELD.sub(r"\1", self.lines[0].strip()) == FREE


def parse(text: str) -> tuple[Block, ...]:
    """The blocks of a text; an empty line ends a paragraph."""
    parts = re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip())
    return tuple(block for part in parts if part.strip() for block in _blocks(part.splitlines()))


def _blocks(lines: list[str]) -> Iterator[Block]:
    """A heading is one line; items and lines that follow each other stay together."""
    gathered: list[str] = []
    tag = "p"
    for line in lines:
        kind, content = _kind(line)
        if gathered and (kind != tag or kind == "h2"):
            yield Block(tag, tuple(gathered))
            gathered = []
        tag = kind
        gathered.append(content)
    yield Block(tag, tuple(gathered))


def _kind(line: str) -> tuple[str, str]:
    for sign, tag in (("## ", "h2"), ("- ", "ul")):
        if line.startswith(sign):
            return tag, line.removeprefix(sign).strip()
    return "p", line.strip()


def used(text: str) -> tuple[str, ...]:
    """The names between braces, in order."""
    return tuple(FIELD.findall(text))


def left_open(text: str) -> bool:
    """A brace too many or too few, which would stand in the letter as it is."""
    rest = FIELD.sub("", text)
    return "{{" in rest or "}}" in rest


def fill(text: str, values: Mapping[str, str]) -> str:
    """Each field by its value, once: braces in a value stay as they are. Raises Missing."""
    if gone := {name for name in used(text) if not values.get(name, "").strip()}:
        raise Missing(gone)
    return FIELD.sub(lambda found: " ".join(values[found[1]].split()), text)


def fill_all(
    blocks: tuple[Block, ...], values: Mapping[str, str], *, free: str
) -> tuple[Block, ...]:
    """Every block filled, the writer's own paragraph in its place. Raises Missing for all gaps."""
    gone = {n for b in blocks if not b.is_free for line in b.lines for n in used(line)}
    gone = {name for name in gone if not values.get(name, "").strip()}
    if gone:
        raise Missing(gone)
    filled: list[Block] = []
    for block in blocks:
        if block.is_free:
            filled += parse(free)
        else:
            filled.append(Block(block.tag, tuple(fill(line, values) for line in block.lines)))
    return tuple(filled)


def as_text(blocks: tuple[Block, ...]) -> str:
    """The text with its signs again, as it is kept."""
    signs = {"h2": "## ", "ul": "- ", "p": ""}
    return "\n\n".join("\n".join(signs[b.tag] + line for line in b.lines) for b in blocks)
