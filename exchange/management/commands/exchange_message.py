"""Print a message as it would be sent now: for a demonstration, and to compare with a list."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from cases.models import Case
from exchange.cbs.completeness import people_of
from exchange.cbs.facts import facts_of_all
from exchange.cbs.quarter import quarter_of
from exchange.guarding import look_through
from exchange.messages import Possible, possible_of
from exchange.recipients import CHANNELS
from exchange.recipients.statistics import Statistics
from privacy.firewall import Stopped
from tenancy.models import Municipality
from tenancy.scope import scope


class Command(BaseCommand):
    help = "Print a message of a fictional case as it would be sent."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("channel", choices=sorted(CHANNELS))
        parser.add_argument("--case", required=True, help="26-R-00001, or demo for any that has it")

    def handle(self, **options: Any) -> None:
        """Only where people are fictional: on a screen nobody is asked why they look."""
        if not (settings.DEMO or settings.TESTING):
            raise CommandError("Real people are not printed; open the case in the browser.")
        if options["channel"] == Statistics.channel:
            self._statistics(options["case"])
            return None
        for home in Municipality.objects.order_by("name"):
            with scope(home.pk):
                if found := _first(options["channel"], options["case"]):
                    return self._print(found)
        raise CommandError("No such case, or nothing in it goes over this channel.")

    def _statistics(self, wanted: str) -> None:
        """Of the quarter before this one."""
        quarter = quarter_of(timezone.localdate()).previous
        for home in Municipality.objects.order_by("name"):
            with scope(home.pk):
                known = people_of(quarter)
                chosen = known if wanted == "demo" else known.filter(number=wanted)
                if case := chosen.filter(person__bsn__isnull=False).first():
                    record = Statistics.of(facts_of_all([case], quarter)[case.pk])
                    self.stdout.write(json.dumps(record, ensure_ascii=False, indent=2))
                    return
        raise CommandError("No such case with a BSN belongs in the statistics of that quarter.")

    def _print(self, found: Possible) -> None:
        content = found.content()
        try:
            look_through(found.case, found.message, content)
        except Stopped:
            raise CommandError("Stopped: a number that may be a BSN would go along.") from None
        self.stdout.write(json.dumps(content, ensure_ascii=False, indent=2))


def _first(channel: str, wanted: str) -> Possible | None:
    """The first of this case, or of any, that goes over the channel."""
    cases = Case.objects.filter(undone_on=None).select_related("person", "municipality")
    chosen = cases if wanted == "demo" else cases.filter(number=wanted)
    for case in chosen.order_by("number"):
        for possible in possible_of(case):
            if possible.message.channel == channel:
                return possible
    return None
