"""A family, and who belongs to it: cases, and others of whom little is kept."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.categories import FAMILY, TVS
from cases.models.case import Case
from privacy.categories import STAFF
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet


class Family(TenantModel):
    """People who live together and of whom at least one integrates; its members say who."""

    class Meta:
        constraints = [*own_rows_only()]

    def __str__(self) -> str:
        return str(self.pk)


class FamilyMemberQuerySet(TenantQuerySet["FamilyMember"]):
    def now(self) -> FamilyMemberQuerySet:
        """Who belongs to a family today; a case that was undone does not."""
        return self.filter(until=None, case__undone_on=None)


class FamilyMember(TenantModel):
    """Someone with a case, or someone without: then only a relation and a year of birth."""

    class Relation(models.TextChoices):
        PARTNER = "partner", "Partner"
        PARENT = "parent", "Ouder"
        CHILD = "child", "Kind"
        OTHER = "other", "Ander gezinslid"

    family = TenantForeignKey(Family, on_delete=models.PROTECT, related_name="members")
    case = TenantForeignKey(Case, on_delete=models.PROTECT, null=True, related_name="+")
    relation = FAMILY(models.CharField("plaats in het gezin", max_length=8, choices=Relation))
    birth_year = FAMILY(models.PositiveSmallIntegerField("geboortejaar", null=True))
    coupled_along = TVS(models.BooleanField("gekoppeld mee door het COA", null=True))
    since = FAMILY(models.DateField("in het gezin vanaf"))
    until = FAMILY(models.DateField("in het gezin tot en met", null=True))
    added_by = STAFF(models.UUIDField("toegevoegd door", null=True))
    ended_by = STAFF(models.UUIDField("beëindigd door", null=True))

    objects: ClassVar[Any] = FamilyMemberQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("family", "case"),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=models.Q(until=None),
                name="one_family_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(case=None, birth_year__isnull=False)
                | models.Q(case__isnull=False, birth_year=None),
                name="a_case_or_a_birth_year",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "family"], name="member_of_family")]

    def __str__(self) -> str:
        return str(self.pk)
