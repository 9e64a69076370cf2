"""What a colleague wrote down about a case."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from cases.categories import NOTE
from cases.models.case import Case
from cases.models.person import Person
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet


class NoteQuerySet(TenantQuerySet["Note"]):
    def newest_first(self) -> NoteQuerySet:
        return self.order_by("-created_at", "-pk")


class Note(TenantModel):
    """Never changed: a later note may correct it, and the earlier one stays readable."""

    class Kind(models.TextChoices):
        CONTACT = "contact", "Contact"
        INTAKE = "intake", "Intake"
        PROGRESS = "progress", "Voortgang"
        PRACTICAL = "practical", "Praktisch"
        OTHER = "other", "Overig"

    class Ground(models.TextChoices):
        NEEDED = "needed", "Nodig voor de begeleiding, en de inburgeraar weet ervan"
        ASKED = "asked", "De inburgeraar vroeg zelf om dit op te schrijven"
        SAFETY = "safety", "Nodig voor de veiligheid van iemand"
        MEANT = "meant", "Het woord betekent hier iets anders"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="notes")
    kind = NOTE(models.CharField("soort notitie", max_length=10, choices=Kind))
    text = NOTE(EncryptedTextField("notitie", null=True))
    on = NOTE(models.DateField("geschreven op"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    corrects = TenantForeignKey(
        "self", on_delete=models.PROTECT, null=True, related_name="corrections"
    )
    ground = NOTE(
        models.CharField("grond voor gevoelige woorden", max_length=10, choices=Ground, blank=True)
    )
    choice = NOTE(EncryptedTextField("waarom gevoelige woorden nodig zijn", null=True))

    objects: ClassVar[Any] = NoteQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "corrects"),
            models.CheckConstraint(
                condition=models.Q(ground="", choice__isnull=True)
                | (~models.Q(ground="") & models.Q(choice__isnull=False)),
                name="note_chosen_with_a_ground_and_a_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "case", "-created_at"], name="note_of_case")
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
