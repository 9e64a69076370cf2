"""Which facts of the duty fit together: tables that a jurist can read."""

from __future__ import annotations

from datetime import date

import pytest

from cases.models import Case, Closure
from intake.models import DetailedGroup, DutyEnd, Rights
from intake.rules import (
    CLOSES_AS,
    GROUP_OF,
    GROUP_OF_RIGHTS,
    group_of,
    may_summon,
    why_no_fit,
    why_no_pause,
)

A, F = "asylum", "family"
MARCH, JUNE = date(2026, 3, 2), date(2026, 6, 1)

# Wi 13, lid 1, onder a and b: asylum permit, or family of who has one; Wi 19: other permits.
GROUPS = [
    # DUO's detailed group, DUO's rights, the group of the law
    ("Asielstatushouder", "", A),
    ("Gezinshereniger met Asielstatushouder", "", A),
    ("Gezinsvormer met Asielstatushouder", "", A),
    ("Gezinshereniger", "", F),
    ("Gezinsvormer", "", F),
    ("Geestelijk bedienaar", "", F),
    ("Overig", "", F),
    ("Gezinshereniger", "Behoud asielrechten", A),
    ("Gezinsvormer", "Asielrechten toegekend", A),
    ("Asielstatushouder", "Op verzoek behoud rechten van gezins- en overige migrant", F),
    ("Asielstatushouder", "Op verzoek rechten van gezins- en overige migrant toegekend", F),
    ("", "Behoud asielrechten", A),
    ("", "", None),
]


def value(choices, label):
    return next((one.value for one in choices if one.label == label), "")


@pytest.mark.parametrize(("detailed", "rights", "group"), GROUPS)
def test_the_group_of_the_law_follows_from_what_duo_says(detailed, rights, group):
    given = {"detailed": value(DetailedGroup, detailed), "rights": value(Rights, rights)}
    assert group_of(**given) == group
    for chosen in (A, F):
        fits = why_no_fit(group=chosen, **given) is None
        assert fits == (group in {None, chosen})


def test_every_value_of_duo_has_its_group_and_every_end_its_ground():
    assert GROUP_OF.keys() == set(DetailedGroup.values)
    assert GROUP_OF_RIGHTS.keys() == set(Rights.values)
    assert {*GROUP_OF.values(), *GROUP_OF_RIGHTS.values()} == set(Case.TargetGroup.values)
    assert CLOSES_AS.keys() == set(DutyEnd.Reason.values)
    assert set(CLOSES_AS.values()) == set(Closure.Ground.values) - {"moved", "undone"}


def test_a_temporary_exemption_is_no_reason_of_an_end():
    assert "Tijdelijke vrijstelling" not in DutyEnd.Reason.labels


@pytest.mark.parametrize(
    ("established", "paused", "last_until", "since", "why"),
    [
        (MARCH, False, None, JUNE, None),
        (MARCH, False, None, MARCH, None),
        (MARCH, False, date(2026, 5, 31), JUNE, None),
        (None, False, None, JUNE, "nog niet vastgesteld"),
        (MARCH, True, None, JUNE, "loopt al"),
        (MARCH, False, None, date(2026, 3, 1), "begon pas op 2 maart 2026"),
        (MARCH, False, JUNE, JUNE, "liep tot en met 1 juni 2026"),
    ],
)
def test_a_temporary_exemption_begins_within_the_duty_and_after_the_last(
    established, paused, last_until, since, why
):
    given = {"established_on": established, "paused": paused, "last_until": last_until}
    said = why_no_pause(since=since, **given)
    assert (why in str(said)) if why else said is None


@pytest.mark.parametrize(
    ("established", "ended", "paused", "why"),
    [
        (MARCH, None, None, None),
        (None, None, None, "nog niet vastgesteld"),
        (MARCH, JUNE, None, "geëindigd op 1 juni 2026"),
        (MARCH, JUNE, MARCH, "geëindigd op 1 juni 2026"),
        (MARCH, None, JUNE, "Sinds 1 juni 2026 geldt een tijdelijke vrijstelling"),
    ],
)
def test_only_who_has_the_duty_now_is_summoned(established, ended, paused, why):
    said = may_summon(established_on=established, ended_on=ended, paused_since=paused)
    assert (why in str(said)) if why else said is None
