"""A birth date of which the day or the month may be unknown."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from cases.fields import BirthDate
from cases.models import Person
from cases.partial_date import UNREADABLE, PartialDate, birth_date

TODAY = date(2026, 11, 23)
NO_SUCH_DAY = "Deze datum bestaat niet. Controleer dag en maand."
FUTURE = "Deze datum ligt in de toekomst."


@pytest.mark.parametrize(
    ("typed", "stored", "shown"),
    [
        ("03-05-1985", "1985-05-03", "3 mei 1985"),
        ("3-5-1985", "1985-05-03", "3 mei 1985"),
        ("3/5/1985", "1985-05-03", "3 mei 1985"),
        ("3.5.1985", "1985-05-03", "3 mei 1985"),
        (" 03-05-1985 ", "1985-05-03", "3 mei 1985"),
        ("00-05-1985", "1985-05-00", "mei 1985 (dag onbekend)"),
        ("00-00-1985", "1985-00-00", "1985 (dag en maand onbekend)"),
        ("0-0-1985", "1985-00-00", "1985 (dag en maand onbekend)"),
        ("29-02-2024", "2024-02-29", "29 februari 2024"),
        ("23-11-2026", "2026-11-23", "23 november 2026"),
        ("00-11-2026", "2026-11-00", "november 2026 (dag onbekend)"),
        ("01-01-1906", "1906-01-01", "1 januari 1906"),
    ],
)
def test_what_is_known_of_a_date_is_kept(typed, stored, shown):
    found = birth_date(typed, today=TODAY)
    assert found.stored == stored
    assert str(found) == shown


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("29-02-2023", NO_SUCH_DAY),
        ("31-04-1990", NO_SUCH_DAY),
        ("32-01-1990", NO_SUCH_DAY),
        ("01-13-1990", NO_SUCH_DAY),
        ("03-00-1985", NO_SUCH_DAY),
        ("00-00-0000", NO_SUCH_DAY),
        ("1-1-90", UNREADABLE),
        ("1990-01-01", UNREADABLE),
        ("3 mei 1985", UNREADABLE),
        ("03051985", UNREADABLE),
        ("-1-1-1990", UNREADABLE),
        ("03-05-1985x", UNREADABLE),
        ("٠٣-٠٥-١٩٨٥", UNREADABLE),
        ("03-05-1985\n01-01-1900", UNREADABLE),
        ("24-11-2026", FUTURE),
        ("00-12-2026", FUTURE),
        ("00-00-2027", FUTURE),
        ("01-01-9999", FUTURE),
        ("01-01-1850", "Het jaar 1850 is te lang geleden. Controleer het jaar."),
        ("31-12-1905", "Het jaar 1905 is te lang geleden. Controleer het jaar."),
        ("01-01-0001", "Het jaar 1 is te lang geleden. Controleer het jaar."),
    ],
)
def test_what_is_no_birth_date_says_what_to_do(typed, why):
    with pytest.raises(ValidationError) as refused:
        birth_date(typed, today=TODAY)
    assert refused.value.messages == [why]


@pytest.mark.parametrize("typed", ["", "  ", None])
def test_an_empty_birth_date_is_asked_for(typed):
    with pytest.raises(ValidationError, match="verplicht"):
        BirthDate().clean(typed)


def test_a_day_without_its_month_cannot_exist():
    with pytest.raises(ValueError, match="without a month"):
        PartialDate(1985, 0, 3)


@given(st.dates(date(1907, 1, 1), TODAY), st.sampled_from(["day", "month", "year"]))
def test_what_is_typed_stored_and_shown_again_stays_the_same(day, known):
    month = 0 if known == "year" else day.month
    kept = PartialDate(day.year, month, day.day if known == "day" else 0)
    assert PartialDate.from_stored(kept.stored) == kept
    assert PartialDate.from_typed(kept.typed) == kept
    assert birth_date(kept.typed, today=TODAY) == kept


@given(st.lists(st.builds(PartialDate, st.integers(1907, 2026), st.integers(0, 12))))
def test_the_database_sorts_dates_as_people_do(dates):
    assert sorted(dates) == sorted(dates, key=lambda kept: kept.stored)


@given(st.text(max_size=20))
def test_any_text_gives_a_date_or_a_sentence(text):
    try:
        said = str(birth_date(text, today=TODAY))
    except ValidationError as refused:
        said = refused.messages[0]
    assert said.endswith((".", "onbekend)")) or said[-4:].isdigit()


@pytest.mark.django_db
@pytest.mark.parametrize("kept", [PartialDate(1985), PartialDate(1985, 5), PartialDate(1985, 5, 3)])
def test_the_database_gives_back_what_it_got(in_rivierstad, kept):
    Person.objects.filter(pk=in_rivierstad.amina.person_id).update(birth_date=kept)
    assert Person.objects.get().birth_date == kept


@pytest.mark.django_db
def test_who_has_no_birth_date_is_shown_as_unknown(in_rivierstad, sign_in):
    Person.objects.update(birth_date=None)
    page = sign_in(in_rivierstad.bas).get(f"/dossiers/{in_rivierstad.amina.pk}/")
    assert "Geboren onbekend" in page.content.decode()
