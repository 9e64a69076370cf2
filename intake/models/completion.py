"""That the broad intake is done: in the conversations, or in absence (Wi art. 14, lid 2)."""

from __future__ import annotations

from django.db import models

from cases.categories import GUIDANCE
from cases.models import Case, Person
from intake.constraints import StandsOn
from intake.ladder import LAST, MISSED
from intake.models.summons import Summons
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality

ABSENT = {
    "after__isnull": False,
    "after_number__isnull": False,
    "after_end__isnull": False,
    "after_number": LAST,
    "after_end__in": MISSED,
    "motivation__isnull": False,
    "sources__isnull": False,
}
PRESENT = {
    "after": None,
    "after_number": None,
    "after_end": None,
    "motivation__isnull": True,
    "sources__isnull": True,
}


class Completion(TenantModel):
    """At most one for a case; what was established stands in the parts of the intake.

    In absence it stands on a third summons that was missed, which stands on the two before.
    """

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="completions")
    on = GUIDANCE(models.DateField("brede intake afgerond op"), to=Recipient.CBS)
    in_absence = GUIDANCE(models.BooleanField("voltooid in afwezigheid"))
    after = TenantForeignKey(Summons, on_delete=models.PROTECT, null=True, related_name="+")
    after_number = TECHNICAL(models.PositiveSmallIntegerField(null=True))
    after_end = TECHNICAL(models.CharField(max_length=10, null=True))
    motivation = GUIDANCE(EncryptedTextField("wat bekend is zonder de inburgeraar", null=True))
    sources = GUIDANCE(EncryptedTextField("bronnen van de intake in afwezigheid", null=True))
    by = STAFF(models.UUIDField("afgerond door", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            models.UniqueConstraint(
                fields=["municipality", "case"], name="one_completion_per_case"
            ),
            StandsOn(field="after", name="intake_completion_after_three_missed"),
            models.CheckConstraint(
                condition=models.Q(in_absence=True, **ABSENT)
                | models.Q(in_absence=False, **PRESENT),
                name="absent_only_after_three",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
