"""What the college decides on a breach: a fine, or that there is none (Wi art. 22 and 23)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from decisions.models import Decision
from enforcement.categories import FINE
from enforcement.models.breach import Breach
from enforcement.models.fine_constraints import CONSTRAINTS
from enforcement.models.hearing import Hearing
from guidance.models.base import OfCase
from law.fines import Blame, Duty, Reading
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey
from tenancy.querysets import TenantQuerySet


def euros(label: str, **options: Any) -> models.DecimalField[Any, Any]:
    return models.DecimalField(label, max_digits=8, decimal_places=2, **options)


class FineQuerySet(TenantQuerySet["Fine"]):
    def standing(self) -> FineQuerySet:
        """Proposed or signed; not dropped."""
        return self.filter(dropped_on=None)

    def imposed(self) -> FineQuerySet:
        """Signed, a fine, and not reversed."""
        return self.filter(dated_on__isnull=False, outcome="fine", reversed_on=None)


class Fine(OfCase):
    """How blame and circumstances were weighed, the calculation step by step, and the amount.

    `calculated` is the most that the law allows here; `amount` is never more. `rests_on` is the
    earlier fine that was doubled. `rule` is what the municipality chose for status holders.
    """

    class Outcome(models.TextChoices):
        FINE = "fine", "Boete"
        NONE = "none", "Geen boete"

    class Reason(models.TextChoices):
        """Why there is no fine."""

        BLAME = "blame", "Niet te verwijten (art. 5:41 Awb)"
        JUSTIFIED = "justified", "Er was een goede reden (art. 5:5 Awb)"
        WELFARE = "welfare", "De bijstand is hiervoor al verlaagd (art. 27 Wi)"
        TWICE = "twice", "DUO legde hiervoor al een boete op (art. 5:43 Awb)"
        GROUP = "group", "Beleid: geen boete voor asielstatushouders"
        MONEY = "money", "Een boete geeft te grote problemen (art. 5:46, lid 3, Awb)"
        CAP = "cap", "Het hoogste totaal is bereikt (art. 7.1, lid 5, Bi)"

    breach = TenantForeignKey(Breach, on_delete=models.PROTECT, related_name="fines")
    hearing = TenantForeignKey(Hearing, on_delete=models.PROTECT, related_name="+")
    decision = TenantForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    duty = TECHNICAL(models.CharField(max_length=2, choices=[(d.value, d.value) for d in Duty]))
    reported_by = STAFF(models.UUIDField("rapport opgemaakt door"))
    proposed_on = FINE(models.DateField("boete voorgesteld op"))
    proposed_by = STAFF(models.UUIDField("boete voorgesteld door"))
    outcome = FINE(models.CharField("boete of geen boete", max_length=4, choices=Outcome))
    reason = FINE(models.CharField("waarom geen boete", max_length=9, choices=Reason, blank=True))
    blame = FINE(
        models.CharField(
            "verwijtbaarheid", max_length=12, choices=[(b.value, b.value) for b in Blame]
        )
    )
    blame_why = FINE(EncryptedTextField("omstandigheden en verwijtbaarheid"))
    welfare = FINE(models.BooleanField("bijstand verlaagd voor dezelfde gedraging"))
    by_duo = FINE(models.BooleanField("door DUO al beboet voor dezelfde gedraging"))
    money_why = FINE(EncryptedTextField("waarom de boete geen geldproblemen geeft", null=True))
    status_holder = FINE(models.BooleanField("asielstatushouder bij het besluit"))
    rule = TECHNICAL(models.PositiveSmallIntegerField())
    unwilling = FINE(EncryptedTextField("aanhoudend niet willen inburgeren", null=True))
    read_on = FINE(models.DateField("juridisch getoetst op", null=True))
    read_by = STAFF(models.UUIDField("juridisch getoetst door", null=True))
    read_what = FINE(EncryptedTextField("oordeel van de juridische toets", null=True))
    nominal = FINE(euros("boetebedrag voor het percentage"))
    percentage = FINE(models.PositiveSmallIntegerField("percentage van het boetebedrag"))
    calculated = FINE(euros("hoogste bedrag volgens de berekening"))
    amount = FINE(euros("bedrag van de boete"), to=Recipient.CBS)
    lowered_why = FINE(EncryptedTextField("waarom de boete lager is", null=True))
    steps = FINE(models.TextField("hoe de boete is berekend"))
    reading = TECHNICAL(models.CharField(max_length=8, choices=[(r.value, r) for r in Reading]))
    rests_on = TenantForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    new_term_ends = FINE(models.DateField("nieuwe termijn tot en met", null=True))
    dropped_on = FINE(models.DateField("voorstel boete weggelegd op", null=True))
    signed_by = STAFF(models.UUIDField("boete opgelegd door", null=True))
    dated_on = FINE(models.DateField("besluit over de boete van", null=True))
    pay_by = FINE(models.DateField("betalen tot en met", null=True))
    pay_steps = FINE(models.TextField("hoe de betaaltermijn is geteld", blank=True))
    reversed_on = FINE(models.DateField("boete vervallen op", null=True))

    objects: ClassVar[Any] = FineQuerySet.as_manager()

    class Meta:
        constraints = CONSTRAINTS
        indexes = [models.Index(fields=["municipality", "case"], name="fine_of_case")]

    @property
    def is_fine(self) -> bool:
        return self.outcome == "fine"

    def explanation(self) -> list[str]:
        """The calculation, in Dutch."""
        return self.steps.splitlines()

    def pay_explanation(self) -> list[str]:
        """How the last day to pay was counted, in Dutch."""
        return self.pay_steps.splitlines()
