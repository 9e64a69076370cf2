"""Which rows of one file are about the same person."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Count

from imports.models import Import, ImportRow

State = ImportRow.State
NUMBERS = {"bsn_index": "Burgerservicenummer", "v_index": "V-nummer"}


def mark_doubles(run: Import) -> None:
    """The same number twice is a mistake in each of the rows; the same name may be.

    Two rows with the same name and birth date that each have a BSN of their own are two people.
    """
    for key, label in NUMBERS.items():
        for rows in _same(run, key):
            for row in _besides_copies(rows):
                others = ", ".join(str(one.number) for one in rows if one is not row)
                row.tell([*row.told(), (label, f"Dit nummer staat ook op rij {others}.")])
                row.state = State.ERROR
                row.save(update_fields=["problems", "state"])
    for rows in _same(run, "name_index"):
        if len({row.bsn_index for row in rows if row.bsn_index}) < len(rows):
            _perhaps_the_same(rows)


def _besides_copies(rows: list[ImportRow]) -> list[ImportRow]:
    """Rows that say the same in every cell are one person: only the later ones are a mistake."""
    same = all(row.cells == rows[0].cells for row in rows)
    return rows[1:] if same else rows


def _perhaps_the_same(rows: list[ImportRow]) -> None:
    for row in rows:
        if row.state in (State.READY, State.MAYBE):
            row.like_row = next(one.number for one in rows if one is not row)
            row.state = State.MAYBE
            row.save(update_fields=["like_row", "state"])


def _same(run: Import, key: str) -> Iterator[list[ImportRow]]:
    """The rows that share a value, together."""
    rows = ImportRow.objects.filter(run=run, **{f"{key}__isnull": False})
    often = rows.values(key).annotate(n=Count("pk")).filter(n__gt=1).values(key)
    together: dict[str, list[ImportRow]] = {}
    for row in rows.filter(**{f"{key}__in": often}).order_by("number"):
        together.setdefault(getattr(row, key), []).append(row)
    yield from together.values()
