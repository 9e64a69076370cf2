"""What was done, by whom, on which ground."""

from __future__ import annotations

from typing import Any, ClassVar, TypeAlias

from auditlog.models import AbstractLogEntry, LogEntryManager
from django.db import models
from django.db.models.expressions import RawSQL

from audit.kinds import Kind
from privacy.categories import ACCOUNTABILITY, STAFF, TECHNICAL
from tenancy.constraints import AppendOnly, RowLevelSecurity
from tenancy.models import TenantModel
from tenancy.scope import required


def added_only(*, forgets: bool = False) -> list[models.BaseConstraint]:
    """Rows of one municipality that are added and never changed; `tx` is set by the database."""
    return [
        RowLevelSecurity(name="%(app_label)s_%(class)s_rls"),
        AppendOnly(name="%(app_label)s_%(class)s_added", forgets=forgets),
    ]


class HistoryManager(LogEntryManager):  # type: ignore[misc]
    """Writes an entry in the municipality in scope, with the actor that the transaction names."""

    def create(self, **given: Any) -> HistoryEntry:
        kept = {name: given[name] for name in ("content_type", "object_pk", "action", "changes")}
        actor = RawSQL("nullif(current_setting('app.actor', true), '')::uuid", [])
        entry: HistoryEntry = super().create(
            **kept,
            actor=actor,
            municipality_id=required(),
        )
        return entry


