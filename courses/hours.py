"""How many hours someone followed, and what counts for which rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q, Sum

from cases.models import Case
from courses.models import Deduction, MapProgress, MonthlyHours, Session, Trajectory
from courses.standing import is_asylum
from law.modules import ZERO, ZHours, z_left, z_norm

KIND, PART = Trajectory.Kind, Deduction.Part
NT2 = Q(trajectory__language=True) | Q(trajectory__literacy=True)
RECOGNISED = Q(trajectory__kind=KIND.COURSE, trajectory__partner__quality_mark=True) | Q(
    trajectory__kind=KIND.EDUCATION, trajectory__partner__language_bridge=True
)


def followed_nt2_hours(case: Case) -> Decimal:
    """Hours of NT2 that count for lowering to A2 (Bi art. 5.5).

    At a school with the keurmerk, or a taalschakel-instelling; alfabetisering counts, and KNM does
    not. Readings, to be confirmed by a jurist: lessons of the Z-route do not count; lessons before
    the PIP do (art. 5.3, lid 5, leaves it to art. 5.5, lid 2).
    """
    counting = MonthlyHours.objects.standing().filter(NT2 & RECOGNISED, case=case)
    return _sum(counting.filter(trajectory__withdrawn_on=None), "followed")


@dataclass(frozen=True)
class ZStanding:
    """The Z-route of someone: the norm, what was followed and deducted, and what is left."""

    norm: ZHours
    followed: ZHours
    deducted: ZHours
    pvt: Decimal
    practice: Decimal
    left: ZHours

    @property
    def met(self) -> bool:
        return not self.left.lessons and not self.left.activity


def z_hours(case: Case, *, on: date) -> ZStanding:
    """The norm of someone's target group against what they did (Bi art. 3.14); five queries."""
    norm = z_norm(asylum=is_asylum(case), on=on)
    followed = ZHours(_followed(case, KIND.Z_LESSONS), _followed(case, KIND.Z_ACTIVITY))
    deducted = ZHours(_deducted(case, PART.LESSONS), _deducted(case, PART.ACTIVITY))
    pvt, practice = pvt_hours(case), practice_hours(case)
    left = z_left(norm=norm, followed=followed, deducted=deducted, pvt=pvt, map_hours=practice)
    return ZStanding(norm, followed, deducted, pvt, practice, left)


def pvt_hours(case: Case) -> Decimal:
    """For how many hours of the PVT someone was there."""
    return _sum(Session.objects.standing().filter(case=case, attended=True), "hours")


def practice_hours(case: Case) -> Decimal:
    """The hours of practice of the MAP."""
    found = MapProgress.objects.standing().filter(case=case).first()
    return found.practice if found else ZERO


def _followed(case: Case, kind: str) -> Decimal:
    found = MonthlyHours.objects.standing().filter(case=case, trajectory__kind=kind)
    return _sum(found, "followed")


def _deducted(case: Case, part: str) -> Decimal:
    return _sum(Deduction.objects.standing().filter(case=case, part=part), "hours")


def _sum(found: object, field: str) -> Decimal:
    total: Decimal | None = found.aggregate(total=Sum(field))["total"]  # type: ignore[attr-defined]
    return total or ZERO
