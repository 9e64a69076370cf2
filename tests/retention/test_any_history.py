"""Whatever happened to people: nothing goes before its day, and nothing stays after it but held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from django.conf import settings
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as drawing
from hypothesis import strategies as st

from cases import actions as cases
from cases.models import Case, Person
from intake.models import Pause, Source
from retention import actions
from retention.actions.carrying_out import PURGE, carry_out
from retention.models import Residual
from tests.cast import MONDAY
from tests.enforcement.fining import colleague
from tests.retention.lapsed import WAITED, again, approved, ended, held_back, rows, someone

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", PURGE])
OPENED = date(1970, 1, 5)


@dataclass(frozen=True)
class History:
    """What happened to one person; days count back from the Monday of the proposal."""

    ended: int | None  # so many days ago
    paused: bool
    moved: bool
    opened_again: bool
    died: bool
    held: bool

    def must_go(self, day: date) -> bool:
        """Worked out from Bi art. 9.9, lid 1: five years after the last end, or death."""
        if self.died:
            return True
        if self.ended is None or self.opened_again:
            return False
        return MONDAY - timedelta(days=self.ended) + relativedelta(years=5) <= day

    def core_stays(self, day: date) -> bool:
        """Lid 2: at most fifty years, and not after death."""
        if self.died or self.ended is None:
            return False
        return day < MONDAY - timedelta(days=self.ended) + relativedelta(years=50)


DAYS = st.sampled_from([0, 400, 1819, 1820, 1826, 1827, 3000, 18255, 18262, 18263, 18270])
HISTORIES = st.builds(
    History,
    ended=st.none() | DAYS,
    paused=st.booleans(),
    moved=st.booleans(),
    opened_again=st.sampled_from([False, False, False, True]),
    died=st.sampled_from([False, False, False, True]),
    held=st.sampled_from([False, False, True]),
)


def lived(cast, history: History, number: int) -> Case:
    """Their case, by the verbs; a duty that ended closes it, a move only closes it."""
    case = someone(cast, f"Tol{chr(97 + number)}", opened=OPENED)
    if history.paused:
        said: Any = {"source": Source.PORTAL, "recorded_on": OPENED, "by": cast.bas}
        since = date(1999, 1, 4)
        Pause.objects.create(municipality_id=case.municipality_id, case=case, since=since, **said)
    if history.ended is not None:
        ended(cast, case, MONDAY - timedelta(days=history.ended))
    elif history.moved:
        cases.close(case=case, ground="moved", by=cast.bas, on=MONDAY)
    if history.opened_again:
        about: Any = {"person": case.person, "target_group": Case.TargetGroup.ASYLUM}
        cases.open_case(municipality=cast.rivierstad, by=None, on=MONDAY, **about)
    if history.died:
        Person.objects.filter(pk=case.person_id).update(deceased_on=MONDAY)
    if history.held:
        held_back(cast, case)
    return case


def destroyed_now(cast) -> None:
    """One night's list, through to its certificate."""
    if made := actions.propose(on=MONDAY):
        approved(cast, made)
        carry_out(of=made.pk, municipality=made.municipality_id, on=WAITED)
        actions.certify(of=made, on=WAITED)
        assert again(made).done_on == WAITED


@drawing(
    max_examples=12,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
)
@given(drawn=st.lists(HISTORIES, min_size=3, max_size=6))
def test_what_goes_is_what_the_law_says_and_nobody_else_is_touched(here, drawn):
    colleague(here, "Ines", "informatiebeheerder")
    colleague(here, "Arend", "archivaris")
    known = [(history, lived(here, history, n)) for n, history in enumerate(drawn)]
    cores, before = Residual.objects.count(), rows(str(settings.DATABASES["default"]["NAME"]))
    destroyed_now(here)
    for history, case in known:
        goes = history.must_go(MONDAY) and not history.held
        assert Person.objects.filter(pk=case.person_id).exists() != goes, history
    gone = [one for one, case in known if one.must_go(MONDAY) and not one.held]
    assert Residual.objects.count() - cores == sum(one.core_stays(WAITED) for one in gone)
    after = rows(str(settings.DATABASES["default"]["NAME"]))
    assert after <= before | {row for row in after if row[0] == "retention_certificate"}
    assert len([row for row in before - after if row[0] == "cases_person"]) == len(gone)
