"""What a text may hold, and what is said when it is wrong."""

from __future__ import annotations

import pytest

from cases.categories import BSN, TVS, V_NUMBER
from cases.models import Person, TvsRecord
from letters import markup, merge
from letters.actions.starting import default_text
from letters.checks import no_field_shows_what_may_not_be_on_paper
from letters.markup import Block, Missing, parse
from letters.merge import FIELDS, MergeField, may_stand_on_paper
from letters.models import Kind
from letters.proofreading import REQUIRED, problems

WHOLE = "Kom op {{datum}}, {{tijd}}, {{plaats}}, vóór {{termijn}}.\n\n{{recht_alleen}}"


@pytest.mark.parametrize("kind", Kind)
def test_the_texts_we_propose_are_without_fault(kind):
    subject, body = default_text(kind)
    assert problems(kind, subject, body) == []
    assert "€" not in body


def test_the_summons_says_what_the_law_asks():
    _, body = default_text(Kind.SUMMONS)
    for name in (*REQUIRED[Kind.SUMMONS], "telefoon"):
        assert f"{{{{{name}}}}}" in body
    for word in ("tolk", "waarschuwing", "tweede oproep", "Uw gegevens"):
        assert word in body
    assert "boete" not in body


@pytest.mark.parametrize("gone", REQUIRED[Kind.SUMMONS])
def test_a_summons_without_what_it_must_say_is_refused(gone):
    (problem,) = problems(Kind.SUMMONS, "Oproep", WHOLE.replace(f"{{{{{gone}}}}}", "…"))
    assert gone in problem


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Dag {{bsn}}", "“bsn” bestaat niet"),
        ("Dag {{7*7}}", "“7*7” bestaat niet"),
        ("Dag {{}}", "“” bestaat niet"),
        ("Dag {{naam", "zonder de andere"),
        ("Dag naam}}", "zonder de andere"),
        ("Dag {{vrije_alinea}} hier", "niet op een regel alleen"),
    ],
)
def test_a_faulty_text_is_refused_with_its_reason(text, part):
    assert part in " ".join(problems(Kind.INFORMATION, "Onderwerp", text))


def test_signs_become_blocks():
    assert parse("Dag\nAmina\n\n## Kop\nRegel\n- een\n- twee\n\n\nSlot") == (
        Block("p", ("Dag", "Amina")),
        Block("h2", ("Kop",)),
        Block("p", ("Regel",)),
        Block("ul", ("een", "twee")),
        Block("p", ("Slot",)),
    )


def test_a_text_stays_the_same_when_it_is_kept_and_read():
    for kind in Kind:
        blocks = parse(default_text(kind)[1])
        assert parse(markup.as_text(blocks)) == blocks


def test_a_value_brings_no_signs_of_its_own():
    values = {"naam": "{{zaaknummer}}\n## Kop", "zaaknummer": "26-R-00001"}
    (block,) = markup.fill_all(parse("Dag {{naam}}"), values, free="")
    assert block == Block("p", ("Dag {{zaaknummer}} ## Kop",))


def test_every_gap_is_named_at_once():
    with pytest.raises(Missing) as gaps:
        markup.fill_all(parse("{{datum}} en {{tijd}}"), {"datum": " "}, free="")
    assert gaps.value.names == ("datum", "tijd")


def test_no_number_nor_what_the_coa_gave_may_stand_on_paper():
    assert [c for c in (BSN, V_NUMBER, TVS) if may_stand_on_paper(c)] == []
    assert no_field_shows_what_may_not_be_on_paper() == []


@pytest.mark.parametrize(
    "source", [(Person, "bsn"), (Person, "v_number"), (TvsRecord, "handover")], ids=str
)
def test_a_field_that_shows_one_is_found(monkeypatch, source):
    """E001 seen red."""
    field = MergeField("geheim", "Geheim", source, lambda context: "")
    monkeypatch.setitem(merge.FIELDS, "geheim", field)
    assert [error.id for error in no_field_shows_what_may_not_be_on_paper()] == ["letters.E001"]
    assert "geheim" in FIELDS
