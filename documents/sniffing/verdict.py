"""What came of looking at a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Refused(Exception):
    """The message is Dutch, for who handed the file in, and repeats nothing of what it holds."""


class Type(StrEnum):
    """What a document is, by its content; the value is the ending of its name."""

    PDF = "pdf"
    WORD = "docx"
    JPEG = "jpg"
    PNG = "png"
    TEXT = "txt"


@dataclass(frozen=True)
class Clean:
    """A file that may be kept: a picture was made anew, anything else is as it was.

    `text` is what it says; not `complete` when there was more of it than is looked at.
    """

    type: Type
    content: bytes
    text: str = ""
    complete: bool = True
