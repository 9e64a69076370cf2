"""An organisation that does part of the work for a municipality."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from partners.categories import PARTNER
from privacy.categories import STAFF, TECHNICAL
from privacy.vocabulary import Recipient
from tenancy.models import TenantModel, own_rows_only
from tenancy.querysets import TenantQuerySet


class PartnerQuerySet(TenantQuerySet["Partner"]):
    def working(self) -> PartnerQuerySet:
        """With whom the municipality works now."""
        return self.filter(until=None)


class Partner(TenantModel):
    """One organisation for one kind of work; `version` tells whether it was changed meanwhile."""

    class Kind(models.TextChoices):
        COURSE = "course", "Cursusinstelling"
        EDUCATION = "education", "Taalschakel (onderwijsroute)"
        Z_ROUTE = "z_route", "Z-route"
        PVT = "pvt", "Participatieverklaringstraject (PVT)"
        MAP = "map", "Module arbeidsmarkt en participatie (MAP)"
        GUIDANCE = "guidance", "Maatschappelijke begeleiding"
        LEARNABILITY = "learnability", "Leerbaarheidstoets"
        INTERPRETER = "interpreter", "Tolk"

    class Role(models.TextChoices):
        """Who answers for the data (AVG art. 4, onder 7 and 8); it differs per municipality."""

        PROCESSOR = "processor", "Verwerker"
        CONTROLLER = "controller", "Zelfstandig verwerkingsverantwoordelijke"

    name = PARTNER(models.CharField("naam van de partner", max_length=120), to=Recipient.CBS)
    kind = PARTNER(models.CharField("soort partner", max_length=16, choices=Kind))
    since = PARTNER(models.DateField("samenwerking vanaf"))
    until = PARTNER(models.DateField("samenwerking tot en met", null=True))
    duo_number = PARTNER(
        models.CharField("instellingsnummer van DUO", max_length=10, blank=True, db_default="")
    )
    quality_mark = PARTNER(
        models.BooleanField("keurmerk Blik op Werk", default=False, db_default=False)
    )
    language_bridge = PARTNER(
        models.BooleanField("erkend voor taalschakel (TST)", default=False, db_default=False)
    )
    role = PARTNER(
        models.CharField("rol onder de AVG", max_length=10, choices=Role, blank=True, db_default="")
    )
    version = TECHNICAL(models.PositiveIntegerField(default=1))
    changed_by = STAFF(models.UUIDField("gewijzigd door", null=True))
    changed_at = TECHNICAL(models.DateTimeField(auto_now=True))

    objects: ClassVar[Any] = PartnerQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            models.UniqueConstraint(
                fields=["municipality", "kind", "name"],
                condition=models.Q(until=None),
                name="one_working_partner_per_kind_and_name",
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="partner_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=models.Q(duo_number="") | models.Q(duo_number__regex=r"^[0-9]{1,10}$"),
                name="partner_number_of_digits",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
