"""Of a case, what DUO's rules and the law ask about; and the refusal that a form shows."""

from __future__ import annotations

from datetime import date

from cases.models import Case
from courses.duo_rules import School, Standing
from courses.models import PartCompletion
from law.wi2021 import integration_term
from partners.models import Partner


class Refused(Exception):
    """Why something cannot be recorded, in Dutch; `field` is where a form shows it."""

    def __init__(self, why: str, field: str | None = None) -> None:
        super().__init__(why)
        self.why, self.field = why, field


def refuse(why: str, field: str | None = None) -> None:
    """Raise Refused when there is something to say."""
    if why:
        raise Refused(why, field)


def standing_of(case: Case, *, z_done: date | None = None) -> Standing:
    """The plan and the term; the end is DUO's when it told one (Wi art. 11 and 12)."""
    dated = case.plan_dated_on
    term = integration_term(plan_dated=dated) if dated else None
    return Standing(
        asylum=is_asylum(case),
        route=case.route,
        plan_dated=dated,
        starts=term.starts if term else None,
        ends=(case.term_ends_on or term.ends) if term else None,
        z_done=z_done,
    )


def is_asylum(case: Case) -> bool:
    return bool(case.target_group == Case.TargetGroup.ASYLUM)


def school_of(partner: Partner) -> School:
    return School(partner.duo_number, partner.quality_mark, partner.language_bridge)


def done_parts(case: Case) -> dict[str, PartCompletion]:
    """What was completed and stands, by part."""
    found = PartCompletion.objects.standing().filter(case=case)
    return {one.part: one for one in found}
