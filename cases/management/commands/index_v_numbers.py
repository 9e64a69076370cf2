"""Make people findable by the V-number that was recorded before there was an index."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from cases import actions
from cases.models import Person
from tenancy.models import Municipality
from tenancy.scope import scope


class Command(BaseCommand):
    help = "Fill the search key of V-numbers; can be run again. Names nobody."

    def handle(self, **options: Any) -> None:
        for municipality in Municipality.objects.all():
            with scope(municipality.pk):
                filled, double = _fill()
            self.stdout.write(f"{municipality.name}: {filled} gevuld, {double} dubbel")


def _fill() -> tuple[int, int]:
    """SQL cannot do this: only the instance opens its number. Doubles are left for people."""
    filled = double = 0
    for person in Person.objects.filter(v_index=None, v_number__isnull=False).iterator():
        person.give_v_number(person.v_number)
        try:
            actions.save_person(person)
        except actions.AlreadyThere:
            double += 1
        else:
            filled += 1
    return filled, double
