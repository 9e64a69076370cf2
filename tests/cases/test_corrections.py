"""A recorded fact was wrong: corrected with a reason, the old value kept, clocks counted again."""

from __future__ import annotations

from datetime import date

import pytest

from accounts.models import Role
from accounts.permissions import Permission
from audit.models import Event
from cases import actions
from cases.facts import FACTS
from cases.models import Case, Correction, Person, Task
from tenancy.scope import scope
from tests.cast import AMINAS_BSN, MONDAY, newcomer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
REASON = "Staat zo in het paspoort."
GROUND = "art. 16 Algemene verordening gegevensbescherming"


def correct(client, case, name, value, reason=REASON):
    typed = {"value": value, "reason": reason}
    return client.post(f"/dossiers/{case.pk}/correcties/{name}/", typed)


def said(answer):
    return answer.content.decode()


def corrections(cast):
    with scope(cast.rivierstad.pk):
        return [
            (one.fact, one.old, one.new, one.reason)
            for one in Correction.objects.select_related("case__person")
        ]


def amina(cast):
    with scope(cast.rivierstad.pk):
        case = Case.objects.select_related("person").get(pk=cast.amina.pk)
        _ = case.person.bsn  # opened while in scope
        return case


def page_of(cast, client):
    return client.get(f"/dossiers/{cast.amina.pk}/").content.decode()


def test_old_new_reason_and_who_stand_in_the_timeline(cast, sign_in):
    bas = sign_in(cast.bas)
    answer = correct(bas, cast.amina, "family_name", "Hassan")
    assert answer.headers["Location"] == f"/dossiers/{cast.amina.pk}/"
    timeline = page_of(cast, bas).split('id="tijdlijn"')[1]
    assert "Gegeven gecorrigeerd · Achternaam" in timeline
    assert f"Was: Yusuf. Is nu: Hassan. Reden: {REASON}" in timeline
    assert f"Bas · {GROUND}" in timeline
    assert amina(cast).person.family_name == "Hassan"


def test_one_event_says_who_when_and_on_which_ground(cast, sign_in):
    correct(sign_in(cast.bas), cast.amina, "city", "Rivierstad")
    with scope(cast.rivierstad.pk):
        event = Event.objects.get(kind=Event.Kind.FACT_CORRECTED)
        assert (event.actor, event.on, event.case) == (cast.bas.pk, MONDAY, cast.amina.pk)
        assert event.basis == GROUND
        assert event.detail == "Woonplaats"
        assert event.subject == f"cases.Correction:{Correction.objects.get().pk}"


@pytest.mark.parametrize("reason", ["", "   ", "\n"])
def test_without_a_reason_nothing_is_corrected(cast, sign_in, reason):
    answer = correct(sign_in(cast.bas), cast.amina, "family_name", "Hassan", reason)
    assert answer.status_code == 400
    assert "Reden van de correctie: Dit veld is verplicht." in said(answer)
    assert 'value="Hassan"' in said(answer)
    assert amina(cast).person.family_name == "Yusuf"
    assert corrections(cast) == []


def test_the_form_shows_what_stands_there_now(cast, sign_in):
    page = said(sign_in(cast.bas).get(f"/dossiers/{cast.amina.pk}/correcties/birth_date/"))
    assert "mei 1990 (dag onbekend)" in page
    assert 'value="00-05-1990"' in page


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("family_name", "Yusuf"),
        ("family_name", "  Yusuf "),
        ("birth_date", "00-05-1990"),
        ("birth_date", "0-5-1990"),
        ("bsn", AMINAS_BSN),
        ("bsn", "9999.90.019"),
        ("notified_on", "2026-03-02"),
        ("prefix", ""),
        ("city", " "),
    ],
)
def test_the_same_value_again_is_no_correction(cast, sign_in, name, value):
    answer = correct(sign_in(cast.bas), cast.amina, name, value)
    assert answer.status_code == 400
    assert "Dit is dezelfde waarde als nu in het dossier staat." in said(answer)
    assert corrections(cast) == []


