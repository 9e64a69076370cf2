"""What was measured, on which machine, as a page of documentation."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import django
import psycopg

from bench.destroying import Destroyed
from bench.letters import Made
from bench.measure import SLOW, Measured, Readings

SETTINGS = (
    "fsync",
    "synchronous_commit",
    "full_page_writes",
    "shared_buffers",
    "work_mem",
    "effective_cache_size",
    "random_page_cost",
    "jit",
)
HEAD = (
    "Screen",
    "Role",
    "Queries",
    "People shown",
    "p50 ms",
    "p95 ms",
    "min-max ms",
    "SQL alone ms",
    "SQL min-max ms",
    "Ratio",
)


def table(rows: list[Measured]) -> str:
    """A row per page and role."""
    return _table(HEAD, (_row(row) for row in rows))


def _row(row: Measured) -> tuple[str, ...]:
    return (
        row.screen,
        row.role,
        str(row.queries),
        str(row.people),
        _ms(statistics.median(row.page)),
        _ms(_p95(row.page)),
        _spread(row.page),
        _ms(statistics.median(row.sql)),
        _spread(row.sql),
        f"{row.ratio:.1f}",
    )


def readings(found: Readings) -> str:
    """The cost of writing down who was shown."""
    rows = (
        (f"list of {found.people} people, with the log", found.with_log),
        ("the same page without it", found.without_log),
        ("the log's statement alone, by psycopg", found.statement),
        ("the commit that follows it, by psycopg", found.commit),
    )
    lines = ((n, _ms(statistics.median(t)), _ms(_p95(t)), _spread(t)) for n, t in rows)
    return _table(("What", "p50 ms", "p95 ms", "min-max ms"), lines)


def letters(made: Made) -> str:
    """How many a second, and where the time goes."""
    parts = (
        ("a whole summons of two pages, with its transaction", made.whole),
        ("of which printing (PDF/UA-1)", made.printing),
        ("of which looking it through for a BSN", made.looking),
    )
    lines = ((n, _ms(statistics.median(t)), _ms(_p95(t)), _spread(t)) for n, t in parts)
    head = f"{len(made.whole)} letters, one process: {made.per_second:.1f} a second."
    return f"{head}\n\n{_table(('What', 'p50 ms', 'p95 ms', 'min-max ms'), lines)}"


def destroying(product: Destroyed, plain: Destroyed) -> str:
    """Rows a second, by the product and by SQL alone."""
    lines = [
        (what, f"{one.people:,}", f"{one.rows:,}", f"{one.seconds:.1f}", f"{one.per_second:,.0f}")
        for what, one in (
            ("the product: judged again, core sealed, deleted, counted", product),
            ("plain psycopg, the same deletes as the same role", plain),
        )
    ]
    return _table(("What", "People", "Rows", "Seconds", "Rows a second"), lines)


def slow(rows: list[Measured]) -> str:
    """Which queries take long; their plans go to the terminal."""
    lines = [
        (row.screen, row.role, _ms(one.milliseconds), f"`{_shortened(one.sql)}`")
        for row in rows
        for one in row.slow
    ]
    return _table(("Screen", "Role", "Median ms", "Query"), lines) if lines else "None."


def plans(rows: list[Measured]) -> str:
    found = (
        f"\n--- {row.screen}, {row.role}, {_ms(one.milliseconds)} ms\n{one.sql}\n{one.plan}"
        for row in rows
        for one in row.slow
    )
    return "\n".join(found)


def circumstances(connection: psycopg.Connection, *, seed: int, rounds: int, today: date) -> str:
    """Machine, versions and settings: a figure without these says nothing."""
    shown = {name: _setting(connection, name) for name in SETTINGS}
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    facts = {
        "Date": f"{today}",
        "Commit": _commit(),
        "Machine": f"{os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} "
        f"{platform.machine()}; database, cache and program share it",
        "Versions": f"PostgreSQL {_setting(connection, 'server_version')}, "
        f"Python {platform.python_version()}, Django {django.__version__}, "
        f"psycopg {psycopg.__version__}",
        "PostgreSQL": ", ".join(f"{name} {value}" for name, value in shown.items()),
        "Seed": f"{seed} (sizes, names and dates; keys of rows and ciphers are random)",
        "Rounds": f"{rounds} requests a page after a warm-up, {rounds} replays",
    }
    return _table(("", ""), facts.items())


def row_counts(counts: dict[str, int], largest: int) -> str:
    lines = [(f"`{name}`", f"{number:,}") for name, number in counts.items()]
    return f"Cases in the largest municipality: {largest:,}.\n\n" + _table(
        ("Table", "Rows"), (line for line in lines if line[0] != "`django_migrations`")
    )


def write(path: Path, parts: dict[str, str]) -> None:
    """Headed sections under what this page is."""
    sections = "".join(f"\n## {title}\n\n{text}\n" for title, text in parts.items())
    path.write_text(INTRODUCTION + sections, encoding="utf-8")


INTRODUCTION = f"""# Benchmark

Written by `python3 dev.py bench`; read `bench/` for how. All people are made up.

Each page is asked for by Django's test client, through every middleware, as the runtime role under
row-level security, in the largest municipality. Beside it stands what the database alone takes:
the statements of one such request, replayed by plain psycopg in the same transactions, rows
fetched. The ratio is between the two medians; on a busy machine it says more than milliseconds do.
No web server and no network are in it. "People shown" is what the page wrote in the reading log.
A query that takes over {SLOW:.0f} ms is named below.
"""


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(head), *(list(row) for row in rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _ms(value: float) -> str:
    return f"{value:.1f}"


def _p95(times: list[float]) -> float:
    return statistics.quantiles(times, n=20, method="inclusive")[-1] if times[1:] else times[0]


def _spread(times: list[float]) -> str:
    return f"{_ms(min(times))}-{_ms(max(times))}"


def _shortened(sql: str) -> str:
    start, _, rest = sql.partition(" FROM ")
    return f"{start[:30]}… FROM {rest[:300]}".replace("|", "\\|")


def _setting(connection: psycopg.Connection, name: str) -> str:
    row = connection.execute("select current_setting(%s)", [name]).fetchone()
    return str(row[0]) if row else ""


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"
