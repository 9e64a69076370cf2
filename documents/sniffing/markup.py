"""XML of someone else: no document type, no entities, and nothing is fetched."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers import expat

from documents.sniffing.archive import BROKEN, UNSAFE
from documents.sniffing.verdict import Refused

DEEPEST = 250


@dataclass
class Read:
    """What a part says, the instructions of its fields, and the relations that it names."""

    text: list[str] = field(default_factory=list)
    instructions: list[str] = field(default_factory=list)
    relations: list[dict[str, str]] = field(default_factory=list)
    types: set[str] = field(default_factory=set)


def read(part: bytes) -> Read:
    """Raises Refused."""
    found = _Reader()
    parser = expat.ParserCreate(namespace_separator=None)
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse
    parser.StartElementHandler = found.start
    parser.EndElementHandler = found.end
    parser.CharacterDataHandler = found.said
    parser.buffer_text = True
    try:
        parser.Parse(part, True)
    except expat.ExpatError:
        raise Refused(BROKEN) from None
    return found.read


def _refuse(*given: object) -> int:
    raise Refused(UNSAFE)


class _Reader:
    def __init__(self) -> None:
        self.read, self.path = Read(), [""]

    def start(self, name: str, given: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self.path.append(local)
        if len(self.path) > DEEPEST:
            raise Refused(UNSAFE)
        if local == "Relationship":
            self.read.relations.append(given)
        elif local == "fldSimple":
            self.read.instructions += [v for k, v in given.items() if k.endswith("instr")]
        elif local in ("Override", "Default"):
            self.read.types.add(given.get("ContentType", ""))
        elif local in ("p", "br", "tab", "tc"):
            self.read.text.append("\n" if local == "p" else " ")

    def end(self, name: str) -> None:
        self.path.pop()

    def said(self, words: str) -> None:
        into = self.read.instructions if self.path[-1] == "instrText" else self.read.text
        into.append(words)
