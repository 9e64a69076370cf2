"""Fill, measure, report: started by `python3 dev.py bench` beside servers of its own."""

from __future__ import annotations

import argparse
import time
from datetime import date
from pathlib import Path

import django


def main() -> None:
    """In a process whose environment names an empty, migrated database."""
    options = _options()
    django.setup()
    from bench import report
    from bench.copying import counts, superuser
    from bench.destroying import measure_destroying
    from bench.fill import fill
    from bench.letters import measure_letters
    from bench.measure import measure

    with superuser() as connection:
        today, started = _today(), time.monotonic()
        towns = fill(
            connection,
            cases=options.cases,
            municipalities=options.municipalities,
            seed=options.seed,
            today=today,
        )
        print(f"filled in {time.monotonic() - started:.0f} s", flush=True)
        held = counts(connection)
        rows, readings = measure(towns[0], rounds=options.rounds, today=today)
        made = measure_letters(towns[0], number=options.letters, today=today)
        gone = measure_destroying(connection, towns[0], rows=options.rows, today=today)
        parts = {
            "Circumstances": report.circumstances(
                connection, seed=options.seed, rounds=options.rounds, today=today
            ),
            "Pages": report.table(rows),
            "Writing down who was shown": report.readings(readings),
            "Letters": report.letters(made),
            "Destroying": report.destroying(*gone),
            "Slow queries": report.slow(rows),
            "Rows": report.row_counts(held, towns[0].cases),
        }
    print(f"{report.plans(rows)}\n\n{parts['Pages']}\n\n{parts['Writing down who was shown']}")
    print(f"\n{parts['Letters']}\n\n{parts['Destroying']}")
    report.write(Path(options.out), parts)


def _today() -> date:
    from django.utils import timezone

    return timezone.localdate()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    for name in ("cases", "municipalities", "rounds", "letters", "rows", "seed", "out"):
        parser.add_argument(f"--{name}", type=str if name == "out" else int)
    sizes = {"cases": 100_000, "municipalities": 20, "rounds": 200, "letters": 100, "rows": 200_000}
    parser.set_defaults(**sizes, seed=1, out="docs/bench.md")
    return parser.parse_args()


main()
