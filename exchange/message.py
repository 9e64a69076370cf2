"""What a message is: a recipient, and its fields in order, each made of fields of ours.

A field of a message gets the values that it names and nothing else, so that what it says of its
sources is true; and E005 stops the program when a source may not go to the recipient.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, ClassVar

from law.kit import Article
from privacy.vocabulary import Recipient

Records = Mapping[str, Any]  # "person" is a record; "changes" is a list of such mappings


def _value(records: Records, source: str) -> Any:
    name, _, field = source.partition(".")
    record = records.get(name)
    return None if record is None else getattr(record, field)


def plain(value: Any) -> Any:
    """As it stands in JSON: a day as 2026-11-23, and what is empty as null."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, bool | int | float | list | dict) or value is None:
        return value
    return str(value) or None


@dataclass(frozen=True)
class Of:
    """One field of ours as it stands: `person.family_name`."""

    name: str
    source: str

    @property
    def sources(self) -> tuple[str, ...]:
        return (self.source,)

    def of(self, records: Records) -> Any:
        return plain(_value(records, self.source))


@dataclass(frozen=True)
class Made:
    """What a function makes of the fields of ours that it names, in that order."""

    name: str
    make: Callable[..., Any]
    sources: tuple[str, ...]

    def of(self, records: Records) -> Any:
        return plain(self.make(*(_value(records, source) for source in self.sources)))


@dataclass(frozen=True)
class Rows:
    """A list of records; with one unnamed field it is a list of values."""

    name: str
    records: str
    fields: tuple[Of | Made, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        return tuple(source for field in self.fields for source in field.sources)

    def of(self, records: Records) -> list[Any]:
        rows = [{f.name: f.of(row) for f in self.fields} for row in records.get(self.records, ())]
        return [row[""] for row in rows] if "" in (f.name for f in self.fields) else rows


@dataclass(frozen=True)
class Count:
    """How many records there are of a list, and nothing of what they hold."""

    name: str
    records: str

    @property
    def sources(self) -> tuple[str, ...]:
        return ()

    def of(self, records: Records) -> int:
        return len(records.get(self.records, ()))


Field = Of | Made | Rows | Count


class Message:
    """One channel of the handreiking's table Gegevenslevering.

    `needs_agreement`: a processor gets nothing without a valid verwerkersovereenkomst (AVG art. 28,
    lid 3). `may_hold_bsn`: whether the firewall lets a BSN through.
    """

    channel: ClassVar[str]
    title: ClassVar[str]
    recipient: ClassVar[Recipient]
    basis: ClassVar[tuple[Article, ...]]
    fields: ClassVar[tuple[Field, ...]]
    may_hold_bsn: ClassVar[bool] = True
    needs_agreement: ClassVar[bool] = False

    @classmethod
    def of(cls, records: Records) -> dict[str, Any]:
        """The message: the name of each field and its value, in the order of the handreiking."""
        return {field.name: field.of(records) for field in cls.fields}

    @classmethod
    def sources(cls) -> Iterator[tuple[str, str]]:
        """The name of each field with each field of ours that it is made of."""
        for field in cls.fields:
            for source in field.sources:
                yield field.name, source


class ToProvider(Message):
    """To an organisation that is no government body: the BSN never goes, and no class says else."""

    may_hold_bsn: ClassVar[bool] = False
    needs_agreement: ClassVar[bool] = True

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if cls.may_hold_bsn or not cls.needs_agreement:
            raise TypeError(f"{cls.__name__}: a provider never gets a BSN, nor without agreement.")


def texts(content: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Each text in a message by its place, for the firewall; also of a number."""
    if isinstance(content, Mapping):
        for name, value in content.items():
            yield from texts(value, f"{place} {name}".strip())
    elif isinstance(content, Sequence) and not isinstance(content, str):
        for value in content:
            yield from texts(value, place)
    elif content is not None:
        yield place, str(content)
