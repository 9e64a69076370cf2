"""A row of a file, until it is taken over or forgotten."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from django.db import models

from cases.categories import BSN, NAME, V_NUMBER
from cases.models import Case
from imports.categories import HANDED_IN
from imports.models.run import Import
from imports.reading import Line
from privacy.categories import TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.keys import municipality_data_key
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

NOTHING = {  # of a person, when a row is done with
    "cells": None,
    "bsn_index": None,
    "v_index": None,
    "name_index": None,
    "chosen": None,
}


class RowQuerySet(TenantQuerySet["ImportRow"]):
    def emptied(self) -> int:
        """Nothing of anyone is left in these rows; how many there were."""
        return self.update(**NOTHING)


class ImportRow(TenantModel):
    """Its cells as texts, and what was found when it was looked at."""

    class State(models.TextChoices):
        WAITING = "waiting", "Nog niet nagekeken"
        READY = "ready", "Klaar"
        ERROR = "error", "Fout"
        MAYBE = "maybe", "Misschien dezelfde"
        EXISTS = "exists", "Bestaat al"
        LEFT_OUT = "left_out", "Weggelaten"
        TAKEN = "taken", "Overgenomen"
        FAILED = "failed", "Niet overgenomen"

    run = TenantForeignKey(Import, on_delete=models.PROTECT, related_name="+")
    number = TECHNICAL(models.PositiveIntegerField())
    state = TECHNICAL(models.CharField(max_length=10, choices=State, default=State.WAITING))
    cells = HANDED_IN(EncryptedTextField("cellen van een rij", null=True))  # a list in JSON
    bad = TECHNICAL(models.CharField(max_length=2000, blank=True))  # {place: what} in JSON
    problems = HANDED_IN(EncryptedTextField("wat er fout is", null=True))  # pairs in JSON
    bsn_index = BSN(models.CharField("vergelijksleutel van het BSN", max_length=64, null=True))
    v_index = V_NUMBER(
        models.CharField("vergelijksleutel van het V-nummer", max_length=64, null=True)
    )
    name_index = NAME(models.CharField("vergelijksleutel van de naam", max_length=64, null=True))
    match = TenantForeignKey(Case, on_delete=models.PROTECT, null=True, related_name="+")
    like_row = TECHNICAL(models.PositiveIntegerField(null=True))
    judged = HANDED_IN(EncryptedTextField("waarom dit iemand anders is", null=True))

    chosen = HANDED_IN(EncryptedTextField("gekozen wijzigingen", null=True))  # see choose

    objects: ClassVar[Any] = RowQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(deletes=True),
            *same_municipality("run", "match"),
            models.UniqueConstraint(
                fields=["municipality", "run", "number"], name="one_row_per_number"
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "run", "state", "number"], name="row_of_import"),
            models.Index(fields=["municipality", "run", "bsn_index"], name="row_by_bsn"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        return municipality_data_key(self.municipality_id)

    def line(self) -> Line:
        """As it stands in the file; without cells once it is done with."""
        bad = {int(place): what for place, what in json.loads(self.bad or "{}").items()}
        return Line(self.number, json.loads(self.cells or "[]"), bad)

    def choose(self, version: int, names: list[str]) -> None:
        """Which fields of a record of that version become what the row says; unsaved."""
        self.chosen = json.dumps([version, names])

    def choice(self) -> tuple[int, list[str]]:
        """The version that was compared with, 0 for none, and the fields that were chosen."""
        version, names = json.loads(self.chosen or "[0, []]")
        return int(version), list(names)

    def told(self) -> list[tuple[str, str]]:
        """What is wrong: the label of the field, and what to do."""
        return [(label, message) for label, message in json.loads(self.problems or "[]")]

    def tell(self, problems: list[tuple[str, str]]) -> None:
        """Keep what is wrong; unsaved."""
        self.problems = json.dumps(problems) if problems else None
