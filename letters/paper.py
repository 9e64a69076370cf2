"""A letter as it will lie on the table: what stands where, before it becomes a file."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import date
from typing import Any

from cases.models import Case, Person
from letters import markup
from letters.markup import Block
from letters.merge import Context, values
from letters.models import Address, Channel, Kind, Letterhead, TemplateVersion
from letters.translation import Translation


class Deceased(Exception):
    """Nobody writes to someone who has died."""


class NoLetterhead(Exception):
    """The municipality has not yet said who writes."""


class NoTemplate(Exception):
    """There is no text in use for this kind of letter."""


@dataclass(frozen=True)
class Paper:
    """Everything that is printed. `title` names the file and holds nothing of the person."""

    title: str
    reference: str
    language: str
    municipality: str
    head: Letterhead
    logo: str
    addressee: str
    address: tuple[str, ...]
    addressed_to: Address
    dated_on: date
    subject: str
    blocks: tuple[Block, ...]
    signed_as: str
    translation: Translation | None = None

    def text(self) -> str:
        """All words, for who must look through them before there is a file."""
        lines = [line for block in self.blocks for line in block.lines]
        lines += self.translation.lines() if self.translation else []
        shown = (self.title, self.addressee, *self.address, self.subject, *lines, self.signed_as)
        return "\n".join(shown)


def lay_out(
    *,
    case: Case,
    kind: Kind,
    on: date,
    signed_as: str,
    facts: dict[str, Any] | None = None,
    free_paragraph: str = "",
    postbox: str = "",
) -> tuple[Paper, TemplateVersion]:
    """The letter, and the version of its text.

    Raises Deceased, NoTemplate, NoLetterhead, and Missing with all that is not known.
    """
    if case.person.deceased_on:
        raise Deceased
    version = TemplateVersion.objects.current(kind, on=on)
    if version is None:
        raise NoTemplate
    head = Letterhead.objects.current(on=on)
    if head is None:
        raise NoLetterhead
    context = Context(case, head, on, signed_as, facts or {})
    return fill(version, context, kind=kind, free=free_paragraph, postbox=postbox), version


def fill(
    version: TemplateVersion, context: Context, *, kind: Kind, free: str = "", postbox: str = ""
) -> Paper:
    """The text of this version, filled for this case. Raises Missing with all that is not known."""
    case, head, known = context.case, context.letterhead, values(context)
    blocks = markup.fill_all(markup.parse(version.body), known, free=free)
    address, kind_of_address = address_of(case.person, postbox)
    return Paper(
        title=f"{kind.label}, {case.number}",
        reference=case.number,
        language=version.template.language,
        municipality=case.municipality.name,
        head=head,
        logo=_data_url(head.logo),
        addressee=case.person.full_name,
        address=address,
        addressed_to=kind_of_address,
        dated_on=context.on,
        subject=markup.fill(version.subject, known),
        blocks=blocks,
        signed_as=context.signer,
    )


def address_of(person: Person, postbox: str = "") -> tuple[tuple[str, ...], Address]:
    """The lines under the name. Under geheimhouding the home address is never printed."""
    if postbox.strip():
        return tuple(line.strip() for line in postbox.splitlines() if line.strip()), Address.POSTBOX
    if person.secrecy or not (person.street and person.city):
        return (), Address.NONE
    return (person.street, f"{person.postcode}  {person.city.upper()}".strip()), Address.HOME


def usual_channel(person: Person) -> Channel:
    """By post where there is an address that may be printed, else by the portal."""
    _, kind = address_of(person)
    return Channel.PORTAL if kind == Address.NONE else Channel.POST


def _data_url(logo: Any) -> str:
    return f"data:image/png;base64,{base64.b64encode(bytes(logo)).decode()}" if logo else ""
