"""What is known of someone's duty, read at once. Loading the case has authorised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast
from uuid import UUID

from django.http import Http404

from accounts.access import Access
from accounts.permissions import Permission
from cases.access import case_for, require
from cases.models import Case
from intake.models import Duty, DutyEnd, Pause, TargetGroupPeriod
from intake.parts import HEALTH, Section
from intake.rules import may_summon


@dataclass(frozen=True)
class Standing:
    """Whether the duty was established, rests or ended; each None when there is no such record."""

    duty: Duty | None
    pause: Pause | None
    end: DutyEnd | None

    def why_no_summons(self) -> str | None:
        """Why the intake cannot begin, in Dutch; None when it can."""
        return may_summon(
            established_on=self.duty.established_on if self.duty else None,
            ended_on=self.end.on if self.end else None,
            paused_since=self.pause.since if self.pause else None,
        )


def standing_of(case: Case) -> Standing:
    """Three queries."""
    return Standing(
        duty=duty_of(case),
        pause=Pause.objects.standing().filter(case=case, until=None).first(),
        end=DutyEnd.objects.standing().filter(case=case).first(),
    )


def duty_of(case: Case) -> Duty | None:
    found = Duty.objects.standing().select_related("by").filter(case=case)
    return cast("Duty | None", found.first())


def group_history(case: Case) -> list[TargetGroupPeriod]:
    """Every period that stands, newest first."""
    return list(TargetGroupPeriod.objects.standing().filter(case=case).order_by("-since"))


def pauses_of(case: Case) -> list[Pause]:
    """Every temporary exemption that stands, newest first."""
    return list(Pause.objects.standing().filter(case=case).order_by("-since"))


def part_case_for(access: Access, pk: UUID, *, section: Section) -> Case:
    """The case, to read and record this part; for who may not know of health there is no page."""
    if section is HEALTH and not may_know_of_health(access):
        raise Http404
    require(access, Permission.INTAKE_VIEW)
    to = Permission.HEALTH_MANAGE if section is HEALTH else Permission.INTAKE_CONDUCT
    return case_for(access, pk, to=to)


def may_know_of_health(access: Access) -> bool:
    """The form shows what was recorded, so recording takes reading."""
    needed = {Permission.CASE_VIEW, Permission.INTAKE_VIEW, Permission.HEALTH_MANAGE}
    return needed <= access.permissions
