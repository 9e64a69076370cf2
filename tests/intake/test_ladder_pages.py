"""The page of the ladder and its forms: one next step, and nothing that is not possible now."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from intake import actions
from intake.models import Completion, Outcome, Source, Summons
from letters.models import Kind, Letter
from tenancy.scope import scope
from tests.cast import MONDAY, waiting
from tests.intake.climbing import DONE_ON, SECOND_ON, THIRD_ON, climb, complete, ends

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
FACTS = "Niet gekomen; om 11.00 uur gebeld, geen gehoor."
TYPED = {"appointment_at": "10:30", "place": "Stadhuis", "interpreter": "", "channel": "post"}


@pytest.fixture
def zohra(cast):
    with scope(cast.rivierstad.pk):
        return waiting(cast.rivierstad, "Rahimi", "Zohra", assignee=cast.bas)


@pytest.fixture
def climbed(cast, zohra):
    def so_far(missed):
        with scope(cast.rivierstad.pk):
            return climb(zohra, by=cast.bas, missed=missed)

    return so_far


@pytest.fixture
def at(clock, cast, sign_in):
    """Bas's browser on this day."""

    def on(day):
        clock.move_to(datetime(day.year, day.month, day.day, 9, tzinfo=UTC), tick=False)
        return sign_in(cast.bas)

    return on


def address(case, *rest):
    return "/".join((f"/dossiers/{case.pk}/oproep", *(str(one) for one in rest), ""))


def text(answer):
    return " ".join(answer.content.decode().split())


def test_before_the_appointment_there_is_nothing_to_record_but_a_reason(zohra, climbed, at):
    climbed(0)
    page = text(at(MONDAY).get(address(zohra)))
    assert "Wacht op de afspraak" in page
    assert "Goede reden vastleggen" in page
    assert "Afspraak verzetten" in page
    assert "Waarschuwing en tweede oproep maken" not in page


def test_bas_records_a_no_show_and_warns(cast, zohra, climbed, at):
    sent = climbed(0)
    bas = at(SECOND_ON)
    assert "Leg vast of de inburgeraar is gekomen" in text(bas.get(address(zohra)))
    given = {"kind": "missed", "facts": FACTS}
    assert bas.post(address(zohra, sent.pk, "uitkomst"), given)["Location"] == address(zohra)
    page = text(bas.get(address(zohra)))
    for words in (
        "Niet gekomen",
        FACTS,
        "Waarschuwing en tweede oproep maken",
        "Waarom deze datum",
    ):
        assert words in page
    form = address(zohra, sent.pk, "volgende")
    assert "Waarschuwing en oproep versturen" in text(bas.get(form))
    looked = text(bas.post(form, TYPED | {"appointment_on": "2026-12-15", "bekijken": "1"}))
    assert "schriftelijke waarschuwing" in looked
    assert bas.post(form, TYPED | {"appointment_on": "2026-12-15"})["Location"] == address(zohra)
    assert "Tweede oproep" in text(bas.get(address(zohra)))
    with scope(cast.rivierstad.pk):
        assert Letter.objects.filter(kind=Kind.WARNING).count() == 1


def test_a_form_that_was_opened_before_a_colleague_took_the_step_does_nothing(
    cast, zohra, climbed, at
):
    first_form = None
    climbed(1)
    with scope(cast.rivierstad.pk):
        first_form = Summons.objects.get(number=1)
    bas = at(THIRD_ON)
    for name in ("volgende", "uitkomst", "uitkomst/correctie"):
        answer = bas.post(address(zohra, first_form.pk, name), TYPED, follow=True)
        assert "Er is al een volgende stap gezet." in text(answer)
    with scope(cast.rivierstad.pk):
        assert Summons.objects.count() == 2


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"kind": "missed", "facts": ""}, "Dit veld is verplicht."),
        ({"kind": "", "facts": FACTS}, "Dit veld is verplicht."),
        ({"kind": "moved", "facts": FACTS}, "Selecteer een geldige keuze."),
        ({"kind": "missed", "facts": "Hij heeft PTSS"}, "gezondheid"),
        ({"kind": "missed", "facts": "BSN 999990019"}, "BSN"),
    ],
)
def test_a_mistake_in_an_outcome_is_named(cast, zohra, climbed, at, given, why):
    sent = climbed(0)
    answer = at(SECOND_ON).post(address(zohra, sent.pk, "uitkomst"), given)
    assert (answer.status_code, why in text(answer)) == (400, True)
    with scope(cast.rivierstad.pk):
        assert not Outcome.objects.exists()


