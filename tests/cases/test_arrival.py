"""A new case begins with the question who it is; nobody gets a second one unseen."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connections

from audit.models import Event, ReadCase
from cases import actions
from cases.alike import Identity, alike
from cases.models import ArrivalCheck, Case, Person
from cases.partial_date import PartialDate
from cases.tasks import forget_searches
from tenancy.scope import scope
from tests.cast import AMINAS_BSN, MONDAY

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
ZOHRA = {"family_name": "Rahimi", "given_names": "Zohra", "birth_date": "03-05-1994"}
CASE = {"target_group": "asylum", "mine": "on", "city": "Rivierstad"}


def look_up(client, **changes):
    return client.post("/dossiers/nieuw/", ZOHRA | changes)


def opened(client, found, **changes):
    return client.post(found["Location"], CASE | changes)


def cases_of(cast):
    with scope(cast.rivierstad.pk):
        return list(Case.objects.select_related("person", "assignee").order_by("number"))


def test_someone_new_is_looked_up_first_and_then_gets_a_case(cast, sign_in):
    bas = sign_in(cast.bas)
    found = look_up(bas)
    assert len(cases_of(cast)) == 1
    page = bas.get(found["Location"]).content.decode()
    assert "nog niet bekend bij uw gemeente" in page
    answer = opened(bas, found)
    made = cases_of(cast)[-1]
    assert answer["Location"] == f"/dossiers/{made.pk}/tvs/invoer/"
    assert (made.person.full_name, made.phase, made.assignee) == (
        "Zohra Rahimi",
        "registered",
        cast.bas,
    )


def test_there_is_no_way_to_a_case_without_a_look_up(cast, sign_in):
    """The verb asks for the look-up itself; an address without one is 404."""
    answer = sign_in(cast.bas).post(f"/dossiers/nieuw/{cast.amina.pk}/", CASE)
    assert answer.status_code == 404
    assert len(cases_of(cast)) == 1


def test_nothing_of_whom_one_looked_for_stands_in_the_address(cast, sign_in):
    address = look_up(sign_in(cast.bas), bsn="999990020")["Location"]
    for typed in (*ZOHRA.values(), "999990020"):
        assert typed not in address


def test_the_same_bsn_opens_the_case_that_is_there(cast, sign_in):
    bas = sign_in(cast.bas)
    found = look_up(bas, bsn=AMINAS_BSN)
    page = bas.get(found["Location"]).content.decode()
    assert "Hetzelfde BSN." in page
    assert cast.amina.number in page
    assert "Dossier aanmaken" not in page
    assert opened(bas, found).status_code == 400
    assert len(cases_of(cast)) == 1


def test_another_municipalitys_person_gives_no_hint(cast, sign_in):
    """B5: the same BSN next door."""
    dirk = sign_in(cast.dirk)
    page = dirk.get(look_up(dirk, bsn=AMINAS_BSN)["Location"]).content.decode()
    assert "nog niet bekend" in page


def identity(family_name, given_names, *born):
    return Identity(family_name, PartialDate(*born), given_names=given_names)


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (identity("Yusuf", "Amina", 1990, 5), "Dezelfde geboortedatum."),
        (identity("Joesoef", "Aminah", 1990, 5), "Amina"),
        (identity("Youssef", "", 1990, 5, 12), "een deel is onbekend"),
        (identity("Yusufi", "Amina", 1990), "Dezelfde naam: Amina."),
        (identity("Yusuf", "Amina", 1971, 1, 2), "maar een andere geboortedatum"),
    ],
)
def test_who_may_be_the_same_is_named_with_the_reason(in_rivierstad, wanted, why):
    (found,) = alike(wanted)
    assert not found.certain
    assert why in " ".join(found.why)


@pytest.mark.parametrize(
    "wanted",
    [
        identity("Yusuf", "Amina", 1990, 6),
        identity("Haile", "Selam", 1990, 5),
        identity("Yusuf", "", 1971, 1, 2),
        identity("A", "", 1990, 5),
    ],
)
def test_who_has_only_a_little_in_common_is_not(in_rivierstad, wanted):
    if wanted.birth_date.month == 6:
        wanted = identity("Yusuf", "Halima", 1990, 6)
    assert alike(wanted) == []


def test_day_and_month_exchanged_are_seen(in_rivierstad):
    actions.add_person(
        municipality=in_rivierstad.rivierstad,
        bsn=None,
        family_name="Haile",
        birth_date=PartialDate(1985, 3, 7),
    )
    person = Person.objects.get(family_name="Haile")
    actions.open_case(
        municipality=in_rivierstad.rivierstad,
        person=person,
        target_group="asylum",
        by=None,
        on=MONDAY,
    )
    (found,) = alike(identity("Haile", "", 1985, 7, 3))
    assert "omgewisseld" in found.why[0]


def test_a_probable_double_asks_why_it_is_someone_else(cast, sign_in):
    bas = sign_in(cast.bas)
    found = look_up(bas, family_name="Joesoef", given_names="Amina", birth_date="00-05-1990")
    page = bas.get(found["Location"]).content.decode()
    assert "Misschien is dit dezelfde persoon" in page
    refused = opened(bas, found)
    assert refused.status_code == 400
    assert "Waarom is dit iemand anders?" in refused.content.decode()
    assert opened(bas, found, judged="Haar zus, met een eigen V-nummer").status_code == 302
    with scope(cast.rivierstad.pk):
        assert Event.objects.filter(kind=Event.Kind.CASE_ALIKE_JUDGED, actor=cast.bas.pk).exists()
        check = ArrivalCheck.objects.get()
        assert check.judged == "Haar zus, met een eigen V-nummer"


def test_whoever_is_shown_as_alike_was_looked_at(cast, sign_in):
    bas = sign_in(cast.bas)
    found = look_up(bas, bsn=AMINAS_BSN)
    bas.get(found["Location"])
    with scope(cast.rivierstad.pk):
        assert ReadCase.objects.filter(case=cast.amina.pk).count() == 1


def test_from_one_look_up_comes_one_case(cast, sign_in):
    """B6, F40: clicked twice."""
    bas = sign_in(cast.bas)
    found = look_up(bas)
    opened(bas, found)
    again = opened(bas, found)
    assert (again.status_code, len(cases_of(cast))) == (302, 2)


def test_a_colleagues_look_up_is_not_mine(cast, sign_in):
    found = look_up(sign_in(cast.bas))
    assert sign_in(cast.noor).get(found["Location"]).status_code == 404


def test_a_look_up_is_forgotten_after_a_day(cast, sign_in, clock):
    look_up(sign_in(cast.bas))
    clock.shift(60 * 60 * 25)
    forget_searches()
    with scope(cast.rivierstad.pk):
        assert not ArrivalCheck.objects.exists()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"bsn": "111222334"}, "Dit is geen geldig BSN."),
        ({"family_name": "Yusuf 999990019"}, "lijkt"),
        ({"family_name": "Yu\u202esuf"}, "onzichtbaar stuurteken"),
        ({"family_name": ""}, "Dit veld is verplicht."),
        ({"family_name": "x" * 201}, "Maximaal 200 tekens."),
        ({"birth_date": "29-02-2023"}, "Deze datum bestaat niet."),
        ({"birth_date": "31-04-1990"}, "Deze datum bestaat niet."),
        ({"birth_date": "01-01-2031"}, "Deze datum ligt in de toekomst."),
        ({"birth_date": "01-01-1850"}, "te lang geleden"),
        ({"birth_date": "1-1-90"}, "Vul de datum in als dag-maand-jaar"),
        ({"v_number": "123456789"}, "Een V-nummer heeft 10 cijfers."),
    ],
)
def test_a_mistake_is_named_and_nothing_is_lost(cast, sign_in, changes, why):
    """B1, B4, B7, B8, B10."""
    answer = look_up(sign_in(cast.bas), **changes)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert why in page
    assert "Zohra" in page


@pytest.mark.parametrize(
    ("family_name", "given_names"),
    [
        ("O'Brien-‘t Hoofd", "Siobhán"),
        ("Nguyễn", "Thị Hương"),
        ("محمد", ""),
        ("Li", "X"),
        ("Suharto", ""),
        ("Łukasz Yıldız", "Zoë"),
    ],
)
def test_real_names_are_kept_as_they_are(cast, sign_in, family_name, given_names):
    """B8: apostrophes, marks, other scripts, one name, one letter."""
    bas = sign_in(cast.bas)
    opened(bas, look_up(bas, family_name=family_name, given_names=given_names))
    person = cases_of(cast)[-1].person
    assert (person.family_name, person.given_names) == (family_name, given_names)


def test_marks_typed_in_two_ways_are_one_name(cast, sign_in):
    """B9: é as one character and as e with a mark."""
    bas = sign_in(cast.bas)
    opened(bas, look_up(bas, family_name="Re\u0301my"))
    with scope(cast.rivierstad.pk):
        assert Person.objects.filter(family_name="R\u00e9my").exists()
        assert [one.case.number for one in alike(identity("Remy", "Zohra", 1994, 5, 3))]


@pytest.mark.django_db(transaction=True)
def test_two_colleagues_at_once_open_one_case(real_cast):
    """B6 without a BSN: the second sees that someone alike is there now."""
    with scope(real_cast.rivierstad.pk):
        wanted = identity("Rahimi", "Zohra", 1994, 5, 3)
        checks = [actions.look_up(wanted=wanted, by=u) for u in (real_cast.bas, real_cast.noor)]
    barrier = Barrier(2)

    def open_one(check):
        try:
            barrier.wait()
            with scope(real_cast.rivierstad.pk):
                actions.open_arrival(
                    check=check,
                    municipality=real_cast.rivierstad,
                    target_group="asylum",
                    address={},
                    mine=True,
                    judged="",
                    by=check.user,
                    on=date(2026, 11, 23),
                )
        except actions.NotJudged:
            return "refused"
        finally:
            connections.close_all()
        return "made"

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(open_one, checks)) == ["made", "refused"]
