"""A family of four: who belongs to it shows on each case, and on no other."""

from __future__ import annotations

from datetime import date

import pytest

from accounts.models import Membership, Role
from audit.models import Event, ReadCase, Reading
from cases import actions
from cases.ages import youngest_age
from cases.families import young_children
from cases.models import Case, FamilyMember
from cases.partial_date import PartialDate
from tenancy.scope import scope
from tests.cast import MONDAY, newcomer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
TYPED = {"relation": "partner", "own_relation": "parent", "coupled_along": "ja"}


@pytest.fixture
def four(cast):
    """Amina, her husband Omar, and two of sixteen: each with a case of their own."""
    with scope(cast.rivierstad.pk):
        omar, layla, sami = (
            newcomer(cast.rivierstad, "Yusuf", name, assignee=cast.noor)
            for name in ("Omar", "Layla", "Sami")
        )
        actions.change_contact(
            case=omar, seen=0, by=cast.bas, on=MONDAY, phone="", email="", channel="",
            language="so", interpreter=None,
        )  # fmt: skip
        common = {"own_relation": "parent", "coupled_along": True, "by": cast.bas, "on": MONDAY}
        actions.link(case=cast.amina, other=omar, relation="partner", **common)
        actions.link(case=omar, other=layla, relation="child", **common)
        actions.link(case=layla, other=sami, relation="child", **common)
    return [cast.amina, omar, layla, sami]


def page(client, case):
    return client.get(f"/dossiers/{case.pk}/gezin/").content.decode()


def link(client, case, number, **changes):
    typed = TYPED | {"other": number} | changes
    return client.post(f"/dossiers/{case.pk}/gezin/koppeling/", typed)


def test_a_family_of_four_shows_as_one_on_each_case(cast, four, sign_in):
    bas = sign_in(cast.bas)
    for case in four:
        shown = page(bas, case)
        for other in four:
            assert other.number in shown
        assert "Somali" in shown
        assert "Noor" in shown


def test_two_cases_are_linked_by_number_and_each_says_so(cast, sign_in):
    bas = sign_in(cast.bas)
    with scope(cast.rivierstad.pk):
        omar = newcomer(cast.rivierstad, "Yusuf", "Omar")
    answer = link(bas, cast.amina, omar.number.lower())
    assert answer["Location"] == f"/dossiers/{cast.amina.pk}/gezin/"
    assert "Partner" in page(bas, omar)
    with scope(cast.rivierstad.pk):
        events = Event.objects.filter(kind=Event.Kind.FAMILY_LINKED)
        assert {event.case for event in events} == {cast.amina.pk, omar.pk}


def test_a_case_of_another_municipality_is_not_found(cast, sign_in):
    answer = link(sign_in(cast.bas), cast.amina, cast.dirks_case.number)
    assert answer.status_code == 400
    assert "niet gevonden in uw gemeente" in answer.content.decode()
    with scope(cast.rivierstad.pk):
        assert not FamilyMember.objects.exists()


def test_dirk_finds_no_family_of_rivierstad(cast, four, sign_in):
    answer = sign_in(cast.dirk).get(f"/dossiers/{cast.amina.pk}/gezin/")
    assert answer.status_code == 404


@pytest.mark.parametrize("number", ["26-R-99999", "999990019", "", "x" * 40])
def test_an_unknown_number_is_an_error_at_the_field(cast, sign_in, number):
    answer = link(sign_in(cast.bas), cast.amina, number)
    assert answer.status_code == 400
    assert 'id="id_other_error"' in answer.content.decode()


def test_nobody_is_their_own_family(cast, sign_in):
    answer = link(sign_in(cast.bas), cast.amina, cast.amina.number)
    assert "Dit is het zaaknummer van dit dossier zelf." in answer.content.decode()


def test_a_case_is_in_one_family_at_a_time(cast, four, sign_in):
    bas = sign_in(cast.bas)
    with scope(cast.rivierstad.pk):
        stranger = newcomer(cast.rivierstad, "Demir", "Ali")
    answer = link(bas, stranger, four[1].number)
    assert answer.status_code == 400
    assert "hoort al bij een ander gezin" in answer.content.decode()
    assert "hoort al bij dit gezin" in link(bas, cast.amina, four[1].number).content.decode()


def test_who_leaves_is_seen_no_more_and_may_be_linked_again(cast, four, sign_in):
    bas = sign_in(cast.bas)
    with scope(cast.rivierstad.pk):
        member = FamilyMember.objects.get(case=four[3])
    address = f"/dossiers/{cast.amina.pk}/gezin/{member.pk}/einde/"
    assert four[3].number in bas.get(address).content.decode()
    assert bas.post(address).status_code == 302
    assert four[3].number not in page(bas, cast.amina)
    assert bas.post(address).status_code == 302  # a colleague was a moment earlier
    with scope(cast.rivierstad.pk):
        told = Event.objects.filter(kind=Event.Kind.FAMILY_UNLINKED)
        assert {event.case for event in told} == {case.pk for case in four}
    assert link(bas, cast.amina, four[3].number, relation="child").status_code == 302


