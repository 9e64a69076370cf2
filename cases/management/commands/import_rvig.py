"""Read the test persons that RvIG publishes."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from cases.demo import rvig
from cases.demo.admission import admit
from cases.demo.report import summary


class Command(BaseCommand):
    help = "Record the RvIG test persons in Rivierstad and Heuvelrode; a second run adds nobody."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE.csv")
        parser.add_argument("--today", type=date.fromisoformat, metavar="YYYY-MM-DD")

    def handle(self, **options: Any) -> None:
        try:
            batch = rvig.read_file(options["file"])
        except (OSError, UnicodeDecodeError, csv.Error, rvig.NotThisFile) as problem:
            raise CommandError(f"This file cannot be read: {problem}") from None
        tally = admit(batch.arrivals, today=options["today"] or timezone.localdate())
        self.stdout.write("\n".join(summary(tally, left_out=batch.skipped)))
