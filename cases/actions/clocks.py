"""Change a fact on which the clocks of a case stand, for a verb of a higher app.

That verb locks the case, keeps the dated record and records the event that tells what was done; the
events here tell only what became of the legal tasks.
"""

from __future__ import annotations

from datetime import date

from django.db import transaction

from accounts.models import User
from cases.actions.cases import set_deadlines
from cases.models import Case


@transaction.atomic
def set_target_group(*, case: Case, group: str, by: User | None, on: date, why: str) -> None:
    """The group of today, as the history says; clocks are counted again when it differs."""
    if case.target_group != group:
        _set(case, by, on, why, target_group=group)


@transaction.atomic
def set_notice(*, case: Case, notified_on: date, by: User | None, on: date, why: str) -> None:
    """The latest notice of DUO; clocks are counted again when it differs."""
    if case.notified_on != notified_on:
        _set(case, by, on, why, notified_on=notified_on)


@transaction.atomic
def pause(*, case: Case, since: date, by: User | None, on: date, why: str) -> None:
    """No legal task runs from now on; tasks that colleagues chose themselves stay."""
    _set(case, by, on, why, paused_since=since)


@transaction.atomic
def resume(
    *,
    case: Case,
    resumed_on: date | None,
    notified_on: date | None,
    by: User | None,
    on: date,
    why: str,
) -> None:
    """The legal task of this phase runs again; `notified_on` is the new notice, if it came.

    `resumed_on` None: the pause was recorded by mistake, so the clock is what it was.
    """
    _set(
        case,
        by,
        on,
        why,
        paused_since=None,
        resumed_on=resumed_on,
        notified_on=notified_on or case.notified_on,
    )


@transaction.atomic
def note_death(*, case: Case, died_on: date) -> None:
    """The day of death of the person of this case."""
    case.person.deceased_on = died_on
    case.person.save(update_fields=["deceased_on"])


@transaction.atomic
def set_plan(
    *, case: Case, route: str, level: str, first_dated: date | None, by: User, on: date, why: str
) -> None:
    """The route and level of the PIP that holds now; the first PIP starts the term (Wi art. 11).

    `first_dated` is its dagtekening; None for a later PIP, which never moves the term.
    """
    facts: dict[str, date | str | None] = {"route": route, "level": level}
    if first_dated is not None and case.plan_dated_on is None:
        facts["plan_dated_on"] = first_dated
    _set(case, by, on, why, **facts)


@transaction.atomic
def set_term_end(*, case: Case, ends_on: date | None, by: User | None, on: date, why: str) -> None:
    """The first day after the term as DUO told it; None when what was told was withdrawn."""
    if case.term_ends_on != ends_on:
        _set(case, by, on, why, term_ends_on=ends_on)


@transaction.atomic
def count_again(*, case: Case, by: User | None, on: date, why: str) -> None:
    """The legal tasks anew, because what the law counts with has changed; the reason is logged."""
    set_deadlines(hold(case), by=by, on=on, why=why)


def hold(case: Case) -> Case:
    """The case as it is now, with its person; until the transaction ends nobody else changes it."""
    held = Case.objects.select_for_update(of=("self",)).select_related("person")
    found: Case = held.get(pk=case.pk)
    return found


def _set(case: Case, by: User | None, on: date, why: str, **facts: date | str | None) -> None:
    for name, value in facts.items():
        setattr(case, name, value)
    case.save(update_fields=[*facts])
    set_deadlines(case, by=by, on=on, why=why)
