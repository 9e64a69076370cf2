"""A file with running cases or a list of the COA; the name that it had is kept nowhere."""

from __future__ import annotations

import json
from typing import NamedTuple

from django.db import models

from audit.models import Event
from cases.categories import GUIDANCE
from imports.categories import HANDED_IN
from intake.models import Source
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.keys import municipality_data_key
from tenancy.models import TenantModel, own_rows_only


class Events(NamedTuple):
    """What reading, taking over and throwing away are called."""

    read: Event.Kind
    done: Event.Kind
    discarded: Event.Kind


CASE_EVENTS = Events(Event.Kind.IMPORT_READ, Event.Kind.IMPORT_DONE, Event.Kind.IMPORT_DISCARDED)
TVS_EVENTS = Events(
    Event.Kind.TVS_LIST_READ, Event.Kind.TVS_LIST_DONE, Event.Kind.TVS_LIST_DISCARDED
)


class Import(TenantModel):
    """How far it is; what it holds stands in its rows, and is forgotten after seven days."""

    class Kind(models.TextChoices):
        CASES = "cases", "Lopende dossiers"
        TVS = "tvs", "Lijst van het COA"

    class State(models.TextChoices):
        COLUMNS = "columns", "Kolommen kiezen"
        CHECKING = "checking", "Wordt nagekeken"
        CHECKED = "checked", "Nagekeken"
        TAKING = "taking", "Wordt overgenomen"
        DONE = "done", "Overgenomen"
        DISCARDED = "discarded", "Weggegooid"

    kind = TECHNICAL(models.CharField(max_length=8, choices=Kind, default=Kind.CASES))
    started_by = STAFF(models.UUIDField("ingelezen door"))
    on = GUIDANCE(models.DateField("ingelezen op"))
    state = TECHNICAL(models.CharField(max_length=10, choices=State, default=State.COLUMNS))
    rows = TECHNICAL(models.PositiveIntegerField())
    names = HANDED_IN(EncryptedTextField("namen van de kolommen", null=True))  # a list in JSON
    columns = HANDED_IN(EncryptedTextField("gekozen kolommen", null=True))  # {field: place} in JSON
    source = TECHNICAL(models.CharField(max_length=10, choices=Source, blank=True))
    as_of = GUIDANCE(models.DateField("peildatum van de lijst", null=True))
    taken_by = STAFF(models.UUIDField("overgenomen door", null=True))
    taken_on = GUIDANCE(models.DateField("overgenomen op", null=True))

    class Meta:
        constraints = own_rows_only()
        indexes = [models.Index(fields=["municipality", "-created_at"], name="import_newest")]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        return municipality_data_key(self.municipality_id)

    @property
    def events(self) -> Events:
        """As which events its steps are recorded."""
        return TVS_EVENTS if self.kind == self.Kind.TVS else CASE_EVENTS

    def column_names(self) -> list[str]:
        """As the file names them; none once they are forgotten."""
        found: list[str] = json.loads(self.names or "[]")
        return found

    def mapping(self) -> dict[str, int]:
        """In which column each field stands; empty before someone chose."""
        found: dict[str, int] = json.loads(self.columns or "{}")
        return found
