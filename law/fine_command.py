"""`python -m law boete --artikel 23 --geconstateerd 2026-11-02`: the amount of a fine in JSON."""

from __future__ import annotations

import json
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from law.calculations import Unanswerable
from law.fines import Blame, Duty, Earlier, NewTerm, Reading, fine
from law.kit import NotInForce

MOST = Decimal(1_000_000)
KEYS = {"geconstateerd", "onherroepelijk", "nominaal"}
EXAMPLE = '[{"geconstateerd":"2026-01-05","onherroepelijk":null,"nominaal":"50.00"}]'


def add_to(made: Any, day: Callable[[str], date]) -> None:
    """The flags of `boete`; `day` reads a date."""
    parser: ArgumentParser = made.add_parser("boete", help="Bedrag van een boete")
    parser.add_argument("--artikel", required=True, choices=[one.value for one in Duty])
    parser.add_argument("--geconstateerd", required=True, type=day, metavar="DATUM")
    parser.add_argument(
        "--verwijtbaarheid", default="normaal", choices=[one.value for one in Blame]
    )
    parser.add_argument("--eerder", type=_earlier(day), default=(), metavar="JSON")
    parser.add_argument("--opgelegd-totaal", type=_euros, default=Decimal(0), metavar="EURO")
    parser.add_argument("--nieuwe-termijn", choices=[one.value for one in NewTerm])
    parser.add_argument("--lezing", default="nominaal", choices=[one.value for one in Reading])


def told(given: dict[str, Any]) -> dict[str, Any]:
    """What is printed. Raises Unanswerable with a Dutch sentence."""
    term = given["nieuwe_termijn"]
    try:
        found = fine(
            duty=Duty(given["artikel"]),
            observed=given["geconstateerd"],
            blame=Blame(given["verwijtbaarheid"]),
            earlier=given["eerder"],
            imposed_total=given["opgelegd_totaal"],
            new_term=NewTerm(term) if term else None,
            reading=Reading(given["lezing"]),
        )
    except NotInForce:
        raise Unanswerable("Voor deze datum kent het systeem geen regel.") from None
    except ValueError:
        raise Unanswerable("Een eerdere overtreding kan niet later zijn vastgesteld.") from None
    answer = {
        "amount": str(found.amount),
        "nominal": str(found.nominal),
        "percentage": found.percentage,
        "steps": list(found.steps),
        "articles": [str(article) for article in found.articles],
    }
    return answer | ({"reason": found.reason} if found.reason else {})


def _euros(written: Any) -> Decimal:
    try:
        amount = Decimal(str(written))
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or not 0 <= amount <= MOST or amount != round(amount, 2):
        raise ArgumentTypeError(f"{str(written)[:20]!r} is geen bedrag; schrijf 37.50")
    return round(amount, 2)


def _earlier(day: Callable[[str], date]) -> Callable[[str], tuple[Earlier, ...]]:
    def read(written: str) -> tuple[Earlier, ...]:
        try:
            found = json.loads(written)
        except ValueError:
            found = None
        rows: list[Any] = found if isinstance(found, list) else [None]
        if not all(isinstance(row, dict) and row.keys() >= KEYS for row in rows):
            raise ArgumentTypeError(f"dit is geen lijst; schrijf {EXAMPLE}")
        return tuple(_one(row, day) for row in rows)

    return read


def _one(row: dict[str, Any], day: Callable[[str], date]) -> Earlier:
    final, imposed = row["onherroepelijk"], row.get("opgelegd")
    return Earlier(
        observed=day(str(row["geconstateerd"])),
        final=None if final is None else day(str(final)),
        nominal=_euros(row["nominaal"]),
        imposed=None if imposed is None else _euros(imposed),
    )
