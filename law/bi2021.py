"""Besluit inburgering 2021."""

from __future__ import annotations

from collections.abc import Set
from datetime import date

from dateutil.relativedelta import relativedelta

from law.atw import weeks_after
from law.dates import with_weekday
from law.kit import Act, Deadline, Parameter, Retention, states
from law.wi2021 import WI2021

BI2021 = Act("Besluit inburgering 2021", "https://wetten.overheid.nl/BWBR0045555")

# Reading, to be confirmed by a jurist: the text does not say from which day the fifty years run;
# like the five, they are taken to run from the end of the duty.
KEEP = Retention(BI2021.art("9.9:1:a"), relativedelta(years=5))
KEEP_CORE = Retention(BI2021.art("9.9:2"), relativedelta(years=50))

PIP_WEEKS = Parameter(BI2021.art("5.3:1"), since={date(2022, 1, 1): 10})
# In 2022 the ten weeks ran from registration in the BRP; since 2023 from the Minister's notice.
PIP_COUNTS_FROM_NOTICE = Parameter(
    BI2021.art("5.3:1"),
    since={date(2022, 1, 1): False, date(2023, 1, 1): True},
)


@states(BI2021.art("5.3:1"))
def pip_deadline(
    *, notified: date, registered: date | None, extra: Set[date] = frozenset()
) -> Deadline | None:
    """The last day to establish the PIP: ten weeks after the notice, or after a later registration.

    `registered` is the day of registration in the municipality that houses the person (art. 28
    Huisvestingswet 2014). None says that this has not happened yet: then no term runs and there is
    no deadline. It has no default, so that a date nobody looked up is not taken for one of these.

    Readings, to be confirmed by a jurist:
    1. the Algemene termijnenwet moves the last day (its art. 5: the term stands in an AMvB);
    2. the rule in force on the day of the notice applies, also where the text changed before the
       last day (1-1-2023);
    3. registration after the notice counts only for who is housed under art. 28; DUO sends the
       others their notice once they are registered. After a move art. 5.3, lid 3, applies, which
       is not stated here.
    """
    weeks = PIP_WEEKS.on(notified)
    if registered is None:
        return None
    start, because = _counted_from(notified, registered)
    return weeks_after(start, weeks, PIP_WEEKS.article, because=because, extra=extra)


@states(BI2021.art("5.3:1"), WI2021.art("4:1"))
def pip_deadline_after_exemption(
    *,
    notified: date,
    registered: date | None,
    resumed: date,
    extra: Set[date] = frozenset(),
) -> Deadline | None:
    """The last day to establish the PIP after a temporary exemption: ten weeks from the later day.

    `resumed` is the first day on which the duty holds again, the day after the exemption. The
    other days are those of pip_deadline; give the latest notice of DUO as `notified`.

    The text says nothing of a term that was running. Readings, to be confirmed by a jurist:
    1. while someone is exempt there is no duty, so no term runs;
    2. afterwards the case is as one in which the duty is new (DUO treats it likewise: its signal
       SS129 starts what SS101 starts): ten whole weeks, not what was left of the old ones;
    3. they run from the new notice; as long as that has not come, or when it came earlier, from
       `resumed`, so that nobody waits for a letter with the term running unseen.
    """
    weeks = PIP_WEEKS.on(notified)
    if registered is None:
        return None
    start, because = _counted_from(notified, registered)
    if resumed <= start:
        return weeks_after(start, weeks, PIP_WEEKS.article, because=because, extra=extra)
    exempt = (
        f"Tot {with_weekday(resumed)} gold een tijdelijke vrijstelling. Toen liep er geen termijn."
    )
    rule = (
        "Een latere kennisgeving van DUO is er niet. Daarom telt de dag waarop de plicht weer gold."
    )
    return weeks_after(
        resumed, weeks, PIP_WEEKS.article, because=(because[0], exempt, rule), extra=extra
    )


def _counted_from(notified: date, registered: date) -> tuple[date, tuple[str, ...]]:
    notice = f"DUO stuurde de kennisgeving op {with_weekday(notified)}."
    entry = f"De inschrijving in de BRP was op {with_weekday(registered)}."
    if not PIP_COUNTS_FROM_NOTICE.on(notified):
        rule = "Bij een kennisgeving in 2022 telt de dag van de inschrijving in de BRP."
        return registered, (notice, rule, entry)
    if registered <= notified:
        rule = "De inburgeraar was toen al ingeschreven. Daarom telt de dag van de kennisgeving."
        return notified, (notice, rule)
    rule = (
        "De inburgeraar was toen nog niet ingeschreven in de gemeente waar hij of zij gaat wonen."
        " Daarom telt de dag van de inschrijving."
    )
    return registered, (notice, rule, entry)
