"""Which command was asked for."""

from __future__ import annotations

from collections.abc import Callable

from dev import bench, check, demo, interrupts, mutants, prove, reset, suite
from dev.say import Refused, complain

COMMANDS: dict[str, tuple[Callable[[list[str]], int], str]] = {
    "demo": (demo.main, "start everything with fictional people and print the address [--port N]"),
    "test": (suite.test, "run the tests on servers of their own [arguments for pytest]"),
    "check": (check.main, "everything that is checked without a database: style, types, drift"),
    "bench": (bench.main, "fill a database and time its pages [--cases N, see --help]"),
    "mutants": (mutants.main, "break the program on purpose; each named test must fail [names]"),
    "prove": (prove.main, "run the long proofs and write docs/proofs.md [names]"),
    "reset": (reset.main, "remove the demo's data and keys"),
    "services": (suite.services, "start the test servers and wait, for running pytest by hand"),
}


def usage() -> str:
    """The list of commands, one line each."""
    lines = (f"  {name:10}{what}" for name, (_, what) in COMMANDS.items())
    return "\n".join(["usage: python3 dev.py <command>", "", *lines])


def main(arguments: list[str]) -> int:
    """Run the command and answer its exit code; 2 when there is no such command."""
    name, rest = (arguments or ["help"])[0], arguments[1:]
    if name in {"help", "-h", "--help"}:
        print(usage())
        return 0 if arguments else 2
    if name not in COMMANDS:
        complain(f"There is no command '{name}'.\n\n{usage()}")
        return 2
    interrupts.catch()
    try:
        return COMMANDS[name][0](rest)
    except Refused as refusal:
        complain(str(refusal))
        return 1
    except KeyboardInterrupt:
        complain("Interrupted.")
        return 130
