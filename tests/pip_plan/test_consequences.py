"""What follows from a revoked PIP, and what DUO must hear of one that stands."""

from __future__ import annotations

from datetime import date

import pytest

from cases.models import Case, Task
from decisions.consequences import REVOKED
from duo.models import Report
from duo.values import values_of
from pip_plan.access import versions_of
from tests.cast import MONDAY
from tests.pip_plan.planning import GROUND, Z_VALUES, changed, established

pytestmark = pytest.mark.django_db


def revoked(cast, plan):
    """As a successful objection does it."""
    decision = plan.decision
    decision.revoked_on, decision.revoked_why = MONDAY, "Onvoldoende gemotiveerd"
    decision.save()
    decision.case = cast.amina
    for consequence in REVOKED[decision.kind]:
        consequence(decision, by=cast.bas, on=MONDAY)
    return Case.objects.get(pk=cast.amina.pk)


def test_the_version_before_holds_again_and_the_term_stays(rivierstad):
    first = established(rivierstad)
    second = changed(rivierstad, "route", on=MONDAY, **GROUND, **Z_VALUES)
    case = revoked(rivierstad, second)
    assert (case.route, case.level, case.plan_dated_on) == ("b1", "b1", MONDAY)
    assert versions_of(case).current == first
    assert Task.objects.open().get(case=case, kind=Task.Kind.TERM).due_on == date(2029, 11, 23)


def test_without_a_version_the_term_stays_too(rivierstad):
    """Wi art. 11, lid 3: a PIP made anew does not move the start of the term."""
    case = revoked(rivierstad, established(rivierstad))
    assert (case.route, case.level, case.plan_dated_on) == ("", "", MONDAY)
    assert versions_of(case).current is None


def test_duo_hears_the_plan_in_its_own_codes(rivierstad):
    plan = established(rivierstad)
    report = Report.objects.owed().get(case=rivierstad.amina, subject=plan.pk)
    assert list(values_of(report)) == [
        ("Dagtekening PIP", "23-11-2026"),
        ("Leerroute", "B"),
        ("Niveau", "B1"),
        ("Mag opleiding afmaken", "Nee"),
        ("Alfabetiseringsonderwijs", "NVT"),
        ("Geschatte intensiteit B1-route (uren)", "600"),
    ]
