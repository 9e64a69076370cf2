"""What stays after five years: the core of Bi art. 9.9, lid 2, and nothing else."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, ClassVar

from django.db import models

from cases.categories import BSN
from privacy.categories import TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.keys import blind_index, new_data_key, open_data_key, rewrap
from retention.categories import RESIDUE
from tenancy.models import Municipality, TenantModel, own_rows_only
from tenancy.querysets import TenantQuerySet
from tenancy.scope import required


class ResidualQuerySet(TenantQuerySet["Residual"]):
    def with_bsn(self, bsn: str) -> ResidualQuerySet:
        """The cores of the person with this BSN in the municipality in scope."""
        return self.filter(bsn_index=blind_index(bsn, required(), "bsn"))


class Residual(TenantModel):
    """Sealed under a key of its own. Its key is new: the log of before does not lead to it."""

    key_core = TECHNICAL(models.BinaryField())
    bsn_index = BSN(models.CharField("zoeksleutel van de kern", max_length=64, null=True))
    content = RESIDUE(EncryptedTextField("bewaarde kern", core=True))
    ended_on = RESIDUE(models.DateField("plicht geëindigd op"))

    objects: ClassVar[Any] = ResidualQuerySet.as_manager()

    class Meta:
        constraints = own_rows_only()
        indexes = [
            models.Index(fields=["municipality", "bsn_index"], name="residual_by_bsn"),
            models.Index(fields=["municipality", "ended_on"], name="residual_by_end"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @classmethod
    def new(
        cls,
        *,
        municipality: Municipality,
        facts: list[list[str]],
        bsn_index: str | None,
        ended_on: date,
    ) -> Residual:
        """Unsaved; `facts` are lines of letter, label and value."""
        made = cls(municipality=municipality, bsn_index=bsn_index, ended_on=ended_on)
        made.key_core = new_data_key(
            municipality.pk, version=municipality.key_version, bound_to=made._bound_to
        )
        made.content = json.dumps(facts, ensure_ascii=False)
        return made

    @property
    def facts(self) -> list[list[str]]:
        """Lines of letter, label and value."""
        found: list[list[str]] = json.loads(self.content)
        return found

    def rewrap(self, version: int) -> None:
        """Put the key under this version of the municipality's key; unsaved."""
        self.key_core = rewrap(
            bytes(self.key_core), self.municipality_id, version=version, bound_to=self._bound_to
        )

    @property
    def _bound_to(self) -> str:
        return f"{self.municipality_id}|{self.pk}|residual"

    def data_key(self, *, core: bool) -> bytes:
        return open_data_key(bytes(self.key_core), self.municipality_id, bound_to=self._bound_to)
