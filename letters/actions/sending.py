"""Send a letter once, by a way that may be, and keep what proves it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case
from letters.models import Address, Channel, Dispatch, Letter, Letterhead, Proof, Withdrawal
from letters.paper import Deceased
from privacy.firewall import let_out


class AlreadySent(Exception):
    """This letter was sent before."""


class MayNotGoByPost(Exception):
    """No address stands on it, or one that is kept secret."""


class Replaced(Exception):
    """Another letter takes its place, so this one is no longer sent."""


class NotSent(Exception):
    """What was never sent has no proof."""


@transaction.atomic
def send_letter(
    *, letter: Letter, channel: str, by: User | None, on: date, to_whom: str = ""
) -> Dispatch:
    """That the letter went out on this day; the letter that it replaces is withdrawn by it.

    `to_whom` says who took a letter that was handed over. Raises AlreadySent, Replaced, Deceased,
    MayNotGoByPost, and Stopped when the person's BSN changed into one that the letter holds.
    """
    case = Case.objects.select_for_update().get(pk=letter.case_id)
    if Dispatch.objects.filter(letter=letter).exists():
        raise AlreadySent
    if Letter.objects.filter(replaces=letter).exists():
        raise Replaced
    _refuse(letter, Channel(channel))
    _look_through(letter)
    actor = by.pk if by else None
    dispatch: Dispatch = Dispatch.objects.create(
        municipality_id=case.municipality_id,
        letter=letter,
        channel=channel,
        on=on,
        to_whom=to_whom or None,
        sent_by=actor,
    )
    detail = Channel(channel).label
    record(Event.Kind.LETTER_SENT, letter, by=actor, on=on, case=case.pk, detail=detail)
    if letter.replaces_id:
        _withdraw(letter, by=by, on=on)
    return dispatch


def _refuse(letter: Letter, channel: Channel) -> None:
    person = letter.case.person
    if person.deceased_on:
        raise Deceased
    secret = person.secrecy and letter.addressed_to == Address.HOME
    if channel == Channel.POST and (secret or letter.addressed_to == Address.NONE):
        raise MayNotGoByPost


def _look_through(letter: Letter) -> None:
    """Again, as the file is now: it may have lain here for weeks."""
    person = letter.case.person
    let_out(
        "letter",
        texts={"bestandsnaam": letter.file_name},
        pdf=letter.file,
        own=[number for number in (person.bsn, person.v_number) if number],
        allowed=_allowed(letter),
    )


def _allowed(letter: Letter) -> tuple[str, ...]:
    head = Letterhead.objects.current(on=letter.dated_on)
    return (letter.case.municipality.rsin, head.phone if head else "")


def _withdraw(letter: Letter, *, by: User | None, on: date) -> None:
    withdrawn = Withdrawal.objects.create(
        municipality_id=letter.municipality_id, letter=letter.replaces, by_letter=letter, on=on
    )
    actor = by.pk if by else None
    record(Event.Kind.LETTER_WITHDRAWN, withdrawn.letter, by=actor, on=on, case=letter.case_id)


@transaction.atomic
def add_proof(
    *, letter: Letter, kind: str, reference: str, proved_on: date, by: User | None, on: date
) -> Proof:
    """What shows that the letter was sent or arrived; raises NotSent."""
    if not Dispatch.objects.filter(letter=letter).exists():
        raise NotSent
    actor = by.pk if by else None
    proof: Proof = Proof.objects.create(
        municipality_id=letter.municipality_id,
        letter=letter,
        kind=kind,
        reference=reference or None,
        on=proved_on,
        noted_by=actor,
    )
    detail = Proof.Kind(kind).label
    record(Event.Kind.LETTER_PROVEN, letter, by=actor, on=on, case=letter.case_id, detail=detail)
    return proof
