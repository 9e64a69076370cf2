"""A fact told by a source and recorded by a colleague; a wrong one is withdrawn, never changed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from cases.categories import GUIDANCE
from cases.models import Case, Person
from intake.categories import SOURCE
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel
from tenancy.querysets import TenantQuerySet


class Source(models.TextChoices):
    """By which way DUO told it (the Minister establishes, DUO tells: Wi art. 33)."""

    PORTAL = "portal", "DUO, portaal"
    M2M = "m2m", "DUO, automatisch bericht"
    PAPER = "paper", "Kennisgeving op papier"


class RecordedQuerySet(TenantQuerySet[Any]):
    def standing(self) -> RecordedQuerySet:
        """What was not withdrawn."""
        return self.filter(withdrawn_on=None)


class Recorded(TenantModel):
    """Who recorded it, when, from which source; and who withdrew it, and why."""

    Source = Source

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    source = SOURCE(models.CharField("bron", max_length=10, choices=Source))
    reference = SOURCE(EncryptedTextField("kenmerk van de bron", null=True))
    recorded_on = GUIDANCE(models.DateField("vastgelegd op"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    withdrawn_on = GUIDANCE(models.DateField("ingetrokken op", null=True))
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    withdrawn_why = GUIDANCE(EncryptedTextField("reden van de correctie", null=True))

    objects: ClassVar[Any] = RecordedQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)


def withdrawn_with_a_reason() -> models.CheckConstraint:
    """Withdrawn by someone and with a reason, or not at all."""
    names = ("withdrawn_on", "withdrawn_by", "withdrawn_why")
    empty, filled = ({f"{name}__isnull": is_so for name in names} for is_so in (True, False))
    return models.CheckConstraint(
        condition=models.Q(**empty) | models.Q(**filled),
        name="%(app_label)s_%(class)s_withdrawn_why",
    )
