"""What a municipality may choose, and what it may not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from desk.setup.actions.policy import AlreadySet, InThePast, OutOfBounds, set_policy
from desk.setup.policy import SETTINGS
from tenancy.models import BOUNDS, MunicipalityPolicy, policy_of
from tenancy.scope import scope
from tests.cast import MONDAY
from tests.conftest import KEPT_FOR

pytestmark = pytest.mark.django_db
CHOSEN = {
    "idle_minutes": 20,
    "soon_days": 10,
    "summon_within_days": 21,
    "summons_days": 21,
    "second_days": 21,
    "third_days": 28,
    "reminder_days": 2,
    "absence_percent": 15,
    "behind_percent": 20,
    "silent_days": 45,
    "module_months": 6,
    "offer_days": 30,
    "switch_days": 60,
    "views_days": 21,
    "fine_status_holder": 1,
    "fine_doubles": 1,
    "keep_years": 4,
    "core_years": 20,
    "unused_months": 6,
}
TUESDAY = date(2026, 11, 24)
OUTSIDE = [(name, value) for name, (low, high) in BOUNDS.items() for value in (low - 1, high + 1)]


@pytest.fixture
def choose(cast):
    """Femke sets a policy by the verb."""

    def chosen(valid_from=MONDAY, **other):
        given = {"municipality": cast.rivierstad, "by": cast.femke, "on": MONDAY}
        return set_policy(valid_from=valid_from, **given, **CHOSEN | other)

    with scope(cast.rivierstad.pk, actor=cast.femke.pk):
        yield chosen


def send(client, **other):
    return client.post("/beheer/beleid/", {"valid_from": "2026-11-23", **CHOSEN, **other})


def test_a_new_policy_holds_from_its_day_and_says_who_set_it(cast, choose):
    later = choose(valid_from=TUESDAY)
    assert MunicipalityPolicy.objects.in_force(MONDAY).summons_days == 14
    assert MunicipalityPolicy.objects.in_force(TUESDAY) == later
    assert later.established_by == cast.femke.pk
    assert Event.objects.filter(kind="policy_set", actor=cast.femke.pk).count() == 1


@pytest.mark.parametrize(("name", "value"), OUTSIDE)
def test_the_database_refuses_what_lies_outside_the_bounds(cast, choose, name, value):
    with pytest.raises(OutOfBounds), transaction.atomic():
        choose(**{name: value})
    row = {"municipality": cast.rivierstad, "valid_from": MONDAY, **CHOSEN, name: value}
    with pytest.raises(IntegrityError, match="within_bounds" if value else name):
        MunicipalityPolicy.objects.create(**row)


def test_the_policy_of_a_day_is_not_replaced(choose):
    choose()
    with pytest.raises(AlreadySet):
        choose(summons_days=28)
    assert MunicipalityPolicy.objects.get().summons_days == 21


def test_a_policy_does_not_begin_before_it_is_set(choose):
    with pytest.raises(InThePast):
        choose(valid_from=date(2026, 11, 22))


def test_what_was_set_cannot_be_changed(choose):
    policy = choose()
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        MunicipalityPolicy.objects.filter(pk=policy.pk).update(summons_days=42)


def test_an_old_policy_is_served_for_at_most_a_minute(choose):
    assert policy_of(MONDAY).summons_days == 14
    choose()
    key = cache.make_key(f"policy:{MONDAY}")
    assert KEPT_FOR <= 60
    assert cache._cache.get_client().ttl(key) == -1  # it asks for no other time than that
    cache.clear()
    assert policy_of(MONDAY).summons_days == 21


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda s: s.name)
def test_a_choice_out_of_bounds_hears_the_bounds_and_the_article(femke, setting):
    answer = send(femke, **{setting.name: setting.bounds[1] + 1})
    page = answer.content.decode()
    assert answer.status_code == 400
    if not setting.choices:
        assert f"Kies {setting.range}. {setting.ground}" in page
    assert str(setting.article or setting.ground) in page


def test_every_choice_has_a_row_with_its_article():
    assert {setting.name for setting in SETTINGS} == BOUNDS.keys()
    assert [str(s.article) for s in SETTINGS if s.article] == [
        "art. 14, lid 1, Wet inburgering 2021",
        "art. 14, lid 1, Wet inburgering 2021",
        "art. 22, lid 2, Wet inburgering 2021",
        "art. 5.3, lid 1, Besluit inburgering 2021",
        "art. 23, lid 1, Wet inburgering 2021",
        "art. 23, lid 1, Wet inburgering 2021",
        "art. 9.2, lid 4, Besluit inburgering 2021",
        "art. 11, lid 1, Wet inburgering 2021",
        "art. 16, lid 1, Wet inburgering 2021",
        "art. 5.4, lid 1, Besluit inburgering 2021",
        "art. 5:53, lid 3, Algemene wet bestuursrecht",
        "art. 22, lid 1, Wet inburgering 2021",
        "art. 7.1, lid 3, Besluit inburgering 2021",
        "art. 9.9, lid 1, Besluit inburgering 2021",
        "art. 9.9, lid 2, Besluit inburgering 2021",
        "art. 5, lid 1, onder e, Algemene verordening gegevensbescherming",
    ]


def test_femke_sets_the_policy_and_sees_who_did(cast, femke):
    assert send(femke).headers["Location"] == "/beheer/beleid/"
    page = femke.get("/beheer/beleid/").content.decode()
    assert "Geldt nu" in page
    assert "op 23-11-2026 door Femke" in page
    assert "21 dagen" in page


def test_a_day_that_has_a_policy_is_refused_at_its_field(femke):
    send(femke)
    answer = send(femke, summons_days=28)
    assert answer.status_code == 400
    assert "Voor deze dag is al beleid vastgesteld" in answer.content.decode()


def test_the_policy_of_another_municipality_is_not_shown(cast, femke):
    with scope(cast.heuvelrode.pk):
        given: Any = {"municipality": cast.heuvelrode, "by": None, "on": MONDAY, **CHOSEN}
        set_policy(valid_from=MONDAY, **given | {"summons_days": 33})
    assert "33 dagen" not in femke.get("/beheer/beleid/").content.decode()


def test_the_page_asks_as_much_for_eight_policies_as_for_one(femke, choose):
    costs = []
    for days in ((23,), range(24, 31)):
        for day in days:
            choose(valid_from=date(2026, 11, day))
        femke.get("/beheer/beleid/")
        with CaptureQueriesContext(connection) as asked:
            femke.get("/beheer/beleid/")
        costs.append(len(asked))
    assert costs[0] == costs[1] <= 18


def test_two_choices_that_together_pass_ten_weeks_are_refused(femke):
    """Besluit inburgering 2021, art. 5.3, lid 1: the PIP is there within ten weeks, 70 days."""
    answer = send(femke, summon_within_days=50, summons_days=21)
    assert answer.status_code == 400
    assert "meer dan 70 dagen" in answer.content.decode()
    assert send(femke, summon_within_days=49, summons_days=21).status_code == 302
