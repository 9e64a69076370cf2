"""A row becomes a person and a case, with the verbs that colleagues use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Max
from django.utils import timezone

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases.actions import add_person, assign, open_case
from cases.alike import Identity, alike
from cases.models import Case
from imports.models import Import, ImportRow, Taken
from imports.shape import ADDRESS, judge
from intake.actions import change_group, establish_duty

FACTS = ("notified_on", "registered_on", "plan_dated_on")
KNOWN = "Er is intussen een dossier van deze persoon, of van iemand die erop lijkt. Kijk eerst."


class Known(Exception):
    """Since the row was looked at someone opened a case that may be of the same person."""


class NotGood(Exception):
    """The row no longer holds against the rules: a colleague left, for instance."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        super().__init__()
        self.problems = problems


def become_a_case(row: ImportRow, run: Import, staff: Mapping[str, User], by: User) -> Taken:
    """The case of this row. Raises Known, NotGood, and IntegrityError when the row had one."""
    line = row.line()
    judged = judge(line.cells, line.bad, run.mapping(), staff)
    if judged.problems:
        raise NotGood(judged.problems)
    who, facts, on = judged.identity(), judged.facts, run.taken_on or timezone.localdate()
    _refuse_the_known(who, row)
    case = _open(who, facts, run, by, on)
    if facts["established_on"]:
        _establish(case, facts, run, by, on)
    if facts["assignee"]:
        assign(case=case, to=facts["assignee"], by=by, on=on)
    if row.judged:
        record(Event.Kind.CASE_ALIKE_JUDGED, case, by=by.pk, on=on, case=case.pk)
    return _taken(row, case)


def _refuse_the_known(who: Identity, row: ImportRow) -> None:
    """As when a case is opened by hand; what this file itself brought was compared before."""
    own = Taken.objects.filter(run=row.run_id).values_list("case", flat=True)
    found = [one for one in alike(who) if one.certain or one.case.pk not in set(own)]
    if any(one.certain for one in found) or (found and not row.judged):
        raise Known(KNOWN)


def _open(who: Identity, facts: dict[str, Any], run: Import, by: User, on: date) -> Case:
    """In the phase that the file says; with a PIP it is in its route."""
    otherwise = Case.Phase.ROUTE if facts["plan_dated_on"] else Case.Phase.REGISTERED
    person = add_person(
        municipality=run.municipality,
        bsn=who.bsn or None,
        v_number=who.v_number or None,
        family_name=who.family_name,
        prefix=who.prefix,
        given_names=who.given_names,
        birth_date=who.birth_date,
        secrecy=facts["secrecy"] == "ja",
        **{name: facts[name] for name in ADDRESS},
    )
    return open_case(
        municipality=run.municipality,
        person=person,
        target_group=facts["target_group"],
        by=by,
        on=on,
        phase=facts["phase"] or otherwise,
        **{name: facts[name] for name in FACTS},
    )


def _establish(case: Case, facts: dict[str, Any], run: Import, by: User, on: date) -> None:
    told: dict[str, Any] = {
        "source": run.source,
        "reference": f"Overgenomen uit een bestand op {on.day}-{on.month}-{on.year}",
        "by": by,
        "on": on,
    }
    since = facts["established_on"]
    establish_duty(case=case, established_on=since, notified_on=facts["notified_on"], **told)
    change_group(case=case, group=facts["target_group"], since=since, **told)


def _taken(row: ImportRow, case: Case) -> Taken:
    last = Event.objects.filter(case=case.pk).aggregate(last=Max("id"))["last"]
    made: Taken = Taken.objects.create(
        municipality_id=row.municipality_id,
        run_id=row.run_id,
        number=row.number,
        case=case,
        last_event=last,
    )
    return made
