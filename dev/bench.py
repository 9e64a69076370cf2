"""The benchmark, on servers of its own with the settings of production."""

from __future__ import annotations

import argparse
import subprocess
import sys

from dev import suite
from dev.paths import PYTHON, ROOT
from dev.say import Refused, step


def main(arguments: list[str]) -> int:
    """Fill a database, time the pages, write docs/bench.md."""
    _options(arguments)
    with suite.own_servers(durable=True) as (_, values):
        environment = suite.for_tests(values) | {"DJANGO_SETTINGS_MODULE": "inburgering.settings"}
        with step("migrate"):
            _migrate(environment)
        return suite.in_foreground([str(PYTHON), "-m", "bench", *arguments], environment)


def _options(arguments: list[str]) -> None:
    """Refuse before anything starts what the benchmark would refuse later."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    sizes = {"cases": 100_000, "municipalities": 20, "rounds": 200, "letters": 100, "seed": 1}
    sizes["rows"] = 200_000  # to be destroyed
    for name, default in sizes.items():
        parser.add_argument(f"--{name}", type=int, default=default, help=f"default {default}")
    parser.add_argument("--out", default="docs/bench.md", help="where the table is written")
    parser.parse_args(arguments)


def _migrate(environment: dict[str, str]) -> None:
    done = subprocess.run(
        [str(PYTHON), "manage.py", "migrate", "--database", "owner", "--verbosity", "0"],
        env=environment,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        check=False,
    )
    if done.returncode:
        raise Refused("manage.py migrate failed.")
