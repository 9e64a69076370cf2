"""The long proofs, and docs/proofs.md: what was run, when, on which commit, with which figure."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from pathlib import Path

from dev import interrupts, mutants, suite
from dev.paths import PYTHON, ROOT
from dev.say import Refused, say

DOCUMENT = ROOT / "docs/proofs.md"
NOT_RUN = "NIET GEDRAAID"
HEAD = ("Proof", "Command", "Commit", "Seed", "Date", "Figure", "Duration")
INTRODUCTION = """# Proofs

Long proofs are not part of the tests; `python3 dev.py prove [name]` runs them and writes this page.
The same seed asks the same questions again: `PROOF_SEED=… python3 dev.py prove kanarieveeg`.
A commit with a plus had changes that were not committed. What was not run reads NIET GEDRAAID.

* **kanarieveeg**: every text column of one municipality holds a token of its own. Somebody of
  another municipality asks for everything, in order and at random. No token may be in an answer,
  its headers, the log, the mail or the cache; the same search does find what somebody may see.
* **tekstwacht**: the detector of special categories in free text (`privacy/text_guard.py`) on made
  sentences ("synthetisch"). The held-out half has templates and words of its own, was written after
  the lists and is never tuned upon; its first figure was recall 0.905, precision 0.984. Nearly half
  of the sentences are innocent; of real notes far more are, so there a larger part of what is
  stopped will be innocent.
* **oproepen**: a thousand people are asked for in two series at the same time, one piece is broken
  off and done again. Each is summoned once by one letter, or left out with a reason.
* **vernietiging**: the process that destroys 2,000 people gets SIGKILL ten times in the middle of a
  batch. In the end everyone on the list is gone once, one certificate counts them, their cores are
  kept, and every other row is as it was.
* **F1 … F40** (together: `prove fouten`): a fault is injected in real processes (gunicorn, worker
  and beat of Celery, PostgreSQL as the runtime role, Valkey), started as in production and stopped
  at the right moment by locks that the test holds. The figure is what was left and what was read.
* **mutanten**: for each promise a small patch breaks the program, and the named test must fail.
"""


@dataclass(frozen=True)
class Result:
    """What a proof found."""

    figure: str
    holds: bool


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    name: str
    command: str
    commit: str = ""
    seed: str = ""
    date: str = ""
    figure: str = NOT_RUN
    duration: str = ""


def main(arguments: list[str]) -> int:
    """Run the named proofs, or all, and write the page; 1 when any does not hold."""
    arguments = [name for given in arguments for name in GROUPS.get(given, [given])]
    if unknown := [name for name in arguments if name not in PROOFS]:
        raise Refused(
            f"There is no proof {', '.join(unknown)}; there are {', '.join([*PROOFS, *GROUPS])}."
        )
    rows, failed = written(), False
    for name in arguments or PROOFS:
        rows[name], holds = _prove(name)
        failed |= not holds
        DOCUMENT.write_text(page(rows), encoding="utf-8")
        say(f"  {name}: {rows[name].figure}")
    return 1 if failed else 0


def _prove(name: str) -> tuple[Row, bool]:
    seed = os.environ.get("PROOF_SEED") or str(secrets.randbelow(10**6))
    commit, started = _commit(), time.monotonic()
    interrupts.catch()  # the proof before this one stopped listening when its servers ended
    result = PROOFS[name](seed)
    row = Row(
        name=name,
        command=_command(name),
        commit=commit,
        seed=seed if name in SEEDED else "-",
        date=datetime.now(UTC).date().isoformat(),
        figure=result.figure if result.holds else f"FAILED: {result.figure}",
        duration=f"{time.monotonic() - started:.0f} s",
    )
    return row, result.holds


def _command(name: str) -> str:
    return f"`python3 dev.py prove {name}`"


def _commit() -> str:
    """The commit that is proven; the page itself may differ."""
    short = _git("rev-parse", "--short", "HEAD")
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs/proofs.md")
    return f"{short}+" if changed else short


def _git(*arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def written() -> dict[str, Row]:
    """The rows of the page as it is; a proof that has none was not run."""
    rows = {name: Row(name, _command(name)) for name in PROOFS}
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines() if DOCUMENT.exists() else []
    for line in lines:
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) == len(HEAD) and cells[0] in rows:
            rows[cells[0]] = Row(*cells)
    return rows


def page(rows: dict[str, Row]) -> str:
    """The whole page."""
    lines = [HEAD, ("---",) * len(HEAD), *(astuple(row) for row in rows.values())]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return f"{INTRODUCTION}\n{table}\n"


def _canaries(seed: str) -> Result:
    return _by_pytest("tests/proofs/canary_sweep.py", seed)


def _by_pytest(file: str, seed: str) -> Result:
    """Run the proof in the environment of the tests; it writes its figure to a file."""
    with tempfile.TemporaryDirectory() as directory, suite.environment() as environment:
        figure = Path(directory) / "figure.json"
        given = {"PROOF_SEED": seed, "PROOF_FIGURE": str(figure)}
        command = [str(PYTHON), "-m", "pytest", "-q", file]
        done = subprocess.run(command, cwd=ROOT, env=environment | given, check=False)
        found = json.loads(figure.read_text()) if figure.exists() else "stopped before the end"
    return Result(found, holds=done.returncode == 0)


def _summonses(seed: str) -> Result:
    return _by_pytest("tests/proofs/thousand_summonses.py", seed)


def _destruction(seed: str) -> Result:
    return _by_pytest("tests/proofs/killed_destruction.py", seed)


def _text_guard(seed: str) -> Result:
    return _by_pytest("tests/proofs/text_guard.py", seed)


def _mutants(_seed: str) -> Result:
    verdicts = mutants.judge(mutants.chosen([]))
    killed = sum(not verdict.why for verdict in verdicts)
    return Result(f"{killed} of {len(verdicts)} killed", holds=killed == len(verdicts))


def _fault(file: str) -> Callable[[str], Result]:
    return lambda seed: _by_pytest(f"tests/proofs/faults/{file}.py", seed)


FAULTS = {
    "F1": "test_f01_killed_after_commit",
    "F2": "test_f02_killed_before_commit",
    "F4": "f04_broker_killed",
    "F6": "f06_delivered_ten_times",
    "F16": "test_f16_connection_gone",
    "F18": "test_f18_no_scope",
    "F19": "test_f19_a_wall_gone",
    "F20": "test_f20_no_log_no_data",
    "F39": "test_f39_two_save_one_case",
    "F40": "test_f40_five_clicks",
}
PROOFS: dict[str, Callable[[str], Result]] = {
    "kanarieveeg": _canaries,
    "oproepen": _summonses,
    "vernietiging": _destruction,
    "mutanten": _mutants,
    "tekstwacht": _text_guard,
    **{name: _fault(file) for name, file in FAULTS.items()},
}
GROUPS = {"fouten": list(FAULTS)}
SEEDED = {"kanarieveeg", "vernietiging"}
