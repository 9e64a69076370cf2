"""People whose day has come, and the walk of a list from proposal to certificate."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from cases import actions as cases
from cases.models import Case
from cases.partial_date import PartialDate
from intake.models import DutyEnd, Source
from retention import actions
from retention.models import DestructionList, Hold
from tests import database
from tests.cast import MONDAY
from tests.enforcement.fining import colleague

LONG_AGO = date(2020, 3, 2)  # more than five years before MONDAY, less than fifty
WAITED = MONDAY + timedelta(days=7)
OURS = {  # what destroying itself writes
    "audit_event",
    "audit_change",
    "retention_destructionlist",
    "retention_destructionitem",
    "retention_residual",
}


def someone(cast, name: str, *, bsn: str | None = None, opened: date = LONG_AGO) -> Case:
    """A person with an open case."""
    person = cases.add_person(
        municipality=cast.rivierstad,
        bsn=bsn,
        family_name=name,
        given_names="Sem",
        birth_date=PartialDate(1990),
        street="Kade 12",
        postcode="9901 AB",
        city="Rivierstad",
    )
    return cases.open_case(
        municipality=cast.rivierstad,
        person=person,
        target_group=Case.TargetGroup.ASYLUM,
        by=None,
        on=opened,
    )


def ended(cast, case: Case, on: date, reason: str = "met") -> Case:
    """The duty ended on this day, and the case was closed."""
    said: Any = {"source": Source.PORTAL, "recorded_on": on, "by": cast.bas}
    home = cast.rivierstad.pk
    DutyEnd.objects.create(municipality_id=home, case=case, on=on, reason=reason, **said)
    cases.close(case=case, ground="duty_met", by=cast.bas, on=on)
    return case


def lapsed(cast, name: str, *, on: date = LONG_AGO, **facts) -> Case:
    """Someone whose five years are over on Monday, and whose fifty are not."""
    return ended(cast, someone(cast, name, **facts), on)


def proposed(on: date = MONDAY) -> DestructionList:
    """The list of that night; there is someone to go."""
    made = actions.propose(on=on)
    assert made is not None
    return made


def held_back(cast, case: Case) -> Hold:
    """Amina or another asked to see what is held."""
    about: Any = {"reason": "request", "why": "Inzageverzoek.", "review_on": date(2027, 6, 1)}
    return actions.set_hold(case=case, by=cast.bas, on=MONDAY, **about)


def reviewed(cast, of: DestructionList, *, on: date = MONDAY) -> DestructionList:
    by = colleague(cast, "Ines", "informatiebeheerder")
    actions.review_list(of=of, seen=of.digest, by=by, on=on)
    return again(of)


def approved(cast, of: DestructionList | None = None, *, on: date = MONDAY) -> DestructionList:
    """Proposed today unless it is given, reviewed, and approved by another."""
    made = of or proposed(on)
    read, arend = reviewed(cast, made, on=on), colleague(cast, "Arend", "archivaris")
    actions.approve_list(of=read, seen=read.digest, by=arend, on=on)
    return again(read)


def again(of: DestructionList) -> DestructionList:
    return DestructionList.objects.get(pk=of.pk)


def rows(name: str) -> set[tuple[str, str]]:
    """Every row of every table but those that destroying writes, as the sha256 of its text."""
    found: set[tuple[str, str]] = set()
    with database.superuser(name) as connection:
        for table in set(database._tables(connection)) - OURS:
            every = connection.execute(
                f"select encode(sha256(convert_to(t::text, 'UTF8')), 'hex') from {table} t"
            )
            found |= {(table, digest) for (digest,) in every}
    return found


def naming(name: str, keys: list[str]) -> set[str]:
    """The tables in which one of these keys still stands."""
    named = set()
    with database.superuser(name) as connection:
        for table in database._tables(connection):
            found = connection.execute(
                f"select exists (select from {table} t where t::text ~ %s)", ["|".join(keys)]
            ).fetchone()
            named |= {table} if found and found[0] else set()
    return named
