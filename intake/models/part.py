"""A part of the broad intake: saving it adds a version, and no version is ever changed."""

from __future__ import annotations

from django.db import models

from cases.models import Case, Person
from intake.categories import INTAKE
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.constraints import NeverChanged
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Part(TenantModel):
    """The highest version counts; after the intake is done a version says why it was made."""

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    version = TECHNICAL(models.PositiveIntegerField())
    recorded_on = INTAKE(models.DateField("vastgelegd op"))
    by = STAFF(models.UUIDField("vastgelegd door", null=True))
    why = INTAKE(EncryptedTextField("reden van de correctie", null=True))

    class Meta:
        abstract = True
        ordering = ["-version"]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)


class Line(TenantModel):
    """What repeats in a part; it belongs to one version, and the next version has its own."""

    position = TECHNICAL(models.PositiveSmallIntegerField())

    class Meta:
        abstract = True
        ordering = ["position"]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        part: Part = self.part  # type: ignore[attr-defined]  # each list names its own part
        return part.data_key(core=core)


def versions_of_a_case() -> list[models.BaseConstraint]:
    """Added and never changed; two who save at once do not make the same version."""
    return [
        *own_rows_only(),
        *same_municipality("case"),
        NeverChanged(name="%(app_label)s_%(class)s_never_changed"),
        models.UniqueConstraint(
            fields=["municipality", "case", "version"], name="one_%(class)s_per_version"
        ),
    ]


def lines_of_a_part() -> list[models.BaseConstraint]:
    return [
        *own_rows_only(),
        *same_municipality("part"),
        NeverChanged(name="%(app_label)s_%(class)s_never_changed"),
        models.UniqueConstraint(
            fields=["municipality", "part", "position"], name="one_%(class)s_per_position"
        ),
    ]


def said(label: str) -> EncryptedTextField:
    """In one's own words."""
    return INTAKE(EncryptedTextField(label, null=True))


def chosen(
    label: str, choices: type[models.TextChoices], *, to: Recipient = Recipient.NOBODY
) -> models.CharField[str, str]:
    """One of a fixed list; empty is not said."""
    return INTAKE(models.CharField(label, max_length=12, choices=choices, blank=True), to=to)
