"""That there was a conversation of the broad intake, and what was told in it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.languages import LANGUAGES
from cases.models import Case, Person
from intake.categories import INTAKE
from intake.models.recorded import RecordedQuerySet
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Talk(TenantModel):
    """The first one starts the intake. A wrong one is withdrawn with a reason, and told anew."""

    class Present(models.TextChoices):
        """Who sat in; only a professional when the person wanted to be alone (Bi art. 5.2)."""

        NOBODY = "nobody", "Niemand anders"
        PROFESSIONAL = "professional", "Alleen een tolk of een andere professional"
        FAMILY = "family", "Een gezinslid, op verzoek van de inburgeraar"
        OTHER = "other", "Iemand anders, op verzoek van de inburgeraar"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    on = INTAKE(models.DateField("datum van het gesprek"), to=Recipient.CBS)
    first = INTAKE(models.BooleanField("eerste gesprek"))
    by = STAFF(models.UUIDField("gesprek gevoerd door", null=True))
    interpreter = INTAKE(models.BooleanField("met een tolk"))
    language = INTAKE(
        models.CharField("taal van het gesprek", max_length=3, choices=LANGUAGES, blank=True)
    )
    told_alone = INTAKE(models.BooleanField("verteld dat iemand alleen mag komen"))
    informed = INTAKE(models.BooleanField("verteld welke gegevens we bewaren en waarom"))
    present = INTAKE(models.CharField("wie er verder bij was", max_length=12, choices=Present))
    report = INTAKE(EncryptedTextField("kort verslag", null=True))
    recorded_on = INTAKE(models.DateField("vastgelegd op"))
    withdrawn_on = INTAKE(models.DateField("ingetrokken op", null=True))
    withdrawn_by = STAFF(models.UUIDField("ingetrokken door", null=True))
    withdrawn_why = INTAKE(EncryptedTextField("reden van de correctie", null=True))

    objects: ClassVar[Any] = RecordedQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=models.Q(withdrawn_on=None, first=True),
                name="one_first_talk_per_case",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case", "-on"], name="talks_of_case")]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
