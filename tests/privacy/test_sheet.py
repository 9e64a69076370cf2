"""B23: what people typed is never calculated by a spreadsheet."""

from __future__ import annotations

import pytest

from privacy.sheet import harmless


@pytest.mark.parametrize(
    "cell",
    ["=1", "+1", "-2", "@SUM", "\t=1", "\ttekst", "\rtekst", " =1", "\0=1", "|cmd", "%0a", "＝1"],
)
def test_a_cell_that_could_be_a_formula_gets_a_quote(cell):
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "Bas", "26-R-00001", "23-11-2026 10:00", "a=b"])
def test_an_ordinary_cell_stays_as_it_is(cell):
    assert harmless(cell) == cell
