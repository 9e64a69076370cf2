"""What the COA handed over from its Taakstellingvolgsysteem, for tasks of the Wi only.

In the order of the list of the handreiking (d to r); what repeats stands in tvs_rows. Health,
religion and criminal law stand in the source too and are not taken over.
"""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from cases.categories import TVS
from cases.models.case import Case
from cases.models.person import Person
from privacy.categories import TECHNICAL
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality


class Gender(models.TextChoices):
    MALE = "m", "Man"
    FEMALE = "v", "Vrouw"
    OTHER = "o", "Onbekend of anders"


class Scale(models.TextChoices):
    """How the COA ranks a skill."""

    POOR = "arm", "Arm"
    FAIR = "matig", "Matig"
    SUFFICIENT = "voldoende", "Voldoende"
    GOOD = "goed", "Goed"
    EXCELLENT = "uitstekend", "Uitstekend"


class Presence(models.TextChoices):
    ALWAYS = "altijd", "Altijd aanwezig"
    SOMETIMES = "wel_niet", "Soms wel, soms niet"
    NEVER = "nooit", "Nooit aanwezig"


RESIDENCE_CODES = [(code, f"Code {code}") for code in ("26", "27", "21", "22", "23", "24", "25")]


def sealed(label: str) -> EncryptedTextField:
    return TVS(EncryptedTextField(label, null=True))


def ticked(label: str) -> models.BooleanField[bool | None, bool | None]:
    """Yes, no, or not said."""
    return TVS(models.BooleanField(label, null=True))


def day(label: str) -> models.DateField:  # type: ignore[type-arg]
    return TVS(models.DateField(label, null=True))


def year(label: str) -> models.PositiveSmallIntegerField:  # type: ignore[type-arg]
    bounds = [MinValueValidator(1900), MaxValueValidator(2100)]
    return TVS(models.PositiveSmallIntegerField(label, null=True, validators=bounds))


def ranked(label: str) -> models.CharField:  # type: ignore[type-arg]
    return TVS(models.CharField(label, max_length=12, choices=Scale, blank=True))


class TvsRecord(TenantModel):
    """One record per case; who lacks the permission does not learn that it exists."""

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="tvs_records")
    received_on = TVS(models.DateField("ontvangen van het COA op"))
    version = TECHNICAL(models.PositiveIntegerField(default=1))
    # d
    gender = TVS(models.CharField("geslacht", max_length=1, choices=Gender, blank=True))
    nationality = sealed("nationaliteit")
    azc = sealed("COA-locatie")
    azc_phone = sealed("telefoonnummer op de COA-locatie")
    azc_email = sealed("e-mailadres op de COA-locatie")
    # f
    residence_code = TVS(
        models.CharField("verblijfsstatus", max_length=2, choices=RESIDENCE_CODES, blank=True)
    )
    residence_since = day("verblijfsstatus vanaf")
    linked_to = TVS(models.CharField("gekoppeld aan gemeente", max_length=4, blank=True))
    linked_on = TVS(models.DateField("gekoppeld aan de gemeente op", null=True))
    # g
    consent = ticked("instemming met voorinburgering")
    consent_on = day("instemming gegeven op")
    test_result = sealed("resultaat van de toets van de taalleerbaarheid")
    speaking = ranked("spreekvaardigheid NT2")
    lessons = ticked("deelname aan taallessen")
    lessons_since = day("taallessen vanaf")
    lessons_until = day("taallessen tot")
    lessons_presence = TVS(
        models.CharField("aanwezigheid", max_length=8, choices=Presence, blank=True)
    )
    lessons_result = sealed("resultaat van de taallessen")
    completed = ticked("voorinburgering afgerond")
    preparation = sealed("voorinburgering")
    # k to n
    uaf = ticked("contact met UAF")
    valuation = ticked("diplomawaardering aangevraagd")
    valuation_on = day("diplomawaardering aangevraagd op")
    cv = ticked("cv gemaakt")
    # p to r
    activity = sealed("zelfwerkzaamheid op de COA-locatie")
    competences = sealed("competenties")
    computer = ranked("computervaardigheden")
    ambitions = sealed("ambities en toekomst")
    # warme overdracht
    handed_over_on = day("warme overdracht op")
    handed_over_by = sealed("warme overdracht door")
    handover = sealed("warme overdracht")

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            models.UniqueConstraint(
                fields=["municipality", "case"], name="one_tvs_record_per_case"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)


class TvsSource(TenantModel):
    """Where the value of one field came from, and how it stood on which day."""

    class Source(models.TextChoices):
        TVS = "tvs", "TVS"
        COA = "coa", "Gesprek met het COA"
        LIST = "list", "COA, lijst"
        PERSON = "person", "De inburgeraar"
        DOCUMENT = "document", "Een document"

    record = TenantForeignKey(TvsRecord, on_delete=models.PROTECT, related_name="sources")
    field = TECHNICAL(models.CharField(max_length=30))
    source = TVS(models.CharField("bron", max_length=10, choices=Source))
    as_of = TVS(models.DateField("peildatum"))

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("record"),
            models.UniqueConstraint(
                fields=["municipality", "record", "field"], name="one_source_per_field"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)
