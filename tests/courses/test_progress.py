"""Trajects, hours, PVT, MAP and the Z-route; each with what the law and DUO refuse."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from accounts.mandates import give_mandate
from accounts.models import Role
from courses.access import followed_hours
from courses.actions import completing, exams, modules, trajectories
from courses.hours import z_hours
from courses.mandate_kinds import Z_TALK
from courses.models import MonthlyHours
from courses.standing import Refused, done_parts
from duo.models import Report
from tests.cast import LONG_AGO, MONDAY
from tests.courses.learning import (
    attended,
    begun,
    done,
    followed,
    map_done,
    on_route,
    practised,
    pvt_done,
    school,
    signed,
    traject,
    who,
)

pytestmark = pytest.mark.django_db


def owed(case, kind):
    return Report.objects.owed().filter(case=case, kind=kind).count()


def test_hours_of_nt2_count_for_lowering(rivierstad):
    on_route(rivierstad)
    made = begun(rivierstad)
    followed(rivierstad, made, 60)
    followed(rivierstad, made, 40, month=date(2026, 9, 1))
    assert followed_hours(rivierstad.amina) == 100
    other = begun(rivierstad, "knm", language=False, knm=True)
    followed(rivierstad, other, 10)
    assert followed_hours(rivierstad.amina) == 100


def test_a_month_is_corrected_with_a_reason(rivierstad):
    on_route(rivierstad)
    made = begun(rivierstad)
    followed(rivierstad, made, 60)
    with pytest.raises(Refused, match="waarom u ze wijzigt"):
        followed(rivierstad, made, 50)
    followed(rivierstad, made, 50, why="De school telde dubbel.")
    assert followed_hours(rivierstad.amina) == 50
    kept: Any = MonthlyHours.objects.all()
    assert sorted(one.version for one in kept) == [1, 2]


@pytest.mark.parametrize(
    ("month", "said"),
    [(date(2026, 3, 1), "nog niet begonnen"), (date(2026, 12, 1), "al geëindigd")],
)
def test_hours_lie_within_the_traject(rivierstad, month, said):
    on_route(rivierstad)
    made = begun(rivierstad)
    ended: Any = {"on_day": MONDAY, "reason": "done", "result": "reached", "result_on": None}
    trajectories.end_trajectory(trajectory=made, **ended, **who(rivierstad))
    with pytest.raises(Refused, match=said):
        followed(rivierstad, made, 10, month=month)


def test_an_offer_is_told_to_duo(rivierstad):
    on_route(rivierstad)
    days = {"planned_start": date(2026, 4, 1), "planned_end": date(2027, 4, 1)}
    traject(rivierstad, offered_on=date(2026, 3, 20), **days)
    assert owed(rivierstad.amina, Report.Kind.OFFER) == 1
    school(rivierstad, "education", quality_mark=False)
    with pytest.raises(Refused, match="Blik op Werk"):
        traject(rivierstad, "education", offered_on=date(2026, 3, 20), **days)


def test_the_pvt_takes_twelve_hours_and_a_signature(rivierstad):
    on_route(rivierstad)
    attended(rivierstad, 11)
    with pytest.raises(Refused, match=r"ten minste 12 uren\. Vastgelegd: 11"):
        done(rivierstad, "pvt")
    attended(rivierstad, 1)
    with pytest.raises(Refused, match="nog niet ondertekend"):
        done(rivierstad, "pvt")
    signed(rivierstad)
    made = done(rivierstad, "pvt")
    assert owed(rivierstad.amina, Report.Kind.PVT) == 1
    completing.withdraw_part(completion=made, why="Verkeerd", **who(rivierstad))
    assert owed(rivierstad.amina, Report.Kind.PVT) == 0


def test_the_map_takes_forty_hours_and_an_end_talk(rivierstad):
    on_route(rivierstad)
    practised(rivierstad, 39)
    with pytest.raises(Refused, match=r"40 praktijkuren\. Vastgelegd: 39"):
        done(rivierstad, "map")
    practised(rivierstad, 40)
    with pytest.raises(Refused, match="eindgesprek"):
        done(rivierstad, "map")


def test_no_map_in_the_onderwijsroute(rivierstad):
    on_route(rivierstad, "onderwijs")
    with pytest.raises(Refused, match=r"art\. 8 lid 3"):
        practised(rivierstad)
    with pytest.raises(Refused, match=r"art\. 8 lid 3"):
        traject(rivierstad, "map")


@pytest.mark.parametrize(
    ("part", "on_day", "blame", "said"),
    [
        ("knm", date(2026, 3, 10), "", "voor het begin van de inburgeringstermijn"),
        ("knm", date(2026, 11, 24), "", "in de toekomst"),
        ("knm", MONDAY, "ja", "alleen in bij het PVT en de MAP"),
        ("pvt", MONDAY, "ja", "het was op tijd"),
        ("z_route", MONDAY, "", "alleen in de Z-route"),
    ],
)
def test_what_duo_refuses_of_a_completion(rivierstad, part, on_day, blame, said):
    on_route(rivierstad)
    with pytest.raises(Refused, match=said):
        done(rivierstad, part, on_day, blame)


def test_the_z_route_of_a_family_migrant_is_eight_hundred_hours(rivierstad):
    on_route(rivierstad, "z", level="a2", group="family")
    made = begun(rivierstad, "z_lessons", hours=800)
    followed(rivierstad, made, 500)
    standing = z_hours(rivierstad.amina, on=MONDAY)
    assert (standing.left.lessons, standing.left.activity) == (Decimal(300), None)
    with pytest.raises(Refused, match="asielstatushouder"):
        traject(rivierstad, "z_activity")


def deducted(cast, part, number):
    span: Any = {"since": date(2026, 4, 1), "until": date(2026, 10, 1), "ground": "school"}
    modules.deduct(case=cast.amina, part=part, hours=Decimal(number), **span, **who(cast))


def test_pvt_and_map_go_off_the_participation(rivierstad):
    """800 - 12 - 40 = 748 hours of participation are left (Bi art. 3.14, lid 5)."""
    on_route(rivierstad, "z", level="a2")
    pvt_done(rivierstad)
    map_done(rivierstad)
    assert z_hours(rivierstad.amina, on=MONDAY).left.activity == Decimal(748)
    deducted(rivierstad, "activity", 48)
    assert z_hours(rivierstad.amina, on=MONDAY).left.activity == Decimal(700)


def test_the_end_of_the_z_route_comes_after_all_else(rivierstad):
    on_route(rivierstad, "z", level="a2")
    with pytest.raises(Refused, match="PVT en de MAP"):
        done(rivierstad, "z_route")
    pvt_done(rivierstad)
    map_done(rivierstad)
    with pytest.raises(Refused, match="Te gaan: 800 cursusuren en 748 participatie-uren"):
        done(rivierstad, "z_route")
    deducted(rivierstad, "lessons", 800)
    deducted(rivierstad, "activity", 748)
    with pytest.raises(Refused, match="eindgesprek van de Z-route"):
        done(rivierstad, "z_route")
    talk: Any = {"on_day": MONDAY, "reliance": "self", "outcome": None}
    with pytest.raises(Refused, match="geen mandaat"):
        modules.hold_z_talk(case=rivierstad.amina, **talk, **who(rivierstad))
    role = Role.objects.get(slug="klantmanager")
    given: Any = {"since": LONG_AGO, "text": "Besluit", "by": None, "on": LONG_AGO}
    give_mandate(role=role, kind=Z_TALK, **given)
    modules.hold_z_talk(case=rivierstad.amina, **talk, **who(rivierstad))
    made = done(rivierstad, "z_route")
    assert owed(rivierstad.amina, Report.Kind.Z_ROUTE) == 1
    pvt = done_parts(rivierstad.amina)["pvt"]
    with pytest.raises(Refused, match="intrekken kan niet meer"):
        completing.withdraw_part(completion=pvt, why="Fout", **who(rivierstad))
    assert made.part == "z_route"


def test_two_free_attempts_of_a_part(rivierstad):
    on_route(rivierstad)
    told: Any = {"part": "le", "level": "b1", "on_day": MONDAY}
    for result, why in (("failed", ""), ("none", "cancelled")):
        exams.record_exam(
            case=rivierstad.amina, result=result, no_result=why, **told, **who(rivierstad)
        )
    attempts = list(exams.ExamAttempt.objects.standing())
    left = exams.free_attempts_left(rivierstad.amina, attempts, on=MONDAY)
    assert (left["Lezen"], left["Spreken"]) == (1, 2)
    on_route(rivierstad, group="family")
    assert exams.free_attempts_left(rivierstad.amina, attempts, on=MONDAY) == {}
