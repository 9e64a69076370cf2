"""Bi art. 7.1: what a municipal fine is, row by row, worked out from the article by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law.fines import Blame, Duty, Earlier, NewTerm, Reading, counts_before, fine
from law.kit import NotInForce
from tests.law.days import day


class Row(NamedTuple):
    """`earlier`: established, final, nominal and imposed; all euros as written."""

    what: str
    duty: str
    observed: str
    blame: str
    earlier: list[tuple[str, str | None, str, str | None]]
    total: str
    term: str | None
    amount: str
    nominal: str
    counting: str


FIRST = ("2-3-2026", "1-6-2026", "50", None)  # final in June
ROWS = [
    # Art. 22: fixed (lid 1); no percentage (lid 4 is about art. 23).
    Row("intake, first", "22", "2-11-2026", "normaal", [], "0", None, "250.00", "250.00", "lid 1"),
    Row("intake, second", "22", "2-11-2026", "normaal", [], "250", None, "250.00", "250.00", "1"),
    Row("intake, intent", "22", "2-11-2026", "opzet", [], "0", None, "250.00", "250.00", "lid 4"),
    Row("intake, less to blame", "22", "2-11-2026", "verminderd", [], "0", None, "250.00",
        "250.00", "lid 4 does not lower art. 22; a person does"),
    Row("intake after a fine of art. 23", "22", "2-11-2026", "normaal", [FIRST], "25", None,
        "250.00", "250.00", "lid 3 doubles art. 23 only"),
    Row("intake, nothing to blame", "22", "2-11-2026", "geen", [], "0", None, "0.00", "0.00",
        "Awb 5:41"),
    # Art. 23: 50 (lid 2) by the percentage (lid 4).
    Row("first, intent", "23", "2-11-2026", "opzet", [], "0", None, "50.00", "50.00", "100%"),
    Row("first, gross", "23", "2-11-2026", "grove-schuld", [], "0", None, "37.50", "50.00", "75%"),
    Row("first, default", "23", "2-11-2026", "normaal", [], "0", None, "25.00", "50.00", "50%"),
    Row("first, reduced", "23", "2-11-2026", "verminderd", [], "0", None, "12.50", "50.00", "25%"),
    Row("first, nothing to blame", "23", "2-11-2026", "geen", [], "0", None, "0.00", "0.00",
        "Awb 5:41"),
    # Lid 3: twice within twelve months, when the earlier fine is final.
    Row("second after 8 months", "23", "2-11-2026", "grove-schuld", [FIRST], "25", None, "75.00",
        "100.00", "2 x 50, 75%"),
    Row("the first still in bezwaar", "23", "2-11-2026", "grove-schuld",
        [("2-3-2026", None, "50", None)], "25", None, "37.50", "50.00", "50, 75%"),
    Row("13 months later", "23", "2-4-2027", "normaal", [FIRST], "25", None, "25.00", "50.00",
        "base again"),
    Row("12 months to the day", "23", "2-3-2027", "normaal", [FIRST], "25", None, "50.00",
        "100.00", "2-3-2026 is the first day of the twelve months before 2-3-2027"),
    Row("12 months and a day", "23", "3-3-2027", "normaal", [FIRST], "25", None, "25.00",
        "50.00", "the twelve months began on 3-3-2026"),
    Row("a day short of 12 months", "23", "1-3-2027", "normaal", [FIRST], "25", None, "50.00",
        "100.00", "inside"),
    Row("29 February reaches back to 1 March", "23", "29-2-2028", "normaal",
        [("28-2-2027", "1-6-2027", "50", None)], "25", None, "25.00", "50.00", "28-2 is before"),
    Row("29 February, earlier on 1 March", "23", "29-2-2028", "normaal",
        [("1-3-2027", "1-6-2027", "50", None)], "25", None, "50.00", "100.00", "inside"),
    Row("on the same day", "23", "2-3-2026", "normaal", [("2-3-2026", None, "50", None)], "25",
        None, "25.00", "50.00", "not before the day"),
    Row("final the day before", "23", "2-6-2026", "normaal", [FIRST], "25", None, "50.00",
        "100.00", "final on 1-6, established on 2-6"),
    Row("final on the day itself", "23", "1-6-2026", "normaal", [FIRST], "25", None, "25.00",
        "50.00", "reading: before that day"),
    Row("final the day after", "23", "31-5-2026", "normaal", [FIRST], "25", None, "25.00",
        "50.00", "not final yet"),
    Row("third", "23", "2-11-2026", "normaal", [FIRST, ("1-7-2026", "1-9-2026", "100", None)],
        "75", None, "100.00", "200.00", "2 x 100, 50%"),
    Row("fourth", "23", "2-11-2026", "normaal", [("1-7-2026", "1-9-2026", "200", None)], "175",
        None, "200.00", "400.00", "2 x 200, 50%"),
    Row("fifth", "23", "2-11-2026", "normaal", [("1-7-2026", "1-9-2026", "400", None)], "375",
        None, "400.00", "800.00", "2 x 400, 50%"),
    Row("sixth stays at the top", "23", "2-11-2026", "opzet", [("1-7-2026", "1-9-2026", "800",
        None)], "775", None, "800.00", "800.00", "at most 800 (lid 3)"),
    Row("the last one counts, not the highest", "23", "2-11-2026", "opzet",
        [("1-12-2025", "1-2-2026", "400", None), FIRST], "225", None, "100.00", "100.00",
        "2 x 50"),
    Row("the last is not final: the one before counts", "23", "2-11-2026", "opzet",
        [FIRST, ("1-10-2026", None, "100", None)], "75", None, "100.00", "100.00", "2 x 50"),
    Row("the chain broke after a year", "23", "2-11-2026", "opzet",
        [("1-10-2025", "1-12-2025", "400", None)], "200", None, "50.00", "50.00", "13 months"),
    # Lid 5: both articles together.
    Row("20 left of 2,400", "23", "2-11-2026", "opzet", [("1-7-2026", "1-9-2026", "200", None)],
        "2380", None, "20.00", "400.00", "2400 - 2380"),
    Row("1 euro left", "23", "2-11-2026", "opzet", [], "2399", None, "1.00", "50.00", "lid 5"),
    Row("1 cent left", "22", "2-11-2026", "normaal", [], "2399.99", None, "0.01", "250.00", "5"),
    Row("nothing left", "22", "2-11-2026", "normaal", [], "2400", None, "0.00", "250.00", "5"),
    Row("more than that already", "23", "2-11-2026", "opzet", [], "2450", None, "0.00", "50.00",
        "never below nothing"),
    Row("just enough left", "22", "2-11-2026", "normaal", [], "2150", None, "250.00", "250.00",
        "2400 - 2150"),
    Row("6 months: 400", "22", "2-11-2026", "normaal", [], "200", "6m", "200.00", "250.00", "5"),
    Row("a year: 800", "23", "2-11-2026", "opzet", [("1-7-2026", "1-9-2026", "400", None)], "799",
        "1j", "1.00", "800.00", "800 - 799"),
    Row("a year and a half: 1,200", "23", "2-11-2026", "opzet",
        [("1-7-2026", "1-9-2026", "400", None)], "1000", "1,5j", "200.00", "800.00", "1200"),
    Row("two years: 1,600", "23", "2-11-2026", "opzet", [("1-7-2026", "1-9-2026", "400", None)],
        "700", "2j", "800.00", "800.00", "900 left of 1600"),
    Row("two years: 1 euro left", "23", "2-11-2026", "normaal", [], "1599", "2j", "1.00", "50.00",
        "1600 - 1599"),
    Row("6 months, nothing left", "23", "2-11-2026", "opzet", [], "400", "6m", "0.00", "50.00",
        "lid 5"),
]  # fmt: skip

# What is doubled by the other reading: the earlier fine as it was imposed, never below the base.
IMPOSED = [
    ("imposed at half", "50", "25", "50.00"),
    ("imposed whole", "50", "50", "100.00"),
    ("imposed at three quarters", "100", "75", "150.00"),
    ("lowered to 10: the base stays", "100", "10", "50.00"),
    ("imposed 400", "800", "400", "800.00"),
    ("imposed 600: the top stays", "800", "600", "800.00"),
    ("not told what was imposed: the nominal", "100", None, "200.00"),
]


def earlier_of(told) -> Earlier:
    observed, final, nominal, imposed = told
    return Earlier(
        day(observed),
        day(final) if final else None,
        Decimal(nominal),
        Decimal(imposed) if imposed else None,
    )


def asked(row: Row):
    return fine(
        duty=Duty(row.duty),
        observed=day(row.observed),
        blame=Blame(row.blame),
        earlier=[earlier_of(one) for one in row.earlier],
        imposed_total=Decimal(row.total),
        new_term=NewTerm(row.term) if row.term else None,
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.duty}: {row.what}")
def test_the_fine_is(row):
    found = asked(row)
    assert (str(found.amount), str(found.nominal)) == (row.amount, row.nominal)
    assert bool(found.reason) == (row.amount == "0.00")
    assert found.steps
    assert found.articles


@pytest.mark.parametrize(("what", "nominal", "imposed", "expected"), IMPOSED, ids=lambda x: str(x))
def test_by_the_other_reading_what_was_imposed_is_doubled(what, nominal, imposed, expected):
    before = earlier_of(("2-3-2026", "1-6-2026", nominal, imposed))
    about: Any = {"duty": Duty.PLAN, "observed": day("2-11-2026"), "blame": Blame.INTENT}
    found = fine(earlier=[before], reading=Reading.IMPOSED, **about)
    assert str(found.nominal) == expected


def test_the_steps_tell_each_number_and_its_article():
    row = next(row for row in ROWS if row.what == "20 left of 2,400")
    told = " ".join(asked(row).steps)
    for said in ("€ 200,00", "€ 400,00", "100%", "€ 2.400,00", "€ 2.380,00", "€ 20,00", "art. 7.1"):
        assert said in told


def test_before_the_law_was_in_force_there_is_no_fine():
    with pytest.raises(NotInForce):
        fine(duty=Duty.PLAN, observed=day("31-12-2021"))


def test_an_earlier_fine_is_not_later():
    with pytest.raises(ValueError, match="later"):
        fine(
            duty=Duty.PLAN,
            observed=day("1-3-2026"),
            earlier=[earlier_of(("2-3-2026", None, "50", None))],
        )


DAYS = st.dates(day("1-1-2022"), day("31-12-2035"))
EUROS = st.decimals(0, 3000, places=2)
EARLIER = st.builds(Earlier, DAYS, st.none() | DAYS, EUROS, st.none() | EUROS)


@given(
    st.sampled_from(Duty), DAYS, st.sampled_from(Blame), st.lists(EARLIER, max_size=4), EUROS,
    st.none() | st.sampled_from(NewTerm), st.sampled_from(Reading),
)  # fmt: skip
def test_it_is_never_above_the_law(duty, on, blame, earlier, total, term, reading):
    before = [one for one in earlier if one.observed <= on]
    found = fine(duty=duty, observed=on, blame=blame, earlier=before, imposed_total=total,
                 new_term=term, reading=reading)  # fmt: skip
    most = 250 if duty == Duty.INTAKE else 800
    cap = {None: 2400, "6m": 400, "1j": 800, "1,5j": 1200, "2j": 1600}[term]
    assert 0 <= found.amount <= most
    assert found.amount + total <= max(cap, total)
    assert found.amount <= found.nominal


@given(DAYS, EARLIER)
def test_what_is_not_final_never_doubles(on, earlier):
    if earlier.final is None or earlier.final >= on:
        assert not counts_before(earlier, observed=on)
