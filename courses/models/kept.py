"""A fact of how the duty was met, withdrawn with a reason when it was wrong."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.models import Case, Person
from courses.categories import PROGRESS
from courses.models.noted import NotedQuerySet
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel

Q = models.Q


class Kept(TenantModel):
    """As Noted. A colleague is named, and a reason is sealed with the key of the core."""

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    noted_on = PROGRESS(models.DateField("vastgelegd op"))
    by = STAFF(models.UUIDField("vastgelegd door", null=True))
    withdrawn_on = PROGRESS(models.DateField("ingetrokken op", null=True))
    withdrawn_by = STAFF(models.UUIDField("ingetrokken door", null=True))
    withdrawn_why = PROGRESS(EncryptedTextField("reden van de correctie", null=True, core=True))

    objects: ClassVar[Any] = NotedQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
