"""A fact of the progress of someone; a wrong one is withdrawn with a reason."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.models import Case, Person
from courses.categories import PROGRESS
from intake.models.recorded import withdrawn_with_a_reason
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet


class NotedQuerySet(TenantQuerySet[Any]):
    def standing(self) -> NotedQuerySet:
        """What was not withdrawn."""
        return self.filter(withdrawn_on=None)


class Noted(TenantModel):
    """Who noted it and when; who withdrew it and why."""

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    noted_on = PROGRESS(models.DateField("vastgelegd op"))
    by = STAFF(models.UUIDField("vastgelegd door", null=True))
    withdrawn_on = PROGRESS(models.DateField("ingetrokken op", null=True))
    withdrawn_by = STAFF(models.UUIDField("ingetrokken door", null=True))
    withdrawn_why = PROGRESS(EncryptedTextField("reden van de correctie", null=True))

    objects: ClassVar[Any] = NotedQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)


def noted(*relations: str) -> list[models.BaseConstraint]:
    """Withdrawn by someone and with a reason, or not at all."""
    return [
        *own_rows_only(),
        *same_municipality("case", *relations),
        withdrawn_with_a_reason(),
    ]


def hours(label: str) -> models.DecimalField:  # type: ignore[type-arg]
    """Hours with at most two decimals; DUO gets whole ones, rounded down."""
    return models.DecimalField(label, max_digits=6, decimal_places=2)
