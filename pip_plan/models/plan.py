"""A version of the PIP: proposed, then signed by a decision or dropped (Wi art. 15)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from cases.models import Case, Person
from decisions.models import Decision
from pip_plan.categories import PLAN
from pip_plan.constraints import plan_holds
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

DUO, NEW_MUNICIPALITY = Recipient.DUO, Recipient.MUNICIPALITY
COURSES, LANGUAGE = Recipient.COURSE_PROVIDER, Recipient.LANGUAGE_BRIDGE
Z_ROUTE, MAP, PVT = Recipient.Z_ROUTE_PROVIDER, Recipient.MAP_PROVIDER, Recipient.PVT_PROVIDER


class PlanQuerySet(TenantQuerySet["Plan"]):
    def open(self) -> PlanQuerySet:
        """Proposed, and neither signed nor dropped."""
        return self.filter(dated_on=None, dropped_on=None)

    def signed(self) -> PlanQuerySet:
        """Newest first; the first of these holds, unless its decision was revoked."""
        return self.filter(dated_on__isnull=False).order_by("-number")


class Plan(TenantModel):
    """One version, whole: what it does not say is not in the PIP any more.

    The first version of this municipality follows on the intake, or takes the route over of the
    municipality where the person lived before (Bi art. 5.3, lid 3). Each next one says why.
    """

    Route = Case.Route
    Level = Case.Level

    class Change(models.TextChoices):
        """Why there is a version; the ground of all but the first, the move and OTHER is asked."""

        FIRST = "first", "Eerste PIP"
        MOVED = "moved", "Na een verhuizing: de leerroute blijft"
        ROUTE = "route", "Andere leerroute"
        LOWER = "lower", "Afschalen naar A2 binnen de B1-route"
        RAISE = "raise", "Opschalen naar B1 binnen de B1-route"
        REMADE = "remade", "Opnieuw vastgesteld na bezwaar of beroep"
        OTHER = "other", "Andere afspraken, zelfde leerroute en taalniveau"

    class Literacy(models.TextChoices):
        """As DUO asks it: A, AA or NVT."""

        NONE = "NVT", "Geen alfabetisering nodig"
        FULL = "A", "Alfabetisering: analfabeet"
        OTHER = "AA", "Alfabetisering: ander schrift"

    class Later(models.TextChoices):
        """When the route may still change after a year and a half (Bi art. 5.4)."""

        EDUCATION = "education", "Een niet-vrijstellende opleiding is afgerond of gestopt (lid 2)"
        SPECIAL = "special", "Er is een bijzonder geval (lid 3)"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    number = TECHNICAL(models.PositiveSmallIntegerField())
    change = PLAN(
        models.CharField("waarom deze versie", max_length=10, choices=Change),
        to=LANGUAGE | Z_ROUTE,
    )
    decision = TenantForeignKey(Decision, on_delete=models.PROTECT, related_name="+")
    proposed_on = PLAN(models.DateField("voorgesteld op"))
    proposed_by = STAFF(models.UUIDField("voorgesteld door"))
    dropped_on = PLAN(models.DateField("voorstel weggelegd op", null=True))
    dated_on = PLAN(
        models.DateField("dagtekening van deze versie", null=True),
        to=COURSES | LANGUAGE | Z_ROUTE | Recipient.CBS,
    )

    route = PLAN(
        models.CharField("leerroute van het PIP", max_length=10, choices=Route),
        to=DUO | NEW_MUNICIPALITY | COURSES | Recipient.CBS,
    )
    level = PLAN(
        models.CharField("taalniveau in het PIP", max_length=2, choices=Level),
        to=DUO | NEW_MUNICIPALITY | LANGUAGE | Z_ROUTE,
    )
    reading_a2 = PLAN(models.BooleanField("lezen op A2", default=False))
    listening_a2 = PLAN(models.BooleanField("luisteren op A2", default=False))
    writing_a2 = PLAN(models.BooleanField("schrijven op A2", default=False))
    speaking_a2 = PLAN(models.BooleanField("spreken op A2", default=False))
    b1_attainable = PLAN(models.BooleanField("B1-route haalbaar"))
    education_attainable = PLAN(models.BooleanField("onderwijsroute haalbaar"))
    why_b1 = PLAN(EncryptedTextField("overweging over de B1-route"))
    why_education = PLAN(EncryptedTextField("overweging over de onderwijsroute"))
    why_z = PLAN(EncryptedTextField("overweging over de Z-route"))
    asylum = PLAN(models.BooleanField("asielstatushouder op de dag van het voorstel"), to=COURSES)
    intensity_hours = PLAN(
        models.PositiveSmallIntegerField(
            "intensiteit van de B1-route in uren",
            null=True,
            validators=[MinValueValidator(1), MaxValueValidator(9999)],
        ),
        to=DUO,
    )
    intensity = PLAN(EncryptedTextField("intensiteit van de leerroute", null=True))
    pvt_hours = PLAN(models.PositiveSmallIntegerField("uren PVT"))
    map_hours = PLAN(models.PositiveSmallIntegerField("praktijkuren MAP", null=True), to=MAP)
    talks = PLAN(models.PositiveSmallIntegerField("aantal voortgangsgesprekken"))
    support = PLAN(EncryptedTextField("ondersteuning en begeleiding"), to=Z_ROUTE | PVT)
    early_education = PLAN(EncryptedTextField("afspraken over vve", null=True))
    literacy = PLAN(
        models.CharField("alfabetisering", max_length=3, choices=Literacy), to=DUO | Recipient.CBS
    )
    may_finish_education = PLAN(models.BooleanField("mag opleiding afmaken"), to=DUO)
    optional_exams = PLAN(models.BooleanField("examens op A2 of KNM in de Z-route"))
    benefit_decisions = PLAN(EncryptedTextField("besluiten op grond van de PW", null=True))

    provider_observations = PLAN(EncryptedTextField("wat de aanbieder zag", null=True))
    own_experience = PLAN(EncryptedTextField("wat de inburgeraar zelf ervaart", null=True))
    effort_hours = PLAN(models.PositiveSmallIntegerField("gevolgde cursusuren NT2", null=True))
    sufficient_effort = PLAN(models.BooleanField("voldoende inspanning", null=True))
    exception = PLAN(
        models.CharField("uitzondering op anderhalf jaar", max_length=10, choices=Later, blank=True)
    )
    exception_why = PLAN(EncryptedTextField("waarom de uitzondering geldt", null=True))
    carried_hours = PLAN(models.PositiveSmallIntegerField("uren die meetellen", null=True))
    earlier_dated_on = PLAN(models.DateField("dagtekening van het PIP elders", null=True))
    earlier_route = PLAN(
        models.CharField("leerroute van het PIP elders", max_length=10, choices=Route, blank=True)
    )
    late_why = PLAN(EncryptedTextField("waarom het PIP later is", null=True))

    objects: ClassVar[Any] = PlanQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case", "decision"),
            *plan_holds(),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def lowered(self) -> list[str]:
        """The parts of the exam at A2, as DUO codes them: LE, LU, SC, SP."""
        names = ("reading", "listening", "writing", "speaking")
        codes = zip(names, ("LE", "LU", "SC", "SP"), strict=True)
        return [code for name, code in codes if getattr(self, f"{name}_a2")]

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