@pytest.mark.parametrize(
    ("name", "value", "old", "new"),
    [
        ("city", "Rivierstad", "niet ingevuld", "Rivierstad"),
        ("postcode", "1234ab", "niet ingevuld", "1234 AB"),
        ("birth_date", "03-05-1990", "mei 1990 (dag onbekend)", "3 mei 1990"),
        ("notified_on", "2026-03-09", "2 maart 2026", "9 maart 2026"),
        ("given_names", "", "Amina", "niet ingevuld"),
    ],
)
def test_both_values_are_kept_as_people_read_them(cast, sign_in, name, value, old, new):
    assert correct(sign_in(cast.bas), cast.amina, name, value).status_code == 302
    assert corrections(cast) == [(name, old, new, REASON)]


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("family_name", "", "Dit veld is verplicht."),
        ("family_name", "x" * 201, "200 tekens"),
        ("prefix", "x" * 21, "20 tekens"),
        ("postcode", "0123 AB", "Vul een postcode in als 1234 AB."),
        ("birth_date", "29-02-2023", "Deze datum bestaat niet."),
        ("birth_date", "03-03-2026", "De geboortedatum ligt na de kennisgeving van DUO."),
        ("birth_date", "02-02-2026", "De geboortedatum ligt na de inschrijving in de BRP."),
        ("notified_on", "2026-11-24", "Deze datum ligt in de toekomst."),
        ("notified_on", "2021-12-31", "geldt vanaf 1 januari 2022."),
        ("registered_on", "1989-12-31", "Deze datum ligt voor de geboortedatum."),
        ("registered_on", "0001-01-01", "Deze datum ligt voor de geboortedatum."),
        ("bsn", "111222334", "Dit is geen geldig BSN."),
        ("bsn", "12345678", "Begint het met een 0?"),
    ],
)
def test_a_value_that_cannot_be_true_is_refused(cast, sign_in, name, value, why):
    answer = correct(sign_in(cast.bas), cast.amina, name, value)
    assert answer.status_code == 400
    assert why in said(answer)
    assert corrections(cast) == []


@pytest.mark.parametrize("name", ["key_core", "bsn_index", "number", "phase", "secrecy", "pk"])
def test_what_is_no_fact_cannot_be_corrected(cast, sign_in, name):
    assert correct(sign_in(cast.bas), cast.amina, name, "x").status_code == 404


def test_the_group_is_corrected_in_its_history_and_nowhere_else(cast, sign_in):
    """The door is closed, the verb refuses, and the page leads to the history."""
    bas = sign_in(cast.bas)
    assert correct(bas, cast.amina, "target_group", "family").status_code == 404
    with scope(cast.rivierstad.pk), pytest.raises(actions.HasHistory):
        actions.correct(
            case=cast.amina,
            fact=FACTS["target_group"],
            value="family",
            reason=REASON,
            by=cast.bas,
            on=MONDAY,
        )
    assert f'href="/dossiers/{cast.amina.pk}/plicht/"' in page_of(cast, bas)


def test_after_a_correction_the_person_is_found_by_the_new_name(cast, sign_in):
    correct(sign_in(cast.bas), cast.amina, "family_name", "Hassan")
    with scope(cast.rivierstad.pk):
        assert Person.objects.named("hassan").exists()
        assert not Person.objects.named("yusuf").exists()
        assert Case.objects.get().sort_name == "hassan amina"


def test_the_verb_refuses_the_same_value_too(in_rivierstad):
    with pytest.raises(actions.Unchanged):
        actions.correct(
            case=in_rivierstad.amina,
            fact=FACTS["family_name"],
            value="Yusuf",
            reason=REASON,
            by=in_rivierstad.bas,
            on=MONDAY,
        )


class TestTheDeadlineOfThePip:
    """Ten weeks after the notice; a last day on a weekend or holiday moves on (Atw art. 1)."""

    def due(self, cast):
        with scope(cast.rivierstad.pk):
            return Task.objects.get(kind=Task.Kind.PLAN).due_on

    @pytest.mark.parametrize(
        ("notified", "due"),
        [
            ("2026-03-09", date(2026, 5, 18)),  # Monday 18 May
            ("2026-03-05", date(2026, 5, 18)),  # Ascension 14, decreed 15, weekend 16 and 17
            ("2026-03-16", date(2026, 5, 26)),  # 25 May is Whit Monday
            ("2026-02-02", date(2026, 4, 13)),  # Monday 13 April
        ],
    )
    def test_it_is_counted_again_from_the_right_notice(self, cast, sign_in, notified, due):
        assert self.due(cast) == date(2026, 5, 11)
        correct(sign_in(cast.bas), cast.amina, "notified_on", notified)
        assert self.due(cast) == due
        assert amina(cast).next_due == due

    def test_a_later_registration_counts_for_who_is_housed(self, cast, sign_in):
        """Registered on 16 March, after the notice of 2 March: 25 May is Whit Monday."""
        correct(sign_in(cast.bas), cast.amina, "registered_on", "2026-03-16")
        assert self.due(cast) == date(2026, 5, 26)

    def test_the_timeline_says_why_it_changed(self, cast, sign_in):
        bas = sign_in(cast.bas)
        correct(bas, cast.amina, "notified_on", "2026-03-09")
        page = page_of(cast, bas)
        assert "Termijn opnieuw berekend · Gecorrigeerd: Kennisgeving van DUO" in page
        assert "maandag 9 maart 2026" in page

    def test_a_correction_of_a_name_counts_nothing_again(self, cast, sign_in):
        correct(sign_in(cast.bas), cast.amina, "family_name", "Hassan")
        with scope(cast.rivierstad.pk):
            assert not Event.objects.filter(kind=Event.Kind.TASK_RECOMPUTED).exists()

    def test_a_date_that_can_no_longer_be_counted_does_not_stay(self, cast, sign_in):
        """In 2022 the registration counted; of 2010 no holidays are known, so there is no date."""
        bas = sign_in(cast.bas)
        correct(bas, cast.amina, "notified_on", "2022-06-01")
        correct(bas, cast.amina, "registered_on", "2010-05-03")
        with scope(cast.rivierstad.pk):
            assert not Task.objects.open().filter(kind=Task.Kind.PLAN, due_on__year=2026).exists()


