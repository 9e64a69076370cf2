"""Ontzorgen: the college pays fixed costs out of the bijstand for six months (PW art. 56a)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from decisions.models import Decision
from guidance.categories import RELIEF
from guidance.models.base import OfCase, both_or_none
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

COSTS = ("rent", "gas", "water", "power", "insurance")
F, Q = models.F, models.Q


class ReliefQuerySet(TenantQuerySet["Relief"]):
    def standing(self) -> ReliefQuerySet:
        """Proposed or signed; not dropped."""
        return self.filter(dropped_on=None)


class Relief(OfCase):
    """From the day the right to bijstand arose. Of the benefit nothing else is kept."""

    decision = TenantForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    asylum = RELIEF(models.BooleanField("verblijfsvergunning asiel (art. 28 Vw)"))
    right_from = RELIEF(models.DateField("recht op bijstand vanaf"), to=Recipient.CBS)
    until = RELIEF(models.DateField("ontzorgen tot en met"), to=Recipient.CBS)
    rent = RELIEF(models.BooleanField("huur"))
    gas = RELIEF(models.BooleanField("gas"))
    water = RELIEF(models.BooleanField("water"))
    power = RELIEF(models.BooleanField("stroom"))
    insurance = RELIEF(models.BooleanField("zorgverzekering"))
    proposed_by = STAFF(models.UUIDField("ontzorgen voorgesteld door"))
    dropped_on = RELIEF(models.DateField("voorstel ontzorgen weggelegd op", null=True))
    dated_on = RELIEF(models.DateField("besluit ontzorgen van", null=True))
    ended_on = RELIEF(models.DateField("ontzorgen eerder gestopt op", null=True), to=Recipient.CBS)
    ended_why = RELIEF(EncryptedTextField("waarom ontzorgen stopte", null=True))

    objects: ClassVar[Any] = ReliefQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "decision"),
            models.CheckConstraint(condition=Q(asylum=True), name="relief_for_asylum_only"),
            models.CheckConstraint(
                condition=Q(*[(name, True) for name in COSTS], _connector=Q.OR),
                name="relief_pays_something",
            ),
            models.CheckConstraint(
                condition=Q(until__gt=F("right_from")), name="relief_ends_after_it_began"
            ),
            models.CheckConstraint(
                condition=Q(dropped_on=None) | Q(dated_on=None), name="relief_signed_or_dropped"
            ),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=Q(dropped_on=None, ended_on=None),
                name="one_relief_per_case",
            ),
            both_or_none("relief_ended_with_a_reason", "ended_on", "ended_why"),
        ]

    @property
    def costs(self) -> list[str]:
        """What is paid, in Dutch."""
        fields = [self._meta.get_field(name) for name in COSTS if getattr(self, name)]
        return [str(field.verbose_name) for field in fields]  # type: ignore[union-attr]
