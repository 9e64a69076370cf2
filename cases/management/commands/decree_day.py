"""A royal decree puts a day on a par with a holiday: from then on no short term ends on it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from cases.actions import count_again
from cases.models import Task
from law.atw import DECREED
from tenancy.decreed import decree, forget_decreed_days
from tenancy.models import Municipality
from tenancy.scope import scope

WHY = "Deze dag staat voortaan gelijk met een feestdag (art. 3, lid 3, ATW)"


class Command(BaseCommand):
    help = "Make a day known that a royal decree puts on a par with a holiday; terms move."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("day", help="2029-05-11")
        parser.add_argument("--source", required=True, help="where the decree was published")

    def handle(self, **options: Any) -> None:
        try:
            day = date.fromisoformat(options["day"])
        except ValueError:
            raise CommandError("The day must read like 2029-05-11.") from None
        if day in DECREED or not decree(day, source=options["source"]):
            raise CommandError("This day is known already.")
        moved = sum(_count_again(home, day) for home in Municipality.objects.all())
        self.stdout.write(f"Known from now on; {moved} running terms were counted again.")


def _count_again(home: Municipality, day: date) -> int:
    """The legal tasks of a municipality that end on this day."""
    with scope(home.pk), transaction.atomic():
        forget_decreed_days()
        ending = Task.objects.open().filter(kind=Task.Kind.PLAN, due_on=day)
        cases = [task.case for task in ending.select_related("case__person")]
        for case in cases:
            count_again(case=case, by=None, on=timezone.localdate(), why=WHY)
    return len(cases)
