"""A fact of how the duty was met; kept up to fifty years (Bi art. 9.9, lid 2)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.models import Case, Person
from courses.categories import COMPLETION
from courses.models.noted import NotedQuerySet
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel

Q = models.Q


class Kept(TenantModel):
    """As Noted, but all of it is kept as long as when and how the duty was met (Bi art. 9.9)."""

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    noted_on = COMPLETION(models.DateField("vastgelegd op"))
    by = STAFF(models.UUIDField("vastgelegd door", null=True))
    withdrawn_on = COMPLETION(models.DateField("ingetrokken op", null=True))
    withdrawn_by = STAFF(models.UUIDField("ingetrokken door", null=True))
    withdrawn_why = COMPLETION(EncryptedTextField("reden van de correctie", null=True, core=True))

    objects: ClassVar[Any] = NotedQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
