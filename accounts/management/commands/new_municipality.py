"""A municipality begins: it, its roles and two administrators, who get a link by mail."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from accounts.installation import appoint_administrator
from tenancy.models import Municipality
from tenancy.scope import scope


class Command(BaseCommand):
    help = "Make a municipality with its standard roles and at least two administrators."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("code", help="the four digits of CBS")
        parser.add_argument("name")
        parser.add_argument("--letter", required=True, help="in the case numbers: 26-R-00001")
        parser.add_argument("--oin", required=True, help="twenty digits")
        parser.add_argument("--rsin", required=True, help="nine digits")
        parser.add_argument(
            "--administrator",
            nargs=2,
            action="append",
            required=True,
            metavar=("EMAIL", "NAME"),
            help="twice or more: giving access takes two people",
        )

    @transaction.atomic
    def handle(self, **options: Any) -> None:
        administrators = {email.lower(): name for email, name in options["administrator"]}
        if len(administrators) < 2:
            raise CommandError("Name two different administrators: giving access takes two people.")
        facts = {name: options[name] for name in ("code", "name", "letter", "oin", "rsin")}
        municipality = Municipality(**facts)
        try:
            municipality.full_clean()
        except ValidationError as error:
            raise CommandError("; ".join(error.messages)) from None
        municipality.save()
        today = timezone.localdate()
        with scope(municipality.pk):
            for email, name in administrators.items():
                appoint_administrator(municipality, email=email, name=name, on=today)
        self.stdout.write(f"{municipality.name} begins with {len(administrators)} administrators.")
