"""What DUO must hear of trajects, modules and hours, in the order of its portal."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Sum
from django.utils import timezone

from cases.models import Case
from courses.hours import z_hours
from courses.models import MonthlyHours, PartCompletion, Trajectory
from duo import values
from duo.models import Report
from duo.values import typed

KIND, PART = Report.Kind, PartCompletion.Part
NONE: values.Values = ()


@values.of(KIND.OFFER)
def offer_values(case: Case, subject: UUID) -> values.Values:
    """An inburgeringsaanbod; a new one replaces the earlier of the same school."""
    found = Trajectory.objects.standing().filter(case=case, pk=subject).select_related("partner")
    one = found.first()
    if one is None:
        return NONE
    told = [
        ("Instellingsnummer", one.partner.duo_number),
        ("Datum inburgeringsaanbod", typed(one.offered_on)),
    ]
    return [
        *told,
        *_day("Datum start cursus", one.planned_start),
        *_day("Datum einde cursus", one.planned_end),
    ]


@values.of(KIND.PVT)
def pvt_values(case: Case, subject: UUID) -> values.Values:
    return _completion(case, subject, "Datum afronding PVT")


@values.of(KIND.MAP)
def map_values(case: Case, subject: UUID) -> values.Values:
    return _completion(case, subject, "Datum afronding MAP")


@values.of(KIND.Z_ROUTE)
def z_values(case: Case, subject: UUID) -> values.Values:
    return _completion(case, subject, "Datum afronding Z-route")


@values.of(KIND.LESSON_HOURS)
def lesson_values(case: Case, subject: UUID) -> values.Values:
    """Of one school: all hours until now, because a delivery replaces the earlier one."""
    kept = MonthlyHours.objects.standing().filter(case=case, trajectory__partner=subject)
    last = kept.order_by("-month").select_related("trajectory__partner").first()
    if last is None:
        return NONE
    names = ("followed", "excused", "unexcused")
    total = kept.aggregate(**{name: Sum(name) for name in names})
    told = [("Instellingsnummer", last.trajectory.partner.duo_number)]
    labels = ("Gevolgde uren", "Geoorloofd verzuim (uren)", "Ongeoorloofd verzuim (uren)")
    counted = zip(labels, names, strict=True)
    return [*told, *((label, str(int(total[name]))) for label, name in counted)]


@values.of(KIND.ACTIVITY_HOURS)
def activity_values(case: Case, subject: UUID) -> values.Values:
    """Whole hours of participation, rounded down, with what counts from elsewhere."""
    standing = z_hours(case, on=timezone.localdate())
    followed = standing.followed.activity or 0
    counted = standing.deducted.activity or 0
    return [("Uren participatie-activiteiten", str(int(followed + counted)))]


def _completion(case: Case, subject: UUID, label: str) -> values.Values:
    one = PartCompletion.objects.filter(case=case, pk=subject).first()
    if one is None:
        return NONE
    if one.withdrawn_on:
        return [(label, "Intrekken: dit was verkeerd doorgegeven")]
    told = [(label, typed(one.on))]
    return [*told, ("Verwijtbaar", one.blame.capitalize())] if one.blame else told


def _day(label: str, day: date | None) -> list[tuple[str, str]]:
    return [(label, typed(day))] if day else []
