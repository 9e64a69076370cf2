"""What was spoken of in the maatschappelijke begeleiding."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from cases.models import Person
from guidance.categories import HELP
from guidance.models.help import Help
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q


class HelpTalk(TenantModel):
    """A conversation of the help, in short."""

    help = TenantForeignKey(Help, on_delete=models.PROTECT, related_name="talks")
    held_on = HELP(models.DateField("gesprek over de begeleiding op"))
    report = HELP(EncryptedTextField("gespreksverslag van de begeleiding"))
    noted_by = STAFF(models.UUIDField("verslag door"))

    objects: ClassVar[Any] = TenantQuerySet["HelpTalk"].as_manager()

    class Meta:
        constraints = [*own_rows_only(), *same_municipality("help")]
        indexes = [models.Index(fields=["municipality", "help"], name="talk_of_help")]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.help.case.person
        return person.data_key(core=core)
