"""To which group of the law someone belonged, and when."""

from __future__ import annotations

from django.db import models

from cases.categories import DUTY
from cases.models import Case
from cases.models.person import DUO, MUNICIPALITY
from intake.categories import DETAILED_GROUP
from intake.models.duty import STANDING
from intake.models.recorded import Recorded, withdrawn_with_a_reason
from intake.models.words_of_duo import DetailedGroup, Rights
from privacy.fields import EncryptedTextField
from tenancy.models import own_rows_only, same_municipality


class TargetGroupPeriod(Recorded):
    """The group from a day through a day; the open one is the present group of the case.

    That periods do not overlap is kept by the verbs, under a lock on the case: an exclusion
    constraint needs btree_gist, which this database does not have.
    """

    group = DUTY(
        models.CharField("doelgroep", max_length=10, choices=Case.TargetGroup),
        to=DUO | MUNICIPALITY,
    )
    detailed_group = DETAILED_GROUP(EncryptedTextField("nadere indeling van DUO", null=True))
    rights = DUTY(
        models.CharField(
            "rechten na wijziging van het verblijfsdoel",
            max_length=16,
            choices=Rights,
            blank=True,
            default="",
        )
    )
    since = DUTY(models.DateField("doelgroep vanaf"), to=MUNICIPALITY)
    until = DUTY(models.DateField("doelgroep tot en met", null=True), to=MUNICIPALITY)

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            withdrawn_with_a_reason(),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="group_ends_after_it_began",
            ),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=STANDING & models.Q(until=None),
                name="one_present_group_per_case",
            ),
        ]

    @property
    def detailed(self) -> str:
        """DUO's word for it; special data, so only for who may read it."""
        return str(DetailedGroup(self.detailed_group).label) if self.detailed_group else ""
