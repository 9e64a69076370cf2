"""Make the months of the reading log that are coming; run as the owner, at each deployment."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import connections
from django.utils import timezone

from audit.partitions import make


class Command(BaseCommand):
    help = "Make the partitions of the reading log for the coming months."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--months", type=int, default=24)

    def handle(self, **options: Any) -> None:
        with connections["owner"].cursor() as cursor:
            make(
                cursor.execute,
                first=timezone.localdate(),
                months=options["months"],
                role=settings.RUNTIME_ROLE,
            )
