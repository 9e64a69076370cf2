"""Look at every row, piece by piece in the background: nobody waits for five thousand of them."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from accounts.models import User
from cases.alike import Identity, alike
from imports.actions.checking_tvs import check_tvs
from imports.actions.doubles import mark_doubles
from imports.actions.under_way import NotNow, held
from imports.models import Import, ImportRow
from imports.shape import judge, staff
from outbox.actions import handles, send
from privacy.keys import blind_index

PIECE = 100
State = ImportRow.State
FOUND = ["state", "problems", "bsn_index", "v_index", "name_index", "match", "chosen"]


@handles("import_check")
def check_piece(subject: UUID) -> None:
    """The next hundred rows; after the last of them, which rows are there twice."""
    try:
        run = held(subject, Import.State.CHECKING)
    except NotNow:  # thrown away, or done by a message before this one
        return
    check = check_tvs if run.kind == Import.Kind.TVS else _check
    waiting = ImportRow.objects.filter(run=run, state=State.WAITING).order_by("number")
    rows = list(waiting[: PIECE + 1])
    colleagues, mapping = staff(), run.mapping()
    for row in rows[:PIECE]:
        check(row, mapping, colleagues)
        row.save(update_fields=FOUND)
    if len(rows) > PIECE:
        send("import_check", run.pk)
        return
    mark_doubles(run)
    run.state = Import.State.CHECKED
    run.save(update_fields=["state"])


def _check(row: ImportRow, mapping: Mapping[str, int], colleagues: Mapping[str, User]) -> None:
    line = row.line()
    judged = judge(line.cells, line.bad, mapping, colleagues)
    row.tell(judged.problems)
    row.state = State.ERROR if judged.problems else State.READY
    for key, name in (("bsn_index", "bsn"), ("v_index", "v_number")):
        number = judged.facts.get(name)
        setattr(row, key, blind_index(number, row.municipality_id, name) if number else None)
    if not judged.problems:
        _compare(row, judged.identity())


def _compare(row: ImportRow, who: Identity) -> None:
    """With whoever has a case here; and by which keys it is compared with the other rows."""
    name = f"{' '.join(sorted(who.words))}|{who.birth_date.stored}"
    row.name_index = blind_index(name, row.municipality_id, "import_name")
    found = alike(who)
    if found:
        row.match = found[0].case
        row.state = State.EXISTS if found[0].certain else State.MAYBE