def test_a_wrong_outcome_is_withdrawn_on_its_page(cast, zohra, climbed, at):
    sent = climbed(0)
    with scope(cast.rivierstad.pk):
        ends(sent, by=cast.bas)
    bas = at(SECOND_ON)
    form = address(zohra, sent.pk, "uitkomst/correctie")
    assert bas.post(form, {"reason": ""}).status_code == 400
    assert bas.post(form, {"reason": "Verkeerde persoon"}).status_code == 302
    page = text(bas.get(address(zohra)))
    assert "Eerder vastgelegd" in page
    assert "Verkeerde persoon" in page


def test_bas_completes_in_absence(cast, zohra, climbed, at):
    climbed(3)
    bas = at(DONE_ON)
    assert "Brede intake afronden zonder de inburgeraar" in text(bas.get(address(zohra)))
    form = address(zohra, "afwezig")
    assert bas.post(form, {"channel": "post"}).status_code == 400
    given = {"motivation": "Sprak Duits.", "sources": "Het COA.", "channel": "post"}
    assert "afgerond zonder u" in text(bas.post(form, given | {"bekijken": "1"}))
    with scope(cast.rivierstad.pk):
        assert not Completion.objects.exists()
    assert bas.post(form, given)["Location"] == address(zohra)
    page = text(bas.get(address(zohra)))
    for words in ("zonder de inburgeraar", "Sprak Duits.", "Het COA.", "Mededeling: brede intake"):
        assert words in page
    with scope(cast.rivierstad.pk):
        event = Event.objects.get(kind=Event.Kind.INTAKE_ABSENT)
    assert event.basis == "art. 14, lid 2, Wet inburgering 2021"


def test_who_may_summon_but_not_conduct_the_intake_does_not_complete_it(zohra, cast, sign_in):
    """The role of administratie summons, and conducts no intake."""
    from accounts.actions import add_member
    from accounts.models import Role

    with scope(cast.rivierstad.pk):
        role = Role.objects.get(slug="administratie")
        add_member(user=cast.pim, role=role, since=MONDAY, by=None, on=MONDAY)
    assert sign_in(cast.pim).get(address(zohra, "afwezig")).status_code == 403


def test_while_the_duty_rests_no_step_is_taken(cast, zohra, climbed, at):
    with scope(cast.rivierstad.pk):
        ends(climbed(0), by=cast.bas)
        told = {"source": Source.PORTAL, "by": cast.bas, "on": SECOND_ON}
        actions.pause_duty(case=zohra, since=SECOND_ON, **told)
    page = text(at(SECOND_ON).get(address(zohra)))
    assert "tijdelijke vrijstelling" in page
    assert "Waarschuwing en tweede oproep maken" not in page


def test_the_summons_of_another_case_is_not_found(cast, zohra, climbed, at):
    sent = climbed(0)
    assert at(SECOND_ON).get(address(cast.amina, sent.pk, "uitkomst")).status_code == 404


def test_the_page_costs_the_same_for_a_long_ladder(cast, zohra, climbed, at):
    climbed(0)
    counts = []
    for _ in range(2):
        bas = at(SECOND_ON)
        bas.get(address(zohra))
        with CaptureQueriesContext(connection) as queries:
            bas.get(address(zohra))
        counts.append(len(queries))
        if len(counts) == 1:
            with scope(cast.rivierstad.pk):
                sent = Summons.objects.select_related("case__person").get()
                ends(sent, by=cast.bas)
                ends(sent, "excused", by=cast.bas, on=SECOND_ON)
    assert counts[1] <= counts[0]


def test_a_completed_ladder_says_so(cast, zohra, climbed, at):
    with scope(cast.rivierstad.pk):
        climbed(3)
        complete(zohra, by=cast.bas)
    page = text(at(DONE_ON).get(address(zohra)))
    assert "De brede intake is afgerond, zonder de inburgeraar" in page
    assert "Uitkomst intrekken" not in page
