"""Make a letter: signed by who may, filled without gaps, and looked through before it is kept."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.mandates import mandate_for
from accounts.models import Mandate, User
from audit.actions import record
from audit.models import Event
from cases.models import Case
from letters import markup, rendering
from letters.models import Kind, Letter, TemplateVersion
from letters.paper import Paper, lay_out
from privacy.firewall import Stopped, let_out

CASE_NUMBER = re.compile(r"(?<!\w)[0-9]{2}-[A-Z]{1,2}-[0-9]{5}(?!\w)")


class NoMandate(Exception):
    """This colleague may not sign this kind of letter on this day."""


class WrongLetter(Exception):
    """The letter names another case than the one it is for."""


class Unprintable(Exception):
    """The letter holds signs that our fonts cannot draw."""

    def __init__(self, signs: tuple[str, ...]) -> None:
        self.signs = signs
        super().__init__(f"{len(signs)} signs")


class AlreadyReplaced(Exception):
    """Another letter already takes the place of the one to be withdrawn."""


@dataclass(frozen=True)
class Possible:
    """A letter as it would be; nothing is kept yet."""

    case: Case
    kind: Kind
    paper: Paper
    version: TemplateVersion
    mandate: Mandate
    signer: User


def make_letter(
    *,
    case: Case,
    kind: str,
    signer: User,
    by: User | None,
    on: date,
    replaces: Letter | None = None,
    cause: UUID | None = None,
    **filled: Any,
) -> Letter:
    """A finished letter, not yet sent. `filled`: facts, free_paragraph, postbox of prepare.

    `cause` names the record that asks for the letter: a second call answers the first letter.
    `replaces` is withdrawn once the new letter is sent. It renders before it takes a lock, so each
    letter of a series is a short transaction of its own.

    Raises Deceased, NoTemplate, NoLetterhead, NoMandate, Missing, WrongLetter, Unprintable,
    AlreadyReplaced, and Stopped when a BSN would go out; that is written down first.
    """
    if cause and (known := Letter.objects.filter(cause=cause).first()):
        return _of(known, case)
    possible = prepare(case=case, kind=kind, signer=signer, on=on, **filled)
    try:
        file = checked(possible)
    except Stopped:
        actor = by.pk if by else None
        record(Event.Kind.LETTER_STOPPED, case, by=actor, on=on, case=case.pk, detail=kind)
        raise
    return _keep(possible, file, by=by, on=on, replaces=replaces, cause=cause)


def prepare(
    *,
    case: Case,
    kind: str,
    signer: User,
    on: date,
    facts: dict[str, Any] | None = None,
    free_paragraph: str = "",
    postbox: str = "",
) -> Possible:
    """What make_letter would print; raises what that raises before the file is made.

    `facts` fill the merge fields of this kind; a day and a time are written out. `postbox` is
    printed instead of the home address.
    """
    which = Kind(kind)
    mandate = mandate_for(signer, which.mandate, on=on)
    if mandate is None:
        raise NoMandate
    paper, version = lay_out(
        case=case,
        kind=which,
        on=on,
        signed_as=f"{signer.name}, {mandate.role.name.lower()}",
        facts=facts,
        free_paragraph=free_paragraph,
        postbox=postbox,
    )
    return Possible(case, which, paper, version, mandate, signer)


def checked(possible: Possible) -> bytes:
    """The file, looked through as it is.

    Raises Unreviewed, WrongLetter, Stopped and Unprintable.
    """
    paper, case = possible.paper, possible.case
    if paper.translation:
        paper.translation.refuse_unreviewed()
    named = {*CASE_NUMBER.findall(paper.text()), paper.reference}
    if paper.addressee != case.person.full_name or named != {case.number}:
        raise WrongLetter
    file = rendering.pdf(paper)
    person = case.person
    let_out(
        "letter",
        texts={"tekst": paper.text()},
        pdf=file,
        own=[number for number in (person.bsn, person.v_number) if number],
        allowed=(case.municipality.rsin, paper.head.phone),
    )
    if signs := rendering.unprintable(paper.text()):
        raise Unprintable(signs)
    return file


@transaction.atomic
def _keep(
    possible: Possible,
    file: bytes,
    *,
    by: User | None,
    on: date,
    replaces: Letter | None,
    cause: UUID | None,
) -> Letter:
    """With the lock of the case: its next number, and one letter per cause."""
    case, actor = possible.case, by.pk if by else None
    Case.objects.select_for_update().get(pk=case.pk)
    if cause and (known := Letter.objects.filter(cause=cause).first()):
        return _of(known, case)
    if replaces and Letter.objects.filter(replaces=replaces).exists():
        raise AlreadyReplaced
    letter: Letter = Letter.objects.create(
        municipality_id=case.municipality_id,
        case=case,
        kind=possible.kind,
        number=f"{case.number}-B{Letter.objects.filter(case=case).count() + 1:02}",
        version=possible.version,
        subject=possible.paper.subject,
        body=markup.as_text(possible.paper.blocks),
        pdf=base64.b64encode(file).decode(),
        sha256=hashlib.sha256(file).hexdigest(),
        addressed_to=possible.paper.addressed_to,
        dated_on=on,
        made_by=actor,
        signed_by=possible.signer.pk,
        signed_as=possible.paper.signed_as,
        mandate=possible.mandate,
        replaces=replaces,
        cause=cause,
    )
    record(
        Event.Kind.LETTER_MADE, letter, by=actor, on=on, case=case.pk, detail=possible.kind.label
    )
    return letter


def _of(known: Letter, case: Case) -> Letter:
    if known.case_id != case.pk:
        raise WrongLetter
    known.case = case
    return known
