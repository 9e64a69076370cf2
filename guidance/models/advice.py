"""The advice of the college to DUO over a BIO-ontheffing (Bi art. 2.8, lid 2)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from guidance.categories import TERM
from guidance.models.base import OfCase, both_or_none
from privacy.categories import STAFF
from tenancy.models import own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q


class Advice(OfCase):
    """Asked on a day, given on a day. What was said to DUO stands in the advice, not here."""

    class Outcome(models.TextChoices):
        FOR = "for", "Wij adviseren ontheffing"
        AGAINST = "against", "Wij adviseren geen ontheffing"

    asked_on = TERM(models.DateField("BIO-advies gevraagd op"))
    noted_by = STAFF(models.UUIDField("vraag vastgelegd door"))
    given_on = TERM(models.DateField("BIO-advies gegeven op", null=True))
    outcome = TERM(models.CharField("BIO-advies", max_length=8, choices=Outcome, null=True))
    given_by = STAFF(models.UUIDField("BIO-advies gegeven door", null=True))

    objects: ClassVar[Any] = TenantQuerySet["Advice"].as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            both_or_none("advice_given_whole", "given_on", "outcome", "given_by"),
            models.CheckConstraint(
                condition=Q(given_on=None) | Q(given_on__gte=F("asked_on")),
                name="advice_given_after_asked",
            ),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=Q(given_on=None),
                name="one_open_advice_per_case",
            ),
        ]
