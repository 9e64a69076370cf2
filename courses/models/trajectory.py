"""A traject of one person at one partner, as it was agreed."""

from __future__ import annotations

from django.db import models

from cases.models.person import DUO, MUNICIPALITY, PROVIDERS
from courses.categories import PROGRESS
from courses.models.noted import Noted, noted
from partners.models import Partner
from privacy.categories import TECHNICAL
from privacy.fields import EncryptedTextField
from privacy.vocabulary import Recipient
from tenancy.models import TenantForeignKey

F, Q = models.F, models.Q
SCHOOL, CBS = Recipient.LANGUAGE_BRIDGE, Recipient.CBS


class Trajectory(Noted):
    """`reference` is how the partner knows this person: random, never a BSN or a case number.

    `contact` is the key of who answers at the partner; that row goes when they no longer do.
    """

    class Kind(models.TextChoices):
        COURSE = "course", "Cursus B1-route"
        EDUCATION = "education", "Taalschakeltraject (onderwijsroute)"
        Z_LESSONS = "z_lessons", "Z-route: cursus taal en KNM"
        Z_ACTIVITY = "z_activity", "Z-route: participatie"
        PVT = "pvt", "Participatieverklaringstraject (PVT)"
        MAP = "map", "Module arbeidsmarkt en participatie (MAP)"
        KNM = "knm", "Cursus KNM"

    partner = TenantForeignKey(Partner, on_delete=models.PROTECT, related_name="+")
    contact = TECHNICAL(models.UUIDField(null=True))
    reference = TECHNICAL(models.CharField("trajectkenmerk", max_length=14), to=PROVIDERS)
    kind = PROGRESS(
        models.CharField("soort traject", max_length=12, choices=Kind),
        to=DUO | MUNICIPALITY | CBS,
    )
    name = PROGRESS(EncryptedTextField("naam van de cursus", null=True), to=PROVIDERS)
    literacy = PROGRESS(models.BooleanField("met alfabetisering", default=False), to=DUO | SCHOOL)
    language = PROGRESS(models.BooleanField("met taal (NT2)", default=False), to=SCHOOL)
    knm = PROGRESS(models.BooleanField("met KNM", default=False), to=SCHOOL)
    hours = PROGRESS(models.PositiveSmallIntegerField("afgesproken uren", null=True), to=PROVIDERS)
    offered_on = PROGRESS(models.DateField("datum van het aanbod", null=True), to=DUO)
    planned_start = PROGRESS(
        models.DateField("beoogde start", null=True), to=DUO | PROVIDERS | MUNICIPALITY
    )
    planned_end = PROGRESS(
        models.DateField("beoogd einde", null=True), to=DUO | PROVIDERS | MUNICIPALITY
    )

    class Meta:
        constraints = [
            *noted("partner"),
            models.UniqueConstraint(
                fields=["municipality", "reference"], name="one_trajectory_per_reference"
            ),
            models.CheckConstraint(
                condition=Q(planned_start=None)
                | Q(planned_end=None)
                | Q(planned_end__gte=F("planned_start")),
                name="trajectory_ends_after_it_begins",
            ),
            models.CheckConstraint(
                condition=Q(offered_on=None) | Q(kind__in=("course", "education", "z_lessons")),
                name="only_a_course_is_offered",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case"], name="trajectory_of_case")]
