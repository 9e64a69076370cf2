"""Fill a demonstration: municipalities, colleagues, and fictional people with their cases."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cases.demo import rvig
from cases.demo.admission import admit
from cases.demo.arrival import Batch
from cases.demo.colleagues import SINCE, settle
from cases.demo.generator import people
from cases.demo.homes import HOMES, found
from cases.demo.report import summary
from cases.demo.stories import stories
from exchange.demo.schools import Schools
from letters.actions import give_starting_set
from retention.actions import propose
from tenancy.scope import scope

TEST_PERSONS = Path("shared/data/rvig-testpersonen.csv")


class Command(BaseCommand):
    help = "Fill the demonstration with fictional people; a second run adds nothing."

    def handle(self, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Only a demonstration (DEMO=1) is filled with fictional people.")
        today, batch = timezone.localdate(), source()
        settle()
        give_letters()
        everyone = [*stories(today), *batch.arrivals]
        tally = admit(everyone, today=today, chapters=Schools(today))
        list_who_must_go(today)
        self.stdout.write("\n".join(summary(tally, left_out=batch.skipped)))


def give_letters() -> None:
    """Texts, a letterhead and mandates in each municipality, from before the first case."""
    for municipality in map(found, HOMES):
        with scope(municipality.pk):
            give_starting_set(municipality=municipality, by=None, on=SINCE)


def list_who_must_go(today: date) -> None:
    """As the night would: someone of the demonstration died, and of them nothing may stay."""
    for municipality in map(found, HOMES):
        with scope(municipality.pk):
            propose(on=today)


def source() -> Batch:
    """The RvIG test persons when their file is here; for screenshots always generated people."""
    path = settings.BASE_DIR.parent / TEST_PERSONS
    if path.exists() and os.environ.get("SCREENSHOTS") != "1":
        return rvig.read_file(path)
    return Batch(people(), [])
