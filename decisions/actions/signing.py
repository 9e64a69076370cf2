"""Draft a decision, drop the draft, or sign it: then it is made known by a letter, at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from accounts.mandates import mandate_for
from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.models import Case
from decisions.consequences import SIGNED
from decisions.models import Decision
from law.awb import objection_deadline
from law.kit import Article
from letters.actions import NoMandate, make_letter, send_letter
from letters.models import Kind as LetterKind
from tenancy.models import decreed_days


class AlreadySigned(Exception):
    """The decision was signed or its draft was dropped, perhaps a moment ago."""


class SignedByItsDrafter(Exception):
    """The mandate asks for two persons, and who drafted it cannot be the second."""


@dataclass(frozen=True)
class Making:
    """How the decision is made known: by which way, with what text, to which address."""

    channel: str
    text: str = ""
    postbox: str = ""
    to_whom: str = ""


@transaction.atomic
def draft(
    *, case: Case, kind: str, subject: UUID, article: Article, by: User, on: date
) -> Decision:
    """A decision that nobody signed yet; `article` is what the college decides by."""
    made: Decision = Decision.objects.create(
        municipality_id=case.municipality_id,
        case=case,
        kind=kind,
        subject=subject,
        article=str(article),
        drafted_on=on,
        drafted_by=by.pk,
    )
    _record(Event.Kind.DECISION_DRAFTED, made, by=by, on=on)
    return made


@transaction.atomic
def drop(*, decision: Decision, by: User, on: date) -> None:
    """The draft is not going to be signed. Raises AlreadySigned."""
    open_one = Decision.objects.filter(pk=decision.pk, dated_on=None, dropped_on=None)
    if not open_one.update(dropped_on=on):
        raise AlreadySigned
    decision.dropped_on = on
    _record(Event.Kind.DECISION_DROPPED, decision, by=by, on=on)


@transaction.atomic
def sign(
    *, decision: Decision, making: Making, by: User, on: date, facts: dict[str, Any] | None = None
) -> Decision:
    """Signed on this day and sent on the same: the day to object is counted from it.

    Raises NoMandate, SignedByItsDrafter, AlreadySigned, and what making and sending a letter raise.
    """
    held = _held(decision)
    letter_kind = LetterKind(held.kind)
    mandate = mandate_for(by, letter_kind.mandate, on=on)
    if mandate is None:
        raise NoMandate
    if mandate.two_persons and held.drafted_by == by.pk:
        raise SignedByItsDrafter
    letter = make_letter(
        case=held.case,
        kind=letter_kind,
        signer=by,
        by=by,
        on=on,
        cause=held.pk,
        facts=facts,
        free_paragraph=making.text,
        postbox=making.postbox,
    )
    send_letter(letter=letter, channel=making.channel, by=by, on=on, to_whom=making.to_whom)
    until = objection_deadline(announced=on, extra=decreed_days())
    held.signed_by, held.mandate, held.two_persons = by.pk, mandate, mandate.two_persons
    held.dated_on, held.letter = on, letter
    held.object_until, held.steps = until.due, "\n".join(until.steps)
    held.save()
    _record(Event.Kind.DECISION_SIGNED, held, by=by, on=on)
    for follows in SIGNED[held.kind]:
        follows(held, by=by, on=on)
    return held


def _held(decision: Decision) -> Decision:
    locked = Decision.objects.select_for_update(of=("self",)).select_related("case__person")
    held: Decision = locked.get(pk=decision.pk)
    if held.is_signed or held.dropped_on:
        raise AlreadySigned
    return held


def _record(kind: Event.Kind, decision: Decision, *, by: User, on: date) -> None:
    about = {"basis": decision.article, "detail": decision.get_kind_display()}
    record(kind, decision, by=by.pk, on=on, case=decision.case_id, **about)
