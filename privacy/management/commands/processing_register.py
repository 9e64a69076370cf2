"""The register of processing activities (art. 30 AVG), from the fields themselves."""

from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from privacy.register import entries
from privacy.report import markdown


class Command(BaseCommand):
    help = "Print, per field, why it is held, how long, and who may receive it."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--format", choices=["json", "md"], default="md")

    def handle(self, **options: Any) -> None:
        if options["format"] == "json":
            rows = [entry.as_dict() for entry in entries()]
            self.stdout.write(json.dumps(rows, indent=2, ensure_ascii=False))
        else:
            self.stdout.write(markdown(), ending="")
