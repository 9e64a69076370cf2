"""Is the log as it was written?"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from audit.models import Seal
from audit.seals import problems
from tenancy.models import Municipality
from tenancy.scope import scope


class Command(BaseCommand):
    help = "Recompute every seal of every municipality; exit 1 when something was changed."

    def handle(self, **options: Any) -> None:
        found = 0
        for municipality in Municipality.objects.all():
            with scope(municipality.pk):
                wrong = list(problems())
                self.stdout.write(f"{municipality}: {Seal.objects.count()} zegels")
            for problem in wrong:
                self.stdout.write(f"  FOUT {problem}")
            found += len(wrong)
        if found:
            raise CommandError(f"{found} afwijkingen in het logboek.")
