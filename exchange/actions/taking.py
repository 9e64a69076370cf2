"""Take over what the BRP says, or throw it away."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions import correct
from cases.facts import check
from cases.models import Case
from exchange.actions.asking import BASIS
from exchange.brp.answer import Answer
from exchange.brp.differences import Difference, differences, fingerprint
from exchange.models import BrpQuery
from law.dates import in_words

State = BrpQuery.State
NOTHING = "Niets, het antwoord is weggegooid"


class NothingToTake(Exception):
    """There is no answer: it was taken over, thrown away or has lapsed."""


class NothingChosen(Exception):
    """No fact was chosen."""


class ChangedMeanwhile(Exception):
    """The case is not what the user saw beside the answer."""


class Contradicts(Exception):
    """A chosen fact contradicts another; its argument says how."""


def answer_of(query: BrpQuery) -> Answer | None:
    """What the BRP said; None when it is of a BSN that the person no longer has."""
    told = Answer.from_stored(query.answer)
    return told if told.bsn == query.case.person.bsn else None


@transaction.atomic
def take_over(
    *, case: Case, chosen: Collection[str], seen: str, by: User, on: date
) -> list[Difference]:
    """The chosen facts become what the BRP says, each as a correction; secrecy always does.

    Raises NothingToTake, ChangedMeanwhile, NothingChosen and Contradicts; then nothing changed.
    """
    query = _locked(case, State.ANSWERED)
    subject, told = query.case, answer_of(query)
    shown = differences(subject, told) if told else []
    if told is None or fingerprint(shown) != seen:
        raise ChangedMeanwhile
    taken = [one for one in shown if one.always or one.fact.name in chosen]
    if not taken:
        raise NothingChosen
    reason = f"Uit de BRP, opgevraagd op {in_words(query.on)}"
    for one in taken:
        correct(case=subject, fact=one.fact, value=one.value, reason=reason, by=by, on=on)
    _check(subject, taken)
    _close(query, State.TAKEN)
    what = ", ".join(one.fact.label.lower() for one in taken)
    record(
        Event.Kind.BRP_TAKEN_OVER, query, by=by.pk, on=on, case=case.pk, basis=BASIS, detail=what
    )
    return taken


def _check(case: Case, taken: list[Difference]) -> None:
    """Once all of them are written: two that fit each other need not fit what was there."""
    try:
        for one in taken:
            check(case, one.fact, one.value)
    except ValidationError as problem:
        raise Contradicts(problem.messages[0]) from None


@transaction.atomic
def discard_answer(*, case: Case, by: User, on: date) -> None:
    """Stop the question, or throw its answer away; raises NothingToTake."""
    query = _locked(case, State.WAITING, State.ANSWERED)
    _close(query, State.DISCARDED)
    record(Event.Kind.BRP_TAKEN_OVER, query, by=by.pk, on=on, case=case.pk, detail=NOTHING)


def _locked(case: Case, *states: str) -> BrpQuery:
    """The open question, with the case locked first, as every verb that corrects does."""
    subject = Case.objects.select_for_update(of=("self",)).select_related("person", "municipality")
    locked = subject.get(pk=case.pk)
    found = BrpQuery.objects.filter(case=case, state__in=states)
    query: BrpQuery | None = found.select_for_update(of=("self",)).first()
    if query is None:
        raise NothingToTake
    query.case = locked
    return query


def _close(query: BrpQuery, state: str) -> None:
    query.state, query.answer = state, None
    query.save(update_fields=["state", "answer"])
