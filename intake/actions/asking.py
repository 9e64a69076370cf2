"""What the duty asks of the municipality next."""

from __future__ import annotations

from datetime import date

from accounts.models import User
from cases import actions as cases
from cases.models import Case, Task
from intake.models import Summons
from intake.slots import summon_by
from tenancy.models import policy_of


def ask_for_summons(*, case: Case, by: User | None, on: date) -> None:
    """A task to summon, for a case that has not come to the intake and was not summoned."""
    before = (Case.Phase.REGISTERED, Case.Phase.SUMMONS)
    if case.phase not in before or Summons.objects.filter(case=case, ended_on=None).exists():
        return
    deadline = summon_by(established=on, days=policy_of(on).summon_within_days)
    cases.set_legal_task(case=case, kind=Task.Kind.SUMMONS, deadline=deadline, by=by, on=on)
