"""A step on the way to a decision on an objection; a wrong one is withdrawn, never changed."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from decisions.categories import OBJECTION
from decisions.models.objection import Objection
from letters.models import Letter
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q
WITHDRAWN = ("withdrawn_on", "withdrawn_by", "withdrawn_why")


class StepQuerySet(TenantQuerySet["Step"]):
    def standing(self) -> StepQuerySet:
        """What was not withdrawn."""
        return self.filter(withdrawn_on=None)


class Step(TenantModel):
    """What was done on a day (`on`), through which other day (`until`), and why."""

    class Kind(models.TextChoices):
        EXCUSED = "excused", "Te laat, maar dat is te verontschuldigen"
        INVITED = "invited", "Uitgenodigd voor een hoorzitting"
        HEARD = "heard", "Gehoord"
        NOT_HEARD = "not_heard", "Van horen afgezien"
        POSTPONED = "postponed", "Beslissing verdaagd"
        AGREED = "agreed", "Uitstel met instemming"
        SUSPENDED = "suspended", "Termijn opgeschort"

    ONCE = (Kind.EXCUSED, Kind.HEARD, Kind.NOT_HEARD, Kind.POSTPONED)

    class Ground(models.TextChoices):
        """Why nobody is heard (Awb art. 7:3)."""

        INADMISSIBLE = "a", "Het bezwaar is duidelijk niet-ontvankelijk (onder a)"
        UNFOUNDED = "b", "Het bezwaar is duidelijk ongegrond (onder b)"
        RENOUNCED = "c", "De inburgeraar wil niet worden gehoord (onder c)"
        SILENT = "d", "De inburgeraar zei niet op tijd dat hij gehoord wil worden (onder d)"
        MET = "e", "Het college komt helemaal aan het bezwaar tegemoet (onder e)"

    objection = TenantForeignKey(Objection, on_delete=models.PROTECT, related_name="way")
    kind = OBJECTION(models.CharField("stap in het bezwaar", max_length=10, choices=Kind))
    on = OBJECTION(models.DateField("dag van de stap"))
    until = OBJECTION(models.DateField("tot en met", null=True))
    at = OBJECTION(models.TimeField("tijd van de hoorzitting", null=True))
    place = OBJECTION(EncryptedTextField("plaats van de hoorzitting", null=True))
    ground = OBJECTION(
        models.CharField("waarom niet gehoord", max_length=1, choices=Ground, blank=True)
    )
    why = OBJECTION(EncryptedTextField("toelichting op de stap", null=True))
    letter = TenantForeignKey(Letter, on_delete=models.PROTECT, null=True, related_name="+")
    recorded_on = OBJECTION(models.DateField("stap vastgelegd op"))
    by = STAFF(models.UUIDField("vastgelegd door"))
    withdrawn_on = OBJECTION(models.DateField("stap ingetrokken op", null=True))
    withdrawn_by = STAFF(models.UUIDField("ingetrokken door", null=True))
    withdrawn_why = OBJECTION(EncryptedTextField("reden van de correctie", null=True))

    objects: ClassVar[Any] = StepQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("objection", "letter"),
            models.CheckConstraint(
                condition=Q(**{f"{name}__isnull": True for name in WITHDRAWN})
                | Q(**{f"{name}__isnull": False for name in WITHDRAWN}),
                name="step_withdrawn_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(kind="not_heard") & ~Q(ground="") | ~Q(kind="not_heard") & Q(ground=""),
                name="step_not_heard_on_a_ground",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["excused", "suspended"]) | Q(why__isnull=False),
                name="step_with_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["postponed", "agreed"])
                | Q(kind="postponed", until__isnull=False, letter__isnull=False)
                | Q(kind="agreed", until__isnull=False, why__isnull=False),
                name="step_postponed_by_letter",
            ),
            models.CheckConstraint(
                condition=Q(until=None) | Q(until__gte=F("on")), name="step_ends_after_it_begins"
            ),
            models.UniqueConstraint(
                fields=["municipality", "objection", "kind"],
                condition=Q(withdrawn_on=None) & ~Q(kind__in=["invited", "suspended", "agreed"]),
                name="one_step_of_a_kind",
            ),
            models.UniqueConstraint(
                fields=["municipality", "objection"],
                condition=Q(withdrawn_on=None, kind="suspended", until=None),
                name="one_running_suspension",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        objection: Objection = self.objection
        return objection.data_key(core=core)
