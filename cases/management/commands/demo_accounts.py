"""Who can sign in to the demonstration."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from accounts.demo import PASSWORD, accounts

HEADING = ("Naam", "E-mailadres", "Rol", "Gemeente")


class Command(BaseCommand):
    help = "Print the accounts of the demonstration and their password."

    def handle(self, **options: Any) -> None:
        rows = accounts()
        if not rows:
            raise CommandError("Only a demonstration (DEMO=1) has demo accounts.")
        self.stdout.write("\n".join(table([HEADING, *rows])))
        self.stdout.write(f"\nWachtwoord voor alle accounts: {PASSWORD}")


def table(rows: list[tuple[str, ...]]) -> list[str]:
    """Aligned columns, with a rule under the heading."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    heading, *others = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return [heading, "  ".join("-" * width for width in widths), *others]