def test_who_is_left_alone_is_no_family(cast, sign_in):
    with scope(cast.rivierstad.pk):
        omar = newcomer(cast.rivierstad, "Yusuf", "Omar")
        common = {"own_relation": "partner", "coupled_along": None, "by": cast.bas, "on": MONDAY}
        member = actions.link(case=cast.amina, other=omar, relation="partner", **common)
        actions.end_membership(member=member, by=cast.bas, on=MONDAY)
        assert not FamilyMember.objects.filter(until=None).exists()
        with pytest.raises(actions.NotInFamily):
            actions.end_membership(member=member, by=cast.bas, on=MONDAY)


def test_a_child_without_a_case_has_a_year_and_no_name(cast, sign_in):
    bas, address = sign_in(cast.bas), f"/dossiers/{cast.amina.pk}/gezin/gezinslid/"
    typed = {"relation": "child", "own_relation": "parent", "coupled_along": "nee"}
    assert bas.post(address, typed | {"birth_year": "2023"}).status_code == 302
    shown = page(bas, cast.amina)
    assert "2023" in shown
    assert "Kind" in shown
    with scope(cast.rivierstad.pk):
        (event,) = Event.objects.filter(kind=Event.Kind.HOUSEHOLD_CHANGED)
        assert event.case == cast.amina.pk


@pytest.mark.parametrize("year", ["2027", "1899", "24", "tweeduizend", ""])
def test_a_year_that_cannot_be_is_refused(cast, sign_in, year):
    address = f"/dossiers/{cast.amina.pk}/gezin/gezinslid/"
    typed = {"relation": "child", "own_relation": "parent", "birth_year": year}
    assert sign_in(cast.bas).post(address, typed).status_code == 400


def test_each_case_that_is_shown_stands_in_the_log(cast, four, sign_in):
    page(sign_in(cast.bas), cast.amina)
    with scope(cast.rivierstad.pk):
        reading = Reading.objects.get(page="family")
        read = ReadCase.objects.filter(reading=reading.pk)
        assert {row.case for row in read} == {case.pk for case in four}


def test_what_the_coa_did_is_shown_to_who_may_know_of_it(cast, four, sign_in):
    """The handhaver has no permission for data of the COA."""
    assert "Meegekoppeld" in page(sign_in(cast.bas), cast.amina)
    assert "Meegekoppeld" not in page(sign_in(cast.carla), cast.amina)


def test_who_may_only_look_gets_no_buttons(cast, four, sign_in):
    with scope(cast.rivierstad.pk):
        leads = Role.objects.get(slug="teamleider")
        Membership.objects.filter(user=cast.noor).update(role=leads)
    shown = page(sign_in(cast.noor), cast.amina)
    assert "/koppeling/" not in shown
    assert "/einde/" not in shown


def test_someone_of_sixteen_gets_letters_of_their_own(cast, four, sign_in):
    """Wi art. 2: a minor acts for themselves."""
    with scope(cast.rivierstad.pk):
        person = four[2].person
        person.birth_date = PartialDate(2010, 5, 1)
        person.save()
    assert page(sign_in(cast.bas), cast.amina).count("krijgt eigen brieven") == 1


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (PartialDate(2020, 11, 23), date(2026, 11, 22), 5),  # the day before the birthday
        (PartialDate(2020, 11, 23), date(2026, 11, 23), 6),
        (PartialDate(2020), date(2026, 12, 30), 5),  # a year only: born on 31 December at the last
        (PartialDate(2020), date(2026, 12, 31), 6),
        (PartialDate(2020, 4), date(2026, 4, 30), 5),  # a month of thirty days
        (PartialDate(2020, 4), date(2026, 5, 1), 6),
        (PartialDate(2020, 2, 29), date(2026, 2, 28), 5),  # no such day: older on 1 March
        (PartialDate(2020, 2, 29), date(2026, 3, 1), 6),
    ],
)
def test_an_age_is_counted_from_the_last_day_that_it_can_be(born, on, age):
    assert youngest_age(born, on=on) == age


def test_young_children_are_those_under_six(cast, four):
    """Wi art. 14, lid 3, onder d. Layla's case says 2022; the others are older, or no child."""
    with scope(cast.rivierstad.pk):
        layla = four[2].person
        layla.birth_date = PartialDate(2022, 1, 1)
        layla.save()
        common = {"own_relation": "", "coupled_along": None, "by": cast.bas, "on": MONDAY}
        for relation, year in (("child", 2023), ("child", 2019), ("other", 2024)):
            actions.add_relative(case=four[1], relation=relation, birth_year=year, **common)
        found = young_children(cast.amina, on=MONDAY)
        assert {(one.case_id, one.birth_year) for one in found} == {
            (four[2].pk, None),
            (None, 2023),
        }
        assert young_children(Case.objects.get(pk=four[2].pk), on=MONDAY)[0].birth_year == 2023
