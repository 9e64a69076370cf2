"""Maatschappelijke begeleiding of asylum status holders (Wi art. 13; Bi art. 5.1)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from guidance.categories import HELP
from guidance.models.base import OfCase, both_or_none
from partners.models import Partner
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q


class Help(OfCase):
    """One period of practical help, from registration in the BRP; the law names no last day."""

    asylum = HELP(models.BooleanField("asielstatushouder bij de start"))
    starts_on = HELP(models.DateField("begeleiding vanaf"), to=Recipient.CBS)
    partner = TenantForeignKey(Partner, on_delete=models.PROTECT, null=True, related_name="+")
    enrolled_on = HELP(models.DateField("aangemeld bij de aanbieder op", null=True))
    agreements = HELP(
        EncryptedTextField("afspraken over de begeleiding"), to=Recipient.GUIDANCE_PROVIDER
    )
    started_by = STAFF(models.UUIDField("begeleiding vastgelegd door"))
    ended_on = HELP(models.DateField("begeleiding tot en met", null=True), to=Recipient.CBS)
    ended_why = HELP(EncryptedTextField("waarom de begeleiding stopte", null=True))

    objects: ClassVar[Any] = TenantQuerySet["Help"].as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "partner"),
            models.CheckConstraint(condition=Q(asylum=True), name="help_for_asylum_only"),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=Q(ended_on=None),
                name="one_open_help_per_case",
            ),
            both_or_none("help_enrolled_with_a_partner", "partner", "enrolled_on"),
            both_or_none("help_ended_with_a_reason", "ended_on", "ended_why"),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("starts_on")),
                name="help_ends_after_it_began",
            ),
        ]
