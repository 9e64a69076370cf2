"""What waits, what was given up, and a second chance for it."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from outbox import actions
from outbox.models import Message
from tenancy.models import Municipality
from tenancy.scope import scope


class Command(BaseCommand):
    help = "Count the effects that wait and were given up; --retry tries the latter again."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--retry", action="store_true")

    def handle(self, **options: Any) -> None:
        for municipality in Municipality.objects.all():
            with scope(municipality.pk):
                self.report(municipality, retry=options["retry"])

    def report(self, municipality: Municipality, *, retry: bool) -> None:
        dead = list(Message.objects.dead())
        waiting = Message.objects.filter(done_at=None, dead_at=None).count()
        self.stdout.write(f"{municipality}: {waiting} wachten, {len(dead)} opgegeven")
        for message in dead:
            self.stdout.write(f"  {message.topic} {message.subject} {message.error}")
            if retry:
                actions.retry(message)
