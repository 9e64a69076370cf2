"""A file that someone hands in: looked at, scanned and read, before anything of it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from documents.antivirus import Infected, Unreachable, refuse_infected
from documents.apart import inspected
from documents.naming import cleaned
from documents.sniffing import Clean, Refused
from documents.words import Told, told_by

WHY_NOT = (Refused, Infected, Unreachable)  # each says in Dutch why


@dataclass(frozen=True)
class HandedIn:
    """What may be kept of a file, if the answers to what it tells allow that."""

    clean: Clean
    name: str
    told: Told


@dataclass(frozen=True)
class Answers:
    """What was said of words that a document holds: it is not medical, and why it is needed."""

    not_medical: bool = False
    choice: str = ""


def handed_in(data: bytes, name: str) -> HandedIn:
    """Raises one of WHY_NOT; nothing is written."""
    clean = inspected(data)
    refuse_infected(data)
    told = told_by(clean.text, name, complete=clean.complete)
    return HandedIn(clean, cleaned(name), told)
