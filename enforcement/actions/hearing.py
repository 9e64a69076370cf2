"""Announce a fine with its report, and write down what the person says of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import transaction

from accounts.models import User
from audit.models import Event
from decisions.actions import Making
from decisions.actions.letters import write
from enforcement.actions.holding import hold_breach, note
from enforcement.models import Breach, Hearing
from enforcement.wording import report_text
from guidance.actions.refusing import Refused
from letters.models import Kind as LetterKind
from tenancy.models import policy_of

CAUTIE = "Zeg vooraf dat iemand niet hoeft te antwoorden (art. 5:10a Awb)."


@transaction.atomic
def intend(*, breach: Breach, making: Making, by: User, on: date) -> Hearing:
    """Sent with the report; the person has a term of the municipality to answer.

    Raises Refused, and what making and sending a letter raise.
    """
    held = hold_breach(breach)
    if Hearing.objects.filter(breach=held).exists():
        raise Refused("Het voornemen is al verstuurd.")
    respond_by = on + timedelta(days=policy_of(on).views_days)
    made = Hearing(
        municipality_id=held.municipality_id,
        case=held.case,
        breach=held,
        sent_on=on,
        sent_by=by.pk,
        respond_by=respond_by,
    )
    about: dict[str, Any] = {"cause": made.pk, "text": report_text(held), "by": by, "on": on}
    facts = {"termijn": respond_by}
    made.letter = write(held.case, LetterKind.INTENTION, facts, making, **about)
    made.save()
    note(Event.Kind.FINE_ANNOUNCED, made, held.duty, by=by, on=on)
    return made


@transaction.atomic
def answer(
    *,
    hearing: Hearing,
    answer: str,
    day: date,
    said: str,
    cautioned: bool | None,
    interpreter: str,
    inspected: bool | None,
    by: User,
    on: date,
) -> Hearing:
    """Once; a late answer is recorded as well, as long as nobody decided. Raises Refused."""
    breach = hold_breach(hearing.breach)
    held: Hearing = Hearing.objects.get(pk=hearing.pk)
    held.case = breach.case
    if held.is_answered or breach.fines.filter(dated_on__isnull=False).exists():
        raise Refused("Een collega legde dit net al vast, of besliste al.")
    if not held.sent_on <= day <= on:
        raise Refused("Kies een dag na het voornemen, en niet in de toekomst.", "day")
    if answer == Hearing.Answer.ORAL and not cautioned:
        raise Refused(CAUTIE, "cautioned")
    if answer != Hearing.Answer.NONE and not said:
        raise Refused("Schrijf op wat de inburgeraar zei.", "said")
    held.answer, held.answered_on, held.answer_by = answer, day, by.pk
    held.said, held.cautioned, held.interpreter = said or None, cautioned, interpreter
    held.inspected = inspected
    held.save()
    what = held.get_answer_display()
    note(Event.Kind.FINE_ANSWERED, held, breach.duty, by=by, on=on, detail=what)
    return held
