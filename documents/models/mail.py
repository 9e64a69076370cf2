"""A letter or message that came in, and how it was answered."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.models import Case, Person, Task
from documents.categories import DOCUMENT
from letters.models import Letter
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet


class IncomingMail(TenantModel):
    """Asks for an answer as long as it `wants_answer` and has no `answered_on`."""

    class Kind(models.TextChoices):
        POST = "post", "Post"
        PORTAL = "portal", "Bericht in een portaal"
        EMAIL = "email", "E-mail"
        DESK = "desk", "Afgegeven aan de balie"

    class Sender(models.TextChoices):
        PERSON = "person", "De inburgeraar"
        COA = "coa", "COA"
        DUO = "duo", "DUO"
        SCHOOL = "school", "School of aanbieder"
        OTHER = "other", "Iemand anders"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="mail")
    kind = DOCUMENT(models.CharField("soort post", max_length=8, choices=Kind))
    sender = DOCUMENT(models.CharField("afzender van de post", max_length=8, choices=Sender))
    received_on = DOCUMENT(models.DateField("post ontvangen op"))
    subject = DOCUMENT(EncryptedTextField("onderwerp van de post", null=True))
    recorded_on = DOCUMENT(models.DateField("post vastgelegd op"))
    by = STAFF(models.UUIDField("post vastgelegd door"))
    wants_answer = DOCUMENT(models.BooleanField("post vraagt om een antwoord"))
    task = TenantForeignKey(Task, on_delete=models.PROTECT, null=True, related_name="+")
    answered_on = DOCUMENT(models.DateField("post beantwoord op", null=True))
    answered_by = STAFF(models.UUIDField("antwoord vastgelegd door", null=True))
    letter = TenantForeignKey(Letter, on_delete=models.PROTECT, null=True, related_name="+")

    objects: ClassVar[Any] = TenantQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "task", "letter"),
            models.CheckConstraint(
                condition=models.Q(answered_on=None, answered_by=None, letter=None)
                | models.Q(answered_on__isnull=False, answered_by__isnull=False, wants_answer=True),
                name="mail_answered_by_someone",
            ),
        ]
        indexes = [
            models.Index(fields=["municipality", "case", "-received_on"], name="mail_of_case")
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.wants_answer and self.answered_on is None
