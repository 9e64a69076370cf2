"""The broad intake is done, once; from then on the PIP is drawn up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case
from intake.access import standing_of
from intake.actions.asking import ask_for_next
from intake.actions.locked import Ended, lock
from intake.ladder import last_of, why_no_completion
from intake.models import Completion, Summons
from law.wi2021 import WI2021


class MayNotComplete(Exception):
    """Why the intake cannot be completed now; the message is Dutch."""


class AlreadyCompleted(Exception):
    """The intake is done, perhaps by a colleague a moment earlier."""


@dataclass(frozen=True)
class Known:
    """Why and from what the intake was completed without the person."""

    motivation: str
    sources: str


@transaction.atomic
def complete(
    *, case: Case, in_absence: bool, by: User, on: date, known: Known | None = None
) -> Completion:
    """The intake is done; whether enough was said for it, who calls this has established.

    In absence only after three summonses that were missed (Wi art. 14, lid 2), with what is known.
    Raises MayNotComplete, also while there is no duty or it rests (lid 1), and AlreadyCompleted.
    """
    after = _refuse(case, in_absence=in_absence, known=known, on=on)
    done = _keep(case, after, known, by=by, on=on)
    ask_for_next(case=case, by=by, on=on)
    for phase in (Case.Phase.REGISTERED, Case.Phase.SUMMONS, Case.Phase.INTAKE):
        cases.enter_phase(case=case, phase=Case.Phase.PLAN, after=phase)
    kind = Event.Kind.INTAKE_ABSENT if in_absence else Event.Kind.INTAKE_FINISHED
    basis = WI2021.art("14:2" if in_absence else "14:1")
    record(kind, done, by=by.pk, on=on, case=case.pk, basis=basis)
    return done


def _refuse(case: Case, *, in_absence: bool, known: Known | None, on: date) -> Summons | None:
    """The third summons, on which a completion in absence stands."""
    try:
        lock(case)
    except Ended:
        raise MayNotComplete("Dit dossier is afgesloten.") from None
    if why := standing_of(case).why_no_summons():
        raise MayNotComplete(why)
    if Completion.objects.filter(case=case).exists():
        raise AlreadyCompleted
    if not in_absence:
        return None
    last = last_of(Summons.objects.filter(case=case))
    if why := why_no_completion(last, on=on):
        raise MayNotComplete(why)
    if known is None:
        raise MayNotComplete("Schrijf op wat bekend is en uit welke bronnen.")
    return last


def _keep(
    case: Case, after: Summons | None, known: Known | None, *, by: User, on: date
) -> Completion:
    try:
        with transaction.atomic():
            done: Completion = Completion.objects.create(
                municipality_id=case.municipality_id,
                case=case,
                in_absence=after is not None,
                after=after,
                after_number=after.number if after else None,
                after_end=after.end if after else None,
                motivation=known.motivation if after and known else None,
                sources=known.sources if after and known else None,
                on=on,
                by=by.pk,
            )
    except IntegrityError as error:
        if "one_completion_per_case" in str(error):
            raise AlreadyCompleted from None
        raise
    return done
