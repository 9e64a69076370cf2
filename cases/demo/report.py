"""What was done, in Dutch and without anyone's data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from cases.demo.admission import Tally
from cases.demo.arrival import Reason, Skipped
from cases.demo.homes import HOMES


def summary(tally: Tally, *, left_out: list[Skipped]) -> list[str]:
    """A line per municipality, and a line per reason for which people were left out."""
    skipped = [*left_out, *tally.skipped]
    lines = [_home(tally, home.name) for home in HOMES]
    lines.append(f"Overgeslagen: {len(skipped)}")
    return [*lines, *_reasons(skipped)]


def _home(tally: Tally, name: str) -> str:
    line = f"{name}: {tally.added[name]} toegevoegd, {tally.known[name]} waren er al"
    waiting = tally.unassigned[name]
    return f"{line}, {waiting} zonder klantmanager" if waiting else line


def _reasons(skipped: list[Skipped]) -> Iterator[str]:
    counted = Counter(one.reason for one in skipped)
    for reason in (reason for reason in Reason if counted[reason]):
        rows = sorted(one.row for one in skipped if one.reason is reason)
        which = f" (regel {', '.join(map(str, rows))})" if reason.names_rows else ""
        yield f"  {counted[reason]:>4}  {reason.value}{which}"
