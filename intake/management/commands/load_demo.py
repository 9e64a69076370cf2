"""Fill a demonstration: municipalities, colleagues, and fictional people with their cases."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cases.demo import rvig
from cases.demo.admission import admit
from cases.demo.arrival import Batch
from cases.demo.colleagues import settle
from cases.demo.generator import people
from cases.demo.report import summary
from cases.demo.stories import stories
from intake.demo import Duties

TEST_PERSONS = Path("shared/data/rvig-testpersonen.csv")


class Command(BaseCommand):
    help = "Fill the demonstration with fictional people; a second run adds nothing."

    def handle(self, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Only a demonstration (DEMO=1) is filled with fictional people.")
        today, batch = timezone.localdate(), source()
        settle()
        people = [*stories(today), *batch.arrivals]
        tally = admit(people, today=today, chapters=Duties(today))
        self.stdout.write("\n".join(summary(tally, left_out=batch.skipped)))


def source() -> Batch:
    """The RvIG test persons when their file is here; for screenshots always generated people."""
    path = settings.BASE_DIR.parent / TEST_PERSONS
    if path.exists() and os.environ.get("SCREENSHOTS") != "1":
        return rvig.read_file(path)
    return Batch(people(), [])
