"""docs/generated/law.md, which shows a reviewer each rule beside its article and its test."""

from __future__ import annotations

import pytest

from dev import generated_docs
from law.kit import RULES


@pytest.fixture
def elsewhere(monkeypatch):
    monkeypatch.setitem(generated_docs.DOCUMENTS, "docs/generated/none.md", lambda: "new")


def test_every_rule_says_what_it_states_and_has_a_scenario_table():
    text = generated_docs.law_document()
    rows = [line.split(" | ") for line in text.splitlines() if "| `law." in line]
    assert len(rows) > len(RULES)
    assert all(cell.strip(" |") not in {"", "NONE"} for row in rows for cell in row)


def test_the_committed_document_is_current():
    assert generated_docs.main(["--check"]) == 0


def test_a_stale_document_is_named_on_one_line(elsewhere, capsys):
    assert generated_docs.main(["--check"]) == 1
    said = capsys.readouterr().out
    assert said == "Stale: docs/generated/none.md. Run: python -m dev.generated_docs\n"