class TestTheBsn:
    def test_one_that_another_person_here_has_is_refused(self, cast, sign_in):
        with scope(cast.rivierstad.pk):
            newcomer(cast.rivierstad, "Hassan", "Ali", bsn="111222333")
        answer = correct(sign_in(cast.bas), cast.amina, "bsn", "111.222.333")
        assert answer.status_code == 400
        assert "Dit BSN hoort al bij een ander dossier van uw gemeente." in said(answer)
        assert amina(cast).person.bsn == AMINAS_BSN
        assert corrections(cast) == []

    def test_one_that_only_another_municipality_has_is_taken_without_a_hint(self, cast, sign_in):
        with scope(cast.heuvelrode.pk):
            newcomer(cast.heuvelrode, "Hassan", "Ali", bsn="111222333")
        assert correct(sign_in(cast.bas), cast.amina, "bsn", "111222333").status_code == 302
        with scope(cast.rivierstad.pk):
            assert Person.objects.with_bsn("111222333").get() == cast.amina.person
            assert not Person.objects.with_bsn(AMINAS_BSN).exists()

    def test_who_may_not_see_it_sees_neither_old_nor_new(self, cast, sign_in):
        bas = sign_in(cast.bas)
        correct(bas, cast.amina, "bsn", "111222333")
        assert f"Was: {AMINAS_BSN}. Is nu: 111222333." in page_of(cast, bas)
        page = page_of(cast, sign_in(cast.carla))
        assert "Burgerservicenummer" in page
        assert f"Reden: {REASON}" in page
        assert AMINAS_BSN not in page
        assert "111222333" not in page

    def test_who_may_correct_but_not_see_it_may_not_correct_it(self, cast, sign_in):
        from guardian.shortcuts import assign_perm

        with scope(cast.rivierstad.pk):
            group = Role.objects.get(slug="handhaver").group
        assign_perm(f"tenancy.{Permission.CASE_CORRECT}", group, cast.rivierstad)
        carla = sign_in(cast.carla)
        assert correct(carla, cast.amina, "bsn", "111222333").status_code == 403
        form = carla.get(f"/dossiers/{cast.amina.pk}/correcties/bsn/")
        assert (form.status_code, AMINAS_BSN in said(form)) == (403, False)
        assert correct(carla, cast.amina, "city", "Rivierstad").status_code == 302

    def test_it_may_not_stand_in_the_reason(self, cast, sign_in):
        answer = correct(sign_in(cast.bas), cast.amina, "city", "Stad", f"Zie {AMINAS_BSN}")
        assert answer.status_code == 400
        assert "dat op een BSN lijkt" in said(answer)


@pytest.mark.parametrize(("who", "status"), [("carla", 403), ("petra", 403), ("dirk", 404)])
def test_who_may_not_correct_changes_nothing(cast, sign_in, who, status):
    answer = correct(sign_in(getattr(cast, who)), cast.amina, "family_name", "Hassan")
    assert answer.status_code == status
    assert amina(cast).person.family_name == "Yusuf"
    assert corrections(cast) == []


def test_two_colleagues_who_correct_the_same_fact_lose_nothing(cast, sign_in):
    """F39: the second sees what the first made of it, keeps what they typed, and decides."""
    bas, noor = sign_in(cast.bas), sign_in(cast.noor)
    address = f"/dossiers/{cast.amina.pk}/correcties/city/"
    sent = {"value": "Rivierdam", "reason": REASON, "seen": "0"}
    assert noor.post(address, sent | {"value": "Heuvelrode"}).status_code == 302
    refused = bas.post(address, sent)
    page = said(refused)
    assert refused.status_code == 409
    assert "Gewijzigd door Noor om" in page
    assert "Heuvelrode" in page
    assert 'value="Rivierdam"' in page
    assert 'name="seen" value="1"' in page
    assert bas.post(address, sent | {"seen": "1"}).status_code == 302
    with scope(cast.rivierstad.pk):
        assert Person.objects.get(pk=cast.amina.person_id).city == "Rivierdam"


def test_the_form_knows_what_its_user_saw(cast, sign_in):
    page = sign_in(cast.bas).get(f"/dossiers/{cast.amina.pk}/correcties/city/").content.decode()
    assert 'name="seen" value="0"' in page
