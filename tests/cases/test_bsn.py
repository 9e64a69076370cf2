"""A BSN as people type and paste it: always the same nine digits, or a sentence why not."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connections
from hypothesis import given
from hypothesis import strategies as st

from cases import actions
from cases.fields import Bsn, Line
from cases.models import Person
from privacy.bsn import NotABsn, looks_like_bsn, normalise
from tenancy.scope import scope
from tests.cast import AMINAS_BSN

INVALID = "Dit is geen geldig BSN. Controleer de 9 cijfers."
LEADING_ZERO = "Een BSN heeft 9 cijfers. Begint het met een 0? Typ die 0 dan ook."
SUSPICIOUS = "Hier staat een nummer dat op een BSN lijkt. Haal het weg."
SEPARATORS = st.sampled_from(["", " ", ".", "-", "\u00a0", "\u200b", "\n", "\t", "\ufeff"])


def weighed(body):
    """9a + 8b + … + 2h."""
    return sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), body, strict=True))


def passes(digits):
    """The elfproef: 9a + 8b + … + 2h − i divides by eleven."""
    return (weighed(digits[:8]) - int(digits[8])) % 11 == 0 and int(digits) > 0


def completed(body):
    """With the ninth digit that makes it a BSN; when that would be ten, there is none."""
    last = weighed(body) % 11
    return f"{body}{last}" if last < 10 else ""


numbers = st.integers(1, 999_999_999).map(lambda n: f"{n:09}")
bsns = st.integers(1, 99_999_999).map(lambda n: completed(f"{n:08}")).filter(bool)


def problem(typed):
    with pytest.raises(ValidationError) as refused:
        Bsn().clean(typed)
    return refused.value.messages


@pytest.mark.parametrize(
    "typed",
    [
        "111222333",
        " 111222333 ",
        "111222333\n",
        "111.222.333",
        "1112.22.333",
        "111-222-333",
        "111 222 333",
        "111\u00a0222\u00a0333",
        "111\u202f222\u2009333",
        "111\u200b222\u200d333\ufeff",
        "\u202a111222333\u202c",
        "１１１２２２３３３",
        "111222３３３",
    ],
)
def test_every_way_to_write_one_bsn_gives_the_same_nine_digits(typed):
    assert Bsn().clean(typed) == "111222333"


@pytest.mark.parametrize(
    "typed",
    [
        "111222334",
        "000000000",
        "1112223330",
        "1112223",
        "abcdefghi",
        "111222333a",
        "111,222,333",
        "-111222333x",
        "١١١٢٢٢٣٣٣",
        "111222333; drop table cases_person",
        "0x6A14F2D",
        "1e9",
    ],
)
def test_what_is_no_bsn_says_so(typed):
    assert problem(typed) == [INVALID]


@pytest.mark.parametrize("typed", ["12345678", "10000008", "1234.56.78"])
def test_eight_digits_ask_for_the_leading_zero(typed):
    assert problem(typed) == [LEADING_ZERO]


def test_a_bsn_that_begins_with_zero_keeps_its_zero():
    """0·9 + 1·8 + 1·7 + 2·6 + 2·5 + 2·4 + 3·3 + 3·2 = 60, and 60 − 5 = 5 · 11."""
    assert Bsn().clean("011222335") == "011222335"


@pytest.mark.parametrize("typed", ["", "   ", None])
def test_an_empty_bsn_is_asked_for(typed):
    assert problem(typed) == ["Dit veld is verplicht."]


def test_forty_characters_are_enough_for_any_bsn():
    assert len(problem("1" * 10_000)) == 1


@given(numbers)
def test_a_number_is_accepted_exactly_when_it_passes_the_elfproef(number):
    if passes(number):
        assert normalise(number) == number
    else:
        with pytest.raises(NotABsn):
            normalise(number)


@given(bsns, st.lists(SEPARATORS, min_size=10, max_size=10))
def test_what_stands_between_the_digits_never_makes_another_person(bsn, between):
    typed = "".join(a + b for a, b in zip(between, [*bsn, ""], strict=True))
    assert normalise(typed) == bsn


@given(st.text(max_size=60))
def test_any_text_gives_nine_digits_or_a_sentence(text):
    try:
        found = normalise(text)
    except NotABsn as refused:
        said = str(refused)
    else:
        said, digits = "", found
        assert (len(digits), digits.isascii(), passes(digits)) == (9, True, True)
    assert said in {INVALID, LEADING_ZERO, ""}


@given(bsns, st.sampled_from(["{}", "bsn {}.", "({})", "Yusuf {}", "{}a", "nr:{}"]))
def test_a_bsn_in_a_name_or_title_is_stopped(bsn, around):
    with pytest.raises(ValidationError, match=SUSPICIOUS):
        Line().clean(around.format(bsn))


@pytest.mark.parametrize(
    "text", ["111-222-333", "1 1 1 2 2 2 3 3 3", "１１１２２２３３３", "111\u200b222\u200b333"]
)
def test_a_bsn_in_another_notation_is_stopped_too(text):
    assert looks_like_bsn(text)


@pytest.mark.parametrize(
    "text",
    ["Bel 06-12345678", "26-R-00412", "111222334", "1112223330", "Kanaalweg 12", "1.234.567"],
)
def test_an_innocent_number_is_not_stopped(text):
    assert not looks_like_bsn(text)


@pytest.mark.django_db
class TestOneDossierPerBsn:
    def test_however_it_is_typed_it_finds_the_same_person(self, in_rivierstad):
        typed = Bsn().clean("９９９９.９０\u200b.019\n")
        assert Person.objects.with_bsn(typed).get() == in_rivierstad.amina.person

    def test_a_second_person_with_it_is_refused_here(self, in_rivierstad):
        with pytest.raises(actions.AlreadyThere):
            actions.add_person(
                municipality=in_rivierstad.rivierstad, bsn=AMINAS_BSN, family_name="Ander"
            )
        assert Person.objects.count() == 1

    def test_persons_without_a_bsn_do_not_clash(self, in_rivierstad):
        for name in ("Een", "Twee"):
            actions.add_person(municipality=in_rivierstad.rivierstad, bsn=None, family_name=name)
        assert Person.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_two_tabs_at_once_make_one_person(real_cast):
    start = Barrier(2)

    def add(name):
        try:
            with scope(real_cast.rivierstad.pk):
                start.wait()
                actions.add_person(
                    municipality=real_cast.rivierstad, bsn="111222333", family_name=name
                )
            return "made"
        except actions.AlreadyThere:
            return "refused"
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(add, ("Een", "Twee"))) == ["made", "refused"]
    with scope(real_cast.rivierstad.pk):
        assert Person.objects.with_bsn("111222333").count() == 1
