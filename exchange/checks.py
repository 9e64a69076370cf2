"""A message that names a field its recipient may not have stops the program when it starts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.checks import CheckMessage, Error, register

from exchange.facts import RECORDS
from exchange.message import Message
from exchange.recipients import CHANNELS
from privacy.register import handling

# What is no record of ours: it says of which quarter a message is.
ABOUT_THE_MESSAGE = frozenset({"quarter"})


@register("privacy")
def every_field_may_go(**kwargs: Any) -> list[CheckMessage]:
    """E005: a message with a field of which `to=` lacks the recipient."""
    return list(refused(CHANNELS.values()))


def refused(messages: Iterable[type[Message]]) -> Iterable[CheckMessage]:
    """What is wrong with these messages."""
    for message in messages:
        for name, source in message.sources():
            if not _may_go(source, message):
                yield Error(
                    f"{message.channel}.{name} holds {source}, which may not go to its recipient.",
                    hint="Say so where the field is declared (to=), or leave it out.",
                    obj=message,
                    id="privacy.E005",
                )


def _may_go(source: str, message: type[Message]) -> bool:
    """A random key of a record says nothing of a person; all else must name the recipient."""
    record, _, name = source.partition(".")
    if record not in RECORDS:
        return record in ABOUT_THE_MESSAGE
    field = RECORDS[record]._meta.get_field(name)
    if getattr(field, "primary_key", False):
        return True
    found = handling(field)  # type: ignore[arg-type]
    return found is not None and message.recipient in found.recipients
