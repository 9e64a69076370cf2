"""Payments of a bank or cashier, read from a file: all of them, or none."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from django.db import transaction

from accounts.models import User
from enforcement.actions.paying import Paid, now_open, pay
from enforcement.models import Fine
from guidance.actions.refusing import Refused
from imports.reading import Table, WrongRows, day_in, rows_of

COLUMNS = ("zaaknummer", "bedrag", "datum", "kenmerk")
AMOUNT = re.compile(r"[0-9]{1,6}(,[0-9]{1,2})?")


@transaction.atomic
def pay_all(*, table: Table, by: User, on: date) -> int:
    """How many payments were recorded, each on the oldest fine of the case that is open.

    Raises WrongRows, and then nothing is recorded.
    """
    problems = []
    for line, found in rows_of(table, COLUMNS):
        try:
            with transaction.atomic():
                paid = _paid(found)
                fine = _open_fine(found["zaaknummer"])
                pay(fine=fine, paid=paid, by=by, on=on)
        except Refused as refused:
            problems.append(f"Rij {line.number}: {refused}")
    if problems:
        raise WrongRows(problems)
    return len(table.lines)


def _paid(cells: dict[str, str]) -> Paid:
    amount, reference = cells["bedrag"], cells["kenmerk"]
    if not AMOUNT.fullmatch(amount):
        raise Refused("Het bedrag klopt niet. Schrijf het met een komma, zoals 37,50.")
    if not 0 < len(reference) <= 64:
        raise Refused("Het kenmerk ontbreekt of is te lang.")
    return Paid(Decimal(amount.replace(",", ".")), _day(cells["datum"]), reference)


def _day(written: str) -> date:
    if (found := day_in(written)) is None:
        raise Refused("De datum klopt niet. Schrijf die als 31-12-2026.")
    return found


def _open_fine(number: str) -> Fine:
    known = Fine.objects.imposed().filter(case__number=number).select_related("case__person")
    for fine in known.order_by("dated_on", "created_at"):
        if now_open(fine).open > 0:
            return fine
    raise Refused("Bij dit zaaknummer staat geen boete open.")
