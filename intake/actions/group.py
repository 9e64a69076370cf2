"""Record to which group of the law someone belongs, from when; and correct the last of these."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from cases.models import Case
from intake.access import group_history
from intake.actions.duty import NotEstablished
from intake.actions.locked import lock, withdraw
from intake.models import TargetGroupPeriod
from intake.rules import ASYLUM
from law.avg import AVG
from law.kit import Article
from law.wi2021 import WI2021

DAY = timedelta(days=1)


class Unchanged(Exception):
    """This is what the last period says already."""


class Overlap(Exception):
    """The day does not lie after the first day of the period before."""


@transaction.atomic
def change_group(
    *,
    case: Case,
    group: str,
    since: date,
    source: str,
    by: User | None,
    on: date,
    detailed_group: str = "",
    rights: str = "",
    reference: str = "",
) -> TargetGroupPeriod:
    """From this day the person belongs to this group; the period before ends a day earlier.

    Raises Unchanged, Overlap and Ended. `group` fits `detailed_group` and `rights`: see
    intake.rules.why_no_fit.
    """
    lock(case)
    last = next(iter(group_history(case)), None)
    if last and (last.group, last.detailed_group or "", last.rights) == (
        group,
        detailed_group,
        rights,
    ):
        raise Unchanged
    facts = {"group": group, "detailed_group": detailed_group, "rights": rights, "since": since}
    told = {"source": source, "reference": reference}
    _end(last, since)
    made = _made(case, facts | told, by, on)
    _event(made, by, on, _article(group))
    cases.set_target_group(case=case, group=group, by=by, on=on, why="Doelgroep gewijzigd")
    return made


@transaction.atomic
def correct_group(
    *,
    case: Case,
    reason: str,
    group: str,
    since: date,
    source: str,
    by: User,
    on: date,
    detailed_group: str = "",
    rights: str = "",
    reference: str = "",
) -> TargetGroupPeriod:
    """The last period was wrong: withdrawn with the reason, and another stands in its place.

    Raises NotEstablished when there is no period, Overlap and Ended.
    """
    lock(case)
    history = group_history(case)
    if not history:
        raise NotEstablished
    withdraw(history[0], why=reason, by=by, on=on)
    facts = {"group": group, "detailed_group": detailed_group, "rights": rights, "since": since}
    told = {"source": source, "reference": reference}
    _end(history[1] if history[1:] else None, since)
    made = _made(case, facts | told, by, on)
    _event(made, by, on, AVG.art("16"), "gecorrigeerd")
    cases.set_target_group(case=case, group=group, by=by, on=on, why="Gecorrigeerd: Doelgroep")
    return made


def _end(before: TargetGroupPeriod | None, since: date) -> None:
    """The period before lasts until the day before `since`."""
    if before is None:
        return
    if since <= before.since:
        raise Overlap
    before.until = since - DAY
    before.save(update_fields=["until"])


def _made(case: Case, facts: dict[str, object], by: User | None, on: date) -> TargetGroupPeriod:
    facts["detailed_group"] = facts["detailed_group"] or None
    facts["reference"] = facts["reference"] or None
    made: TargetGroupPeriod = TargetGroupPeriod.objects.create(
        municipality_id=case.municipality_id, case=case, recorded_on=on, by=by, **facts
    )
    return made


def _article(group: str) -> Article:
    return WI2021.art("13:1") if group == ASYLUM else WI2021.art("19")


def _event(
    period: TargetGroupPeriod, by: User | None, on: date, basis: Article, detail: str = ""
) -> None:
    record(
        Event.Kind.GROUP_CHANGED,
        period,
        by=by.pk if by else None,
        on=on,
        case=period.case_id,
        basis=basis,
        detail=detail,
    )
