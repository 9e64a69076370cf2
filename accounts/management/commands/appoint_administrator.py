"""For when a municipality has nobody left who can give access, or nobody to agree."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from accounts.installation import appoint_administrator
from tenancy.models import Municipality
from tenancy.scope import scope


class Command(BaseCommand):
    help = "Give someone the administrator's role of a municipality, with all that it should hold."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", help="the four digits of CBS")
        parser.add_argument("email")
        parser.add_argument("name")

    def handle(self, **options: Any) -> None:
        municipality = Municipality.objects.filter(code=options["code"]).first()
        if municipality is None:
            raise CommandError("There is no municipality with this code.")
        with scope(municipality.pk):
            made = appoint_administrator(
                municipality, email=options["email"], name=options["name"], on=timezone.localdate()
            )
        self.stdout.write("Appointed." if made else "This person was an administrator already.")
