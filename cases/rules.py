"""Which legal deadline a case has now. No clock, no database."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import date, timedelta

from law import bi2021, wi2021
from law.dates import with_weekday
from law.kit import Deadline, NotInForce
from law.plan_terms import AFTER_INFORMATION_WEEKS, pip_deadline_after_information


@dataclass(frozen=True)
class Awaited:
    """Information of a third party without which the PIP cannot be established."""

    whose: str
    since: date
    received: date | None


def plan_deadline(
    *,
    notified: date | None,
    registered: date | None,
    housed: bool,
    resumed: date | None = None,
    extra: Set[date] = frozenset(),
    awaited: Awaited | None = None,
) -> Deadline | None:
    """When the PIP must have been established; None while it cannot be counted yet.

    `extra` are days as in law.atw.roll.
    `resumed` is the day from which the duty holds again after a temporary exemption, if there was.

    A registration after the notice counts only for who is `housed` by the municipality (art. 28
    Huisvestingswet 2014): the asylum status holders. For others the notice counts.
    """
    if notified is None:
        return None
    registered = registered if housed else notified
    try:
        if resumed:
            found = bi2021.pip_deadline_after_exemption(
                notified=notified, registered=registered, resumed=resumed, extra=extra
            )
        else:
            found = bi2021.pip_deadline(notified=notified, registered=registered, extra=extra)
    except NotInForce:
        return None
    return _with_information(found, awaited, extra) if found and awaited else found


def _with_information(found: Deadline, awaited: Awaited, extra: Set[date]) -> Deadline:
    """As long as it has not come the ordinary day is shown, with what holds instead."""
    if awaited.received is not None:
        return pip_deadline_after_information(
            ordinary=found, received=awaited.received, extra=extra
        )
    waits = (
        f"Sinds {with_weekday(awaited.since)} wacht het PIP op informatie van een ander:"
        f" {awaited.whose}.",
        "Na ontvangst hebt u nog 2 weken. Dan wordt deze datum opnieuw geteld"
        f" ({AFTER_INFORMATION_WEEKS.article}).",
    )
    return replace(found, steps=(*found.steps, *waits))


def term_deadline(
    *, plan_dated: date, resumed: date | None = None, told_end: date | None = None
) -> Deadline:
    """The last day of the term of three years, which the first PIP's date starts.

    `told_end` is the first day after the term as DUO last told it (its `einddatum` is exclusive);
    that holds, because the Minister extends the term and nobody else does (Wi art. 12).

    Reading, to be confirmed by a jurist: a temporary exemption by itself does not lengthen the
    term, because no article says so; the Minister extends it (Wi art. 12). Until DUO tells the new
    end, the old one stands, which is never too late.
    """
    found = wi2021.term_deadline(plan_dated=plan_dated)
    if told_end is not None:
        last = told_end - timedelta(days=1)
        told = f"DUO heeft een andere termijn verteld. De laatste dag is nu {with_weekday(last)}."
        return replace(
            found, due=last, article=wi2021.WI2021.art("12:1"), steps=(*found.steps, told)
        )
    return replace(found, steps=(*found.steps, *_exempted(resumed)))


def _exempted(resumed: date | None) -> tuple[str, ...]:
    if resumed is None:
        return ()
    return (
        f"Tot {with_weekday(resumed)} gold een tijdelijke vrijstelling."
        f" DUO beslist of de termijn daardoor langer wordt ({wi2021.WI2021.art('12:1')}).",
    )


def status(
    *, next_due: date, closed: bool, today: date, soon_days: int, paused: bool = False
) -> tuple[str, str]:
    """How a case stands: kind of badge and words."""
    if closed:
        return "neutraal", "Afgerond"
    if next_due.year == date.max.year:
        return ("info", "Gepauzeerd") if paused else ("neutraal", "Geen taken")
    if next_due < today:
        return "fout", "Datum verstreken"
    if next_due <= today + timedelta(days=soon_days):
        return "let-op", "Datum nadert"
    return "goed", "Op schema"
