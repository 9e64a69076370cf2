"""Tell the stand-in for the BRP who lives in the demo."""

from __future__ import annotations

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from cases.models import Case
from exchange.demo.known import known
from tenancy.models import Municipality
from tenancy.scope import scope


class Command(BaseCommand):
    help = "Print the fictional people of the demo, for the stand-in for the BRP; only in a demo."

    def handle(self, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("DEMO is not set: this prints the BSNs of fictional people only.")
        found = []
        for municipality in Municipality.objects.all():
            with scope(municipality.pk):
                cases = Case.objects.select_related("person", "municipality")
                found += [known(case) for case in cases if case.person.bsn]
        self.stdout.write(json.dumps(found))
