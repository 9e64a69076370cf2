"""A case, who works on it, and how it ended."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from cases.categories import DUTY, GUIDANCE, NAME
from cases.models.person import DUO, MUNICIPALITY, Person
from privacy.categories import STAFF, TECHNICAL
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

MODULES = Recipient.MAP_PROVIDER | Recipient.PVT_PROVIDER  # they hear by when it must be done
NEVER = date(9999, 12, 31)  # sorts after every date; `next_due` of a case without one


class CaseCounter(TenantModel):
    """The last number given in a year; its row is locked while a case is opened."""

    year = TECHNICAL(models.PositiveSmallIntegerField())
    last = TECHNICAL(models.PositiveIntegerField(default=0))

    class Meta:
        constraints = [
            *own_rows_only(),
            models.UniqueConstraint(fields=["municipality", "year"], name="one_counter_per_year"),
        ]

    def __str__(self) -> str:
        return str(self.year)


class Phase(models.TextChoices):
    """Where a case is; stored for lists, written only by verbs."""

    REGISTERED = "registered", "Aangemeld"
    SUMMONS = "summons", "Oproep"
    INTAKE = "intake", "Brede intake"
    PLAN = "plan", "PIP opstellen"
    ROUTE = "route", "Leerroute"
    CLOSED = "closed", "Afgerond"


class TargetGroup(models.TextChoices):
    """The two groups of the law (Wi art. 13, lid 1, and art. 19)."""

    ASYLUM = "asylum", "Asielstatushouder"
    FAMILY = "family", "Gezinsmigrant of overige migrant"


class Route(models.TextChoices):
    """The leerroute of the current PIP (Wi art. 7, 8 and 9); empty before the first."""

    B1 = "b1", "B1-route"
    EDUCATION = "onderwijs", "Onderwijsroute"
    Z = "z", "Z-route"


class Level(models.TextChoices):
    """The level of the exam that the PIP asks for."""

    A2 = "a2", "A2"
    B1 = "b1", "B1"


class Case(TenantModel):
    """The guidance of one person by one municipality, from arrival until the duty is met."""

    Phase = Phase
    TargetGroup = TargetGroup
    Route = Route
    Level = Level

    number = TECHNICAL(models.CharField(max_length=14))
    person = TenantForeignKey(Person, on_delete=models.PROTECT, related_name="cases")
    sort_name = NAME(models.CharField("naam voor de volgorde", max_length=200, db_collation="C"))
    target_group = DUTY(
        models.CharField("doelgroep", max_length=10, choices=TargetGroup), to=DUO | MUNICIPALITY
    )
    phase = GUIDANCE(
        models.CharField("fase", max_length=12, choices=Phase, default=Phase.REGISTERED)
    )
    opened_on = GUIDANCE(models.DateField("dossier aangemaakt op"))
    notified_on = DUTY(
        models.DateField("kennisgeving van DUO", null=True, blank=True), to=Recipient.CBS
    )
    registered_on = DUTY(
        models.DateField("inschrijving in de BRP", null=True, blank=True), to=MUNICIPALITY
    )
    plan_dated_on = DUTY(
        models.DateField("dagtekening van het PIP", null=True, blank=True),
        to=DUO | MODULES | MUNICIPALITY,
    )
    route = DUTY(
        models.CharField("leerroute", max_length=10, choices=Route, blank=True),
        to=DUO | MUNICIPALITY,
    )
    level = DUTY(
        models.CharField("taalniveau van het PIP", max_length=2, choices=Level, blank=True),
        to=DUO | MUNICIPALITY,
    )
    term_ends_on = DUTY(
        models.DateField("eerste dag na de termijn volgens DUO", null=True),
        to=MODULES | MUNICIPALITY,
    )
    paused_since = DUTY(models.DateField("gepauzeerd vanaf", null=True, blank=True))
    resumed_on = DUTY(models.DateField("plicht geldt weer vanaf", null=True, blank=True))
    assignee = STAFF(
        models.ForeignKey(
            settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
        )
    )
    next_due = GUIDANCE(models.DateField("eerstvolgende datum", default=NEVER))
    undone_on = GUIDANCE(models.DateField("teruggedraaid op", null=True))  # then in no list

    objects: ClassVar[Any] = TenantQuerySet["Case"].as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("person"),
            models.UniqueConstraint(fields=["municipality", "number"], name="one_case_per_number"),
        ]
        indexes = [
            models.Index(fields=["municipality", "next_due", "id"], name="case_by_due"),
            models.Index(fields=["municipality", "sort_name", "id"], name="case_by_name"),
            models.Index(fields=["municipality", "phase", "next_due", "id"], name="case_by_phase"),
            models.Index(
                fields=["municipality", "assignee", "next_due", "id"], name="case_of_assignee"
            ),
        ]

    def __str__(self) -> str:
        return self.number


class Assignment(TenantModel):
    """That a colleague works on a case, from a day until a day."""

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="assignments")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    since = GUIDANCE(models.DateField("klantmanager vanaf"))
    until = GUIDANCE(models.DateField("klantmanager tot en met", null=True))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=models.Q(until=None),
                name="one_assignee_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class Closure(TenantModel):
    """Why and when a case ended."""

    class Ground(models.TextChoices):
        DUTY_MET = "duty_met", "Aan de plicht voldaan"
        DECEASED = "deceased", "Overleden"
        MOVED = "moved", "Verhuisd naar een andere gemeente"
        EXEMPT = "exempt", "Vrijgesteld"
        DISPENSED = "dispensed", "Ontheven"
        PURPOSE = "purpose", "Verblijfsdoel gewijzigd"
        LEFT_NL = "left_nl", "Langer dan een jaar uit Nederland"
        OTHER = "other", "Overig"
        UNDONE = "undone", "Teruggedraaid na overnemen"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="closures")
    on = DUTY(models.DateField("einde van het dossier"), to=MUNICIPALITY)
    ground = DUTY(
        models.CharField("reden van het einde", max_length=12, choices=Ground), to=MUNICIPALITY
    )

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            models.UniqueConstraint(fields=["municipality", "case"], name="one_closure_per_case"),
        ]

    def __str__(self) -> str:
        return str(self.pk)