class Event(TenantModel):
    """Something someone did in a municipality. Holds uuids and fixed phrases, nobody's data."""

    Kind: TypeAlias = Kind

    id = models.BigAutoField(primary_key=True)  # type: ignore[assignment]
    kind = ACCOUNTABILITY(models.CharField("soort gebeurtenis", max_length=40, choices=Kind))
    on = ACCOUNTABILITY(models.DateField("dag van de gebeurtenis"))
    actor = STAFF(models.UUIDField("medewerker", null=True))  # no foreign key: outlives the account
    case = ACCOUNTABILITY(models.UUIDField("dossier", null=True))
    subject = ACCOUNTABILITY(models.CharField("onderwerp", max_length=80))
    basis = ACCOUNTABILITY(models.CharField("grondslag", max_length=160, blank=True))
    detail = ACCOUNTABILITY(models.CharField("toelichting", max_length=200, blank=True))

    tx = TECHNICAL(models.BigIntegerField(default=0))

    class Meta:
        constraints = added_only()
        indexes = [
            models.Index(fields=["municipality", "case", "-id"], name="event_of_case"),
            models.Index(fields=["municipality", "actor", "-id"], name="event_by_actor"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"

    @property
    def said(self) -> str:
        """The kind in Dutch; Django's own reads all kinds anew for each row."""
        return str(Event.Kind(self.kind).label)


class Change(TenantModel):
    """That a row was added, changed or removed; written by triggers only."""

    id = models.BigAutoField(primary_key=True)  # type: ignore[assignment]
    table = TECHNICAL(models.CharField(max_length=63))
    row = ACCOUNTABILITY(models.CharField("rij", max_length=40))
    operation = TECHNICAL(models.CharField(max_length=6))
    columns = ACCOUNTABILITY(models.TextField("gewijzigde velden", blank=True))
    actor = STAFF(models.UUIDField("medewerker", null=True))
    tx = TECHNICAL(models.BigIntegerField(default=0))

    class Meta:
        constraints = added_only()
        indexes = [
            models.Index(fields=["municipality", "row"], name="change_of_row"),
            models.Index(fields=["municipality", "actor", "-id"], name="change_by_actor"),
        ]

    def __str__(self) -> str:
        return f"{self.operation} {self.table}:{self.row}"


class Reading(TenantModel):
    """That someone was shown data of people; partitioned by month of `created_at`."""

    id = models.BigAutoField(primary_key=True)  # type: ignore[assignment]
    actor = STAFF(models.UUIDField("medewerker"))
    page = ACCOUNTABILITY(models.CharField("bekeken pagina", max_length=40))
    why = ACCOUNTABILITY(models.CharField("reden van toegang", max_length=160))
    tx = TECHNICAL(models.BigIntegerField(default=0))

    class Meta:
        constraints = added_only()
        indexes = [models.Index(fields=["municipality", "actor", "-id"], name="reading_by_actor")]

    def __str__(self) -> str:
        return f"{self.page} {self.pk}"


class ReadCase(TenantModel):
    """Whose case a reading showed: a narrow row per person, no foreign keys."""

    id = models.BigAutoField(primary_key=True)  # type: ignore[assignment]
    reading = TECHNICAL(models.BigIntegerField())
    case = ACCOUNTABILITY(models.UUIDField("dossier"))
    tx = TECHNICAL(models.BigIntegerField(default=0))

    class Meta:
        constraints = added_only()
        indexes = [
            models.Index(fields=["municipality", "case", "-id"], name="reading_of_case"),
            models.Index(fields=["municipality", "reading"], name="case_of_reading"),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class FieldChanges(models.JSONField):
    """From what to what, in texts."""

    shape = '{"field": ["old", "new"]}'


class HistoryEntry(AbstractLogEntry, TenantModel):  # type: ignore[misc]
    """From what to what a chosen value went, for who reads a case; see audit.history.

    The model of django-auditlog, in a municipality, without address, name or copy of the row.
    """

    id = models.BigAutoField(primary_key=True)  # type: ignore[assignment]
    object_pk = ACCOUNTABILITY(models.CharField("rij", max_length=40))
    object_id = None
    object_repr = None
    serialized_data = None
    action = TECHNICAL(models.PositiveSmallIntegerField(choices=AbstractLogEntry.Action.choices))
    changes_text = None
    changes = ACCOUNTABILITY(FieldChanges("gewijzigde waarden", null=True))
    actor = STAFF(models.UUIDField("medewerker", null=True))  # as in Event: outlives the account
    cid = None
    remote_addr = None
    remote_port = None
    timestamp = None
    additional_data = None
    actor_email = None
    tx = TECHNICAL(models.BigIntegerField(default=0))

    objects: ClassVar[Any] = HistoryManager()

    class Meta:
        constraints = added_only(forgets=True)  # it holds values: they go with the record
        indexes = [models.Index(fields=["municipality", "object_pk", "-id"], name="history_of_row")]

    def __str__(self) -> str:
        return f"{self.action} {self.object_pk}"


class Seal(TenantModel):
    """What the log held when it was sealed; signed, and chained to the seal before it.

    It covers every row whose transaction lies in [low, high): all of those had ended.
    """

    id = models.BigAutoField(primary_key=True)  # type: ignore[assignment]
    low = TECHNICAL(models.BigIntegerField())
    high = TECHNICAL(models.BigIntegerField())
    rows = TECHNICAL(models.BigIntegerField())
    digest = TECHNICAL(models.CharField(max_length=64))
    previous = TECHNICAL(models.CharField(max_length=64, blank=True))
    signature = TECHNICAL(models.CharField(max_length=128))
    tx = TECHNICAL(models.BigIntegerField(default=0))

    class Meta:
        constraints = [
            *added_only(),
            models.UniqueConstraint(fields=["municipality", "low"], name="one_seal_per_start"),
        ]

    def __str__(self) -> str:
        return f"{self.low}-{self.high}"


class SecurityEvent(models.Model):
    """What happens before a municipality is known: signing in, and failing to. Global."""

    class Kind(models.TextChoices):
        SIGNED_IN = "signed_in", "Ingelogd"
        SIGN_IN_FAILED = "sign_in_failed", "Inloggen mislukt"
        CODE_FAILED = "code_failed", "Code onjuist"
        LOCKED_OUT = "locked_out", "Tijdelijk geblokkeerd"
        PASSWORD_SET = "password_set", "Wachtwoord ingesteld"
        CODE_SET_UP = "code_set_up", "Inlogcode ingesteld"
        SIGNED_OUT = "signed_out", "Uitgelogd"
        TIMED_OUT = "timed_out", "Uitgelogd na inactiviteit"

    at = TECHNICAL(models.DateTimeField(auto_now_add=True, db_index=True))
    kind = ACCOUNTABILITY(models.CharField("soort gebeurtenis", max_length=20, choices=Kind))
    user = STAFF(models.UUIDField("medewerker", null=True))

    def __str__(self) -> str:
        return f"{self.kind} {self.at}"
