"""A letter as it was made, and what became of it; each thing that happened is a dated record."""

from __future__ import annotations

import base64
from typing import Any, ClassVar

from django.db import models

from accounts.models import Mandate
from cases.models import Case, Person
from letters.categories import LETTER
from letters.models.template import Kind, TemplateVersion
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from tenancy.constraints import NeverChanged
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

FILE_WORDS = {
    Kind.SUMMONS: "oproep",
    Kind.WARNING: "waarschuwing",
    Kind.THIRD: "derde-oproep",
    Kind.ABSENCE: "mededeling",
    Kind.PLAN: "plan",
    Kind.PLAN_CHANGED: "gewijzigd-plan",
    Kind.DISPENSATION: "ontheffing",
    Kind.RELIEF: "ontzorgen",
    Kind.INTENTION: "voornemen",
    Kind.FINE: "besluit-boete",
    Kind.NO_FINE: "besluit-geen-boete",
    Kind.REMINDER: "aanmaning",
    Kind.OBJECTION_RECEIPT: "ontvangst-bezwaar",
    Kind.OBJECTION_HEARING: "hoorzitting",
    Kind.OBJECTION_DELAY: "verdaging",
    Kind.OBJECTION_DECISION: "beslissing-op-bezwaar",
    Kind.INFORMATION: "informatie",
    Kind.GENERAL: "brief",
}


class Address(models.TextChoices):
    """Which address stands on a letter."""

    HOME = "home", "Woonadres"
    POSTBOX = "postbox", "Postbus of briefadres"
    NONE = "none", "Geen adres"


class LetterQuerySet(TenantQuerySet["Letter"]):
    def without_texts(self) -> LetterQuerySet:
        """For lists: not the files and texts, which are large and sealed."""
        return self.defer("pdf", "body")

    def with_state(self) -> LetterQuerySet:
        """With what became of each, in four more queries whatever their number."""
        return self.select_related("version__template").prefetch_related(
            "dispatches", "proofs", "withdrawals", "successors"
        )


class Letter(TenantModel):
    """A finished letter: text and file as they were made. Never changed."""

    Kind = Kind
    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="letters")
    kind = LETTER(models.CharField("soort brief", max_length=20, choices=Kind))
    number = TECHNICAL(models.CharField(max_length=18))
    version = TenantForeignKey(TemplateVersion, on_delete=models.PROTECT, related_name="+")
    subject = LETTER(EncryptedTextField("onderwerp", null=True))
    body = LETTER(EncryptedTextField("tekst van de brief", null=True))
    pdf = LETTER(EncryptedTextField("bestand van de brief", null=True))  # base64
    sha256 = TECHNICAL(models.CharField(max_length=64))
    addressed_to = LETTER(
        models.CharField("soort adres op de brief", max_length=8, choices=Address)
    )
    dated_on = LETTER(models.DateField("datum van de brief"))
    made_by = STAFF(models.UUIDField("gemaakt door", null=True))
    signed_by = STAFF(models.UUIDField("ondertekend door"))
    signed_as = STAFF(models.CharField("naam en functie onder de brief", max_length=220))
    mandate = TenantForeignKey(Mandate, on_delete=models.PROTECT, related_name="+")
    replaces = TenantForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="successors"
    )
    cause = TECHNICAL(models.UUIDField(null=True))  # the record that asked for it, made only once

    objects: ClassVar[Any] = LetterQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "version", "mandate", "replaces"),
            NeverChanged(name="%(app_label)s_%(class)s_never_changed"),
            models.UniqueConstraint(
                fields=["municipality", "number"], name="one_letter_per_number"
            ),
            models.UniqueConstraint(fields=["municipality", "cause"], name="one_letter_per_cause"),
            models.UniqueConstraint(
                fields=["municipality", "replaces"], name="one_letter_replaces_another"
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "case", "-created_at"], name="letter_of_case")
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)

    @property
    def file(self) -> bytes:
        """The PDF."""
        return base64.b64decode(self.pdf)

    @property
    def file_name(self) -> str:
        """What it is called outside: kind and number, never a name."""
        return f"{FILE_WORDS[Kind(self.kind)]}-{self.number}.pdf"
