"""What colleagues agreed about a step of the stappenplan."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.keys import municipality_data_key
from tenancy.models import TenantModel, own_rows_only
from tenancy.querysets import TenantQuerySet


class SetupStep(TenantModel):
    """Who sees to a step, by when, and that a step which the program cannot see was done.

    The steps stand in desk.setup.steps; a step of which nothing was agreed has no row.
    """

    slug = TECHNICAL(models.SlugField(max_length=24))
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    due_on = STAFF(models.DateField("stap klaar op", null=True))
    note = STAFF(EncryptedTextField("opmerking bij een stap", null=True))
    marked_on = STAFF(models.DateField("stap klaar gemeld op", null=True))
    marked_by = STAFF(models.UUIDField("stap klaar gemeld door", null=True))
    version = TECHNICAL(models.PositiveIntegerField(default=1))
    changed_by = STAFF(models.UUIDField("gewijzigd door", null=True))
    changed_at = TECHNICAL(models.DateTimeField(auto_now=True))

    objects: ClassVar[Any] = TenantQuerySet["SetupStep"].as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            models.UniqueConstraint(fields=["municipality", "slug"], name="one_row_per_setup_step"),
            models.CheckConstraint(
                condition=models.Q(marked_on=None, marked_by=None)
                | models.Q(marked_on__isnull=False, marked_by__isnull=False),
                name="setup_step_marked_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def marked(self) -> bool:
        """That a colleague said it was done."""
        return self.marked_on is not None

    def data_key(self, *, core: bool) -> bytes:
        return municipality_data_key(self.municipality_id)
