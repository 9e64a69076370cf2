"""`python -m law bezwaar --bekendgemaakt 2026-06-01`: one calculation, answered in JSON."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import date
from typing import Any, NoReturn

from law import fine_command
from law.calculations import CALCULATIONS, Answer, Calculation, Field, Unanswerable
from law.routes import Route

IN_DUTCH = (
    ("the following arguments are required:", "dit ontbreekt:"),
    ("unrecognized arguments:", "dit is onbekend:"),
    ("invalid choice:", "onbekende keuze"),
    ("choose from", "kies uit"),
    ("expected one argument", "hier ontbreekt een waarde"),
    ("argument ", ""),
)


class _OneLine(argparse.ArgumentParser):
    """Exit 2 with one clear line."""

    def error(self, message: str) -> NoReturn:
        for english, dutch in IN_DUTCH:
            message = message.replace(english, dutch)
        self.exit(2, f"{self.prog}: {message}\n")


def _day(written: str) -> date:
    try:
        if len(written) != 10:
            raise ValueError
        return date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{written[:20]!r} is geen datum; schrijf 2026-06-01"
        ) from None


def _parser() -> _OneLine:
    parser = _OneLine(prog="python -m law", description=__doc__)
    made = parser.add_subparsers(dest="calculation", required=True, metavar="BEREKENING")
    for one in CALCULATIONS.values():
        sub = made.add_parser(one.name, help=one.title, description=one.title)
        for field in one.fields:
            sub.add_argument(_flag(field), **_options(field))
    fine_command.add_to(made, _day)
    return parser


def _flag(field: Field) -> str:
    return f"--{field.name.replace('_', '-')}"


def _options(field: Field) -> dict[str, Any]:
    if field.kind is bool:
        return {"action": "store_true", "help": field.label}
    asked = {"help": field.label, "required": field.required, "dest": field.name}
    if field.kind is Route:
        return asked | {"choices": [route.value for route in Route]}
    return asked | {"type": _day, "metavar": "DATUM"}


def answer_of(calculation: Calculation, given: dict[str, Any]) -> Answer:
    """Routes come as words."""
    routes = {field.name for field in calculation.fields if field.kind is Route}
    return calculation.of({n: Route(v) if n in routes else v for n, v in given.items()})


def _told(calculation: Calculation, given: dict[str, Any]) -> dict[str, Any]:
    found = answer_of(calculation, given)
    return {
        **found.results,
        "article": str(found.article),
        "counted_from": found.counted_from,
        "steps": list(found.steps),
    }


def main(arguments: list[str] | None = None) -> int:
    """0 with JSON on standard output; 2 with one line on standard error."""
    parser = _parser()
    given = vars(parser.parse_args(arguments))
    name = given.pop("calculation")
    try:
        told = fine_command.told(given) if name == "boete" else _told(CALCULATIONS[name], given)
    except Unanswerable as error:
        parser.error(str(error))
    sys.stdout.write(json.dumps(told, default=str, ensure_ascii=False, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
