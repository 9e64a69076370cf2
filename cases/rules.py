"""Which legal deadline a case has now. No clock, no database."""

from __future__ import annotations

from datetime import date, timedelta

from law import bi2021, wi2021
from law.dates import with_weekday
from law.kit import Deadline, NotInForce


def plan_deadline(
    *,
    notified: date | None,
    registered: date | None,
    housed: bool,
    resumed: date | None = None,
) -> Deadline | None:
    """When the PIP must have been established; None while it cannot be counted yet.

    `resumed` is the day from which the duty holds again after a temporary exemption, if there was.

    A registration after the notice counts only for who is `housed` by the municipality (art. 28
    Huisvestingswet 2014): the asylum status holders. For others the notice counts.
    """
    if notified is None:
        return None
    registered = registered if housed else notified
    try:
        if resumed:
            return bi2021.pip_deadline_after_exemption(
                notified=notified, registered=registered, resumed=resumed
            )
        return bi2021.pip_deadline(notified=notified, registered=registered)
    except NotInForce:
        return None


def term_deadline(*, plan_dated: date, resumed: date | None = None) -> Deadline:
    """The last day of the term of three years, which the first PIP's date starts.

    Reading, to be confirmed by a jurist: a temporary exemption by itself does not lengthen the
    term, because no article says so; the Minister extends it (Wi art. 12). Until DUO tells the new
    end, the old one stands, which is never too late.
    """
    term = wi2021.integration_term(plan_dated=plan_dated)
    return Deadline(
        due=term.last_day,
        article=wi2021.INTEGRATION_TERM.article,
        counted_from=plan_dated,
        steps=(
            f"Het eerste PIP is van {with_weekday(plan_dated)}.",
            f"De termijn begint een dag later: {with_weekday(term.starts)}.",
            f"3 jaar later is de termijn voorbij. De laatste dag is {with_weekday(term.last_day)}.",
            "Een termijn in jaren schuift niet op als de laatste dag een vrije dag is.",
            *_exempted(resumed),
        ),
    )


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
