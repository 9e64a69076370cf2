"""A decision of the college, from its draft until nothing can be brought against it any more."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from accounts.models import Mandate
from cases.models import Case, Person
from decisions.categories import DECISION
from letters.models import Letter
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q
SIGNED = ("signed_by", "mandate", "dated_on", "object_until")


class DecisionQuerySet(TenantQuerySet["Decision"]):
    def standing(self) -> DecisionQuerySet:
        """Signed, and not revoked by the college or annulled by a court."""
        return self.filter(dated_on__isnull=False, revoked_on=None)


class Decision(TenantModel):
    """Who drafted it, who signed by which mandate, when it was made known, and what became of it.

    `subject` is the key of the record that the decision establishes. The dagtekening is `dated_on`.
    `final_on` never moves: who revokes a decision later leaves it as it was.
    """

    class Kind(models.TextChoices):
        """What is decided; `letter` is the kind of letter that makes it known."""

        PLAN = "plan", "PIP"
        PLAN_CHANGED = "plan_changed", "Gewijzigd PIP"
        DISPENSATION = "dispensation", "Ontheffing van de leerbaarheidstoets"
        RELIEF = "relief", "Ontzorgen"
        FINE = "fine", "Boete"
        NO_FINE = "no_fine", "Geen boete"

    class Final(models.TextChoices):
        """Why a decision stands for good."""

        NOBODY = "nobody", "Niemand maakte op tijd bezwaar"
        NO_APPEAL = "no_appeal", "Niemand ging op tijd in beroep"
        COURT = "court", "De hoogste rechter besliste"
        WITHDRAWN = "withdrawn", "Het bezwaar of beroep is ingetrokken"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    kind = DECISION(models.CharField("soort besluit", max_length=20, choices=Kind))
    subject = TECHNICAL(models.UUIDField())
    article = TECHNICAL(models.CharField(max_length=160))
    drafted_on = DECISION(models.DateField("opgesteld op"))
    drafted_by = STAFF(models.UUIDField("opgesteld door"))
    dropped_on = DECISION(models.DateField("concept weggelegd op", null=True))
    signed_by = STAFF(models.UUIDField("ondertekend door", null=True))
    mandate = TenantForeignKey(Mandate, on_delete=models.PROTECT, null=True, related_name="+")
    two_persons = DECISION(models.BooleanField("door twee personen", default=False))
    dated_on = DECISION(models.DateField("dagtekening", null=True))
    letter = TenantForeignKey(Letter, on_delete=models.PROTECT, null=True, related_name="+")
    object_until = DECISION(models.DateField("bezwaar tot en met", null=True))
    steps = DECISION(models.TextField("hoe de bezwaartermijn is geteld", blank=True))
    final_on = DECISION(models.DateField("onherroepelijk op", null=True))
    final_why = DECISION(
        models.CharField("waarom onherroepelijk", max_length=10, choices=Final, blank=True)
    )
    revoked_on = DECISION(models.DateField("herroepen of vernietigd op", null=True))
    revoked_why = DECISION(EncryptedTextField("waarom herroepen of vernietigd", null=True))
    reviewed_on = DECISION(models.DateField("gevolgen nagegaan op", null=True))
    reviewed_by = STAFF(models.UUIDField("gevolgen nagegaan door", null=True))
    reviewed_what = DECISION(EncryptedTextField("wat de gevolgen zijn", null=True))

    objects: ClassVar[Any] = DecisionQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "mandate", "letter"),
            models.UniqueConstraint(
                fields=["municipality", "subject"], name="one_decision_per_subject"
            ),
            models.CheckConstraint(condition=~Q(article=""), name="decision_cites_an_article"),
            models.CheckConstraint(
                condition=Q(**{f"{name}__isnull": True for name in SIGNED})
                | Q(**{f"{name}__isnull": False for name in SIGNED}, dropped_on=None),
                name="decision_signed_whole",
            ),
            models.CheckConstraint(
                condition=Q(two_persons=False) | Q(signed_by=None) | ~Q(signed_by=F("drafted_by")),
                name="decision_signed_by_another",
            ),
            models.CheckConstraint(
                condition=Q(dated_on=None)
                | Q(
                    object_until__isnull=False,
                    dated_on__gte=F("drafted_on"),
                    object_until__gt=F("dated_on"),
                ),
                name="decision_dates_in_order",
            ),
            models.CheckConstraint(
                condition=Q(final_on=None, final_why="")
                | (
                    Q(dated_on__isnull=False, final_on__isnull=False, final_on__gt=F("dated_on"))
                    & (Q(revoked_on=None) | Q(revoked_on__gte=F("final_on")))
                    & ~Q(final_why="")
                ),
                name="decision_final_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(revoked_on=None, revoked_why__isnull=True)
                | Q(
                    dated_on__isnull=False,
                    revoked_on__isnull=False,
                    revoked_on__gte=F("dated_on"),
                    revoked_why__isnull=False,
                ),
                name="decision_revoked_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_on=None, reviewed_by__isnull=True, reviewed_what__isnull=True)
                | Q(
                    revoked_on__isnull=False,
                    reviewed_on__isnull=False,
                    reviewed_on__gte=F("revoked_on"),
                    reviewed_by__isnull=False,
                    reviewed_what__isnull=False,
                ),
                name="decision_reviewed_after_revoked",
            ),
            models.UniqueConstraint(
                fields=["municipality", "id", "signed_by"], name="decision_with_its_signer"
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case"], name="decision_of_case")]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_signed(self) -> bool:
        return self.dated_on is not None

    def explanation(self) -> list[str]:
        """How the last day to object was counted, in Dutch."""
        return self.steps.splitlines()

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
