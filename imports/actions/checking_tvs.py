"""Look at a row of a list of the COA: someone new, someone known, or a mistake."""

from __future__ import annotations

from collections.abc import Mapping

from accounts.models import User
from cases.actions import tvs_of
from imports.models import ImportRow
from imports.tvs_compare import Unclear, changes, known_as
from imports.tvs_shape import JudgedTvs, judge_tvs
from privacy.keys import blind_index

State = ImportRow.State


def check_tvs(row: ImportRow, mapping: Mapping[str, int], _colleagues: Mapping[str, User]) -> None:
    """What is found of a row; what would replace something waits for a choice. Unsaved."""
    line = row.line()
    judged = judge_tvs(line.cells, line.bad, mapping)
    for key, name in (("bsn_index", "bsn"), ("v_index", "v_number")):
        number = judged.data.get(name)
        setattr(row, key, blind_index(number, row.municipality_id, name) if number else None)
    problems = judged.problems or _compare(row, judged)
    row.tell(problems)
    if problems:
        row.state = State.ERROR


def _compare(row: ImportRow, judged: JudgedTvs) -> list[tuple[str, str]]:
    try:
        row.match = known_as(judged.identity())
    except Unclear as unclear:
        return [("Rij", str(unclear))]
    kept = tvs_of(row.match) if row.match else None
    filled, replaced = changes(kept, judged.values())
    row.state = State.READY
    if replaced:
        row.state = State.MAYBE
    elif row.match and not filled:
        row.state = State.EXISTS
    else:
        row.choose(kept.version if kept else 0, filled)
    return []
