"""Record a temporary exemption: the duty rests, and holds again. It is never an end."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case
from intake.access import pauses_of, standing_of
from intake.actions.asking import ask_for_next, rest
from intake.actions.duty import Impossible, NotEstablished
from intake.actions.locked import lock, withdraw
from intake.models import Pause
from intake.rules import why_no_pause
from law.avg import AVG
from law.wi2021 import WI2021

WHY = "Tijdelijke vrijstelling"


class NotPaused(Exception):
    """No temporary exemption holds now."""


@transaction.atomic
def pause_duty(
    *, case: Case, since: date, source: str, by: User | None, on: date, reference: str = ""
) -> Pause:
    """From this day the person is exempt for a time (Wi art. 4); legal tasks lapse meanwhile.

    Raises NotEstablished, Impossible and Ended.
    """
    lock(case)
    now, earlier = standing_of(case), pauses_of(case)
    if now.duty is None:
        raise NotEstablished
    ended = [pause.until for pause in earlier if pause.until]
    problem = why_no_pause(
        established_on=now.duty.established_on,
        paused=now.pause is not None,
        last_until=max(ended, default=None),
        since=since,
    )
    if problem:
        raise Impossible(problem)
    pause: Pause = Pause.objects.create(
        municipality_id=case.municipality_id,
        case=case,
        since=since,
        source=source,
        reference=reference or None,
        recorded_on=on,
        by=by,
    )
    _event(Event.Kind.DUTY_PAUSED, pause, by, on)
    cases.pause(case=case, since=since, by=by, on=on, why=WHY)
    rest(case=case, by=by, on=on, why=WHY)
    return pause


@transaction.atomic
def resume_duty(
    *, case: Case, until: date, by: User | None, on: date, renotified_on: date | None = None
) -> Pause:
    """The exemption held through `until`; the day after, the duty and its clocks run again.

    Raises NotPaused, Impossible and Ended.
    """
    lock(case)
    pause = standing_of(case).pause
    if pause is None:
        raise NotPaused
    if until < pause.since:
        raise Impossible("De vrijstelling kan niet eindigen voordat die begon.")
    if renotified_on and renotified_on < pause.since:
        raise Impossible("Deze kennisgeving is van voor de vrijstelling.")
    pause.until, pause.renotified_on = until, renotified_on
    pause.save(update_fields=["until", "renotified_on"])
    _event(Event.Kind.DUTY_RESUMED, pause, by, on)
    cases.resume(
        case=case,
        resumed_on=until + timedelta(days=1),
        notified_on=renotified_on,
        by=by,
        on=on,
        why=f"{WHY} beëindigd",
    )
    ask_for_next(case=case, by=by, on=on)
    return pause


@transaction.atomic
def withdraw_pause(*, case: Case, reason: str, by: User, on: date) -> None:
    """The running exemption was recorded by mistake: the clocks are what they were before it.

    Raises NotPaused and Ended.
    """
    lock(case)
    pause = standing_of(case).pause
    if pause is None:
        raise NotPaused
    withdraw(pause, why=reason, by=by, on=on)
    record(
        Event.Kind.DUTY_RESUMED,
        pause,
        by=by.pk,
        on=on,
        case=case.pk,
        basis=AVG.art("16"),
        detail="gecorrigeerd",
    )
    cases.resume(
        case=case,
        resumed_on=case.resumed_on,
        notified_on=None,
        by=by,
        on=on,
        why=f"Gecorrigeerd: {WHY}",
    )
    ask_for_next(case=case, by=by, on=on)


def _event(kind: Event.Kind, pause: Pause, by: User | None, on: date) -> None:
    actor, basis = by.pk if by else None, WI2021.art("4:1")
    record(kind, pause, by=actor, on=on, case=pause.case_id, basis=basis)
