"""Replace the key of one municipality."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from cases.actions.keys import rotate
from tenancy.models import Municipality


class Command(BaseCommand):
    help = "Wrap every data key of a municipality anew. Broken off? Run it again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", help="the code of the municipality, four digits")

    def handle(self, **options: Any) -> None:
        municipality = Municipality.objects.filter(code=options["code"]).first()
        if municipality is None:
            raise CommandError("There is no municipality with this code.")
        done = rotate(municipality=municipality, on=timezone.localdate())
        version = municipality.key_version
        self.stdout.write(f"{municipality}: sleutel versie {version}, {done} personen")
