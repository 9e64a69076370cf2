"""What no version of a PIP can be, whatever a form or a colleague does: the database refuses it."""

from __future__ import annotations

from django.db import models

F, Q = models.F, models.Q
B1_ROUTE, EDUCATION, Z_ROUTE = Q(route="b1"), Q(route="onderwijs"), Q(route="z")
EFFORT = 600  # course hours before the exam may be lowered (Bi art. 5.5)
PARTS = ("reading_a2", "listening_a2", "writing_a2", "speaking_a2")
NO_PART = Q(**dict.fromkeys(PARTS, False))
NEEDS_GROUND = ("route", "lower", "raise")


def plan_holds() -> list[models.BaseConstraint]:
    """Of every version, and between the versions of a case."""
    return [*_between_versions(), *_of_the_route(), *_of_the_change()]


def _between_versions() -> list[models.BaseConstraint]:
    of_case = ["municipality", "case"]
    return [
        models.UniqueConstraint(fields=["municipality", "decision"], name="plan_by_a_decision"),
        models.UniqueConstraint(fields=[*of_case, "number"], name="one_plan_per_number"),
        models.UniqueConstraint(
            fields=of_case, condition=Q(dated_on=None, dropped_on=None), name="one_open_proposal"
        ),
        models.UniqueConstraint(
            fields=of_case,
            condition=Q(change__in=("first", "moved"), dropped_on=None),
            name="one_first_plan_per_case",
        ),
        _check("plan_signed_or_dropped", Q(dated_on=None) | Q(dropped_on=None)),
        _check("plan_dated_after_proposal", Q(dated_on=None) | Q(dated_on__gte=F("proposed_on"))),
    ]


def _of_the_route() -> list[models.BaseConstraint]:
    asked = Q(level="a2") & B1_ROUTE
    return [
        _check("no_a2_in_education_route", ~EDUCATION | Q(level="b1")),
        _check("no_b1_in_z_route", ~Z_ROUTE | Q(level="a2")),
        _check("a2_names_its_parts", (asked & ~NO_PART) | (~asked & NO_PART)),
        _check("map_but_not_in_education_route", Q(map_hours=None) & EDUCATION | _map_of_forty()),
        _check("pvt_of_twelve_hours", Q(pvt_hours__gte=12)),
        _check("intensity_for_asylum", Q(asylum=True, intensity__isnull=False) | _no_intensity()),
        _check("hours_only_for_asylum_in_b1", Q(intensity_hours=None) | Q(asylum=True) & B1_ROUTE),
        _check("z_only_when_nothing_else", ~Z_ROUTE | Q(**_ATTAINABLE[False])),
        _check("route_is_attainable", Z_ROUTE | _attainable_one()),
        _check("optional_exams_in_z_route", Q(optional_exams=False) | Z_ROUTE),
    ]


def _of_the_change() -> list[models.BaseConstraint]:
    first_a2 = Q(change__in=("first", "route", "raise"), level="a2") & B1_ROUTE
    ground = Q(provider_observations__isnull=False, own_experience__isnull=False)
    lowered = Q(route="b1", level="a2", effort_hours__gte=EFFORT, sufficient_effort=True)
    elsewhere = Q(earlier_dated_on__isnull=False, earlier_route=F("route"))
    return [
        _check("no_a2_before_effort", ~first_a2),
        _check("change_has_both_grounds", ~Q(change__in=NEEDS_GROUND) | ground),
        _check("lowered_after_effort", ~Q(change="lower") | lowered),
        _check("raised_to_b1", ~Q(change="raise") | Q(route="b1", level="b1")),
        _check(
            "moved_keeps_the_route",
            Q(change="moved") & elsewhere
            | ~Q(change="moved") & Q(earlier_dated_on=None, earlier_route=""),
        ),
        _check("moved_after_the_earlier", _later_than_elsewhere()),
        _check(
            "exception_has_a_reason",
            Q(exception="", exception_why__isnull=True)
            | ~Q(exception="") & Q(change="route", exception_why__isnull=False),
        ),
    ]


_ATTAINABLE = {
    answer: {"b1_attainable": answer, "education_attainable": answer} for answer in (False, True)
}


def _map_of_forty() -> models.Q:
    return ~EDUCATION & Q(map_hours__gte=40)


def _no_intensity() -> models.Q:
    return Q(asylum=False, intensity__isnull=True)


def _attainable_one() -> models.Q:
    return B1_ROUTE & Q(b1_attainable=True) | EDUCATION & Q(education_attainable=True)


def _later_than_elsewhere() -> models.Q:
    return Q(earlier_dated_on=None) | Q(dated_on=None) | Q(dated_on__gte=F("earlier_dated_on"))


def _check(name: str, condition: models.Q) -> models.CheckConstraint:
    return models.CheckConstraint(condition=condition, name=name)
