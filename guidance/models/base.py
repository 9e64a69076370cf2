"""What belongs to a case and holds words that are sealed with the key of its person."""

from __future__ import annotations

from django.db import models

from cases.models import Case, Person
from tenancy.models import TenantForeignKey, TenantModel


class OfCase(TenantModel):
    """A record of one case."""

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)


def both_or_none(name: str, *fields: str) -> models.CheckConstraint:
    """All of these are known, or none of them."""
    empty, filled = ({f"{field}__isnull": is_so for field in fields} for is_so in (True, False))
    return models.CheckConstraint(condition=models.Q(**empty) | models.Q(**filled), name=name)
