"""Numbers as Dutch writes them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inburgering.jinja import number


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Decimal("32.50"), "32,5"),
        (Decimal("12.00"), "12"),
        (Decimal("0"), "0"),
        (Decimal("600"), "600"),
        (Decimal("7.25"), "7,25"),
        (1000000, "1000000"),
    ],
)
def test_a_number_has_the_decimals_that_it_has_and_a_comma(value, said):
    assert number(value) == said
