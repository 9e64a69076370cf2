"""The texts that letters are made from, and what stands above and below them."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.db import models

from letters.categories import LETTERHEAD
from privacy.categories import STAFF
from tenancy.constraints import NeverChanged
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet


class Kind(models.TextChoices):
    """What a letter is for; a mandate names it as `letter:summons`."""

    SUMMONS = "summons", "Oproep brede intake"
    WARNING = "warning", "Waarschuwing en tweede oproep brede intake"
    THIRD = "third", "Derde oproep brede intake"
    ABSENCE = "absence", "Mededeling: brede intake voltooid zonder u"
    PLAN = "plan", "Persoonlijk plan inburgering en participatie (PIP)"
    PLAN_CHANGED = "plan_changed", "Gewijzigd persoonlijk plan (PIP)"
    DISPENSATION = "dispensation", "Ontheffing van de leerbaarheidstoets"
    RELIEF = "relief", "Besluit over ontzorgen"
    INTENTION = "intention", "Voornemen om een boete op te leggen"
    FINE = "fine", "Boete"
    NO_FINE = "no_fine", "Geen boete"
    REMINDER = "reminder", "Aanmaning om een boete te betalen"
    OBJECTION_RECEIPT = "objection_receipt", "Ontvangst van uw bezwaar"
    OBJECTION_HEARING = "objection_hearing", "Uitnodiging voor een hoorzitting"
    OBJECTION_DELAY = "objection_delay", "Verdaging van de beslissing op uw bezwaar"
    OBJECTION_DECISION = "objection_decision", "Beslissing op uw bezwaar"
    INFORMATION = "information", "Informatie over uw gegevens"
    GENERAL = "general", "Algemene brief"

    @property
    def mandate(self) -> str:
        return f"letter:{self.value}"


class LetterTemplate(TenantModel):
    """A letter that a municipality has a text for, in a language."""

    kind = LETTERHEAD(models.CharField("soort brief", max_length=20, choices=Kind))
    title = LETTERHEAD(models.CharField("naam van het sjabloon", max_length=80))
    language = LETTERHEAD(models.CharField("taal", max_length=8, default="nl"))
    is_active = LETTERHEAD(models.BooleanField("in gebruik", default=True))

    objects: ClassVar[Any] = TenantQuerySet["LetterTemplate"].as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            models.UniqueConstraint(
                fields=["municipality", "kind", "language"], name="one_template_per_kind"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class VersionQuerySet(TenantQuerySet["TemplateVersion"]):
    def current(self, kind: str, *, on: date, language: str = "nl") -> TemplateVersion | None:
        """The version that letters of this kind are made from on this day; None without one."""
        wanted = self.filter(
            template__kind=kind,
            template__language=language,
            template__is_active=True,
            valid_from__lte=on,
        )
        return wanted.select_related("template").order_by("-number").first()


class TemplateVersion(TenantModel):
    """The text from a day on. Never changed: a letter keeps the version it was made from."""

    template = TenantForeignKey(LetterTemplate, on_delete=models.PROTECT, related_name="versions")
    number = LETTERHEAD(models.PositiveSmallIntegerField("versie"))
    subject = LETTERHEAD(models.CharField("onderwerp", max_length=120))
    body = LETTERHEAD(models.TextField("tekst van de brief"))
    valid_from = LETTERHEAD(models.DateField("geldig vanaf"))
    established_on = LETTERHEAD(models.DateField("vastgesteld op"))
    established_by = STAFF(models.UUIDField("vastgesteld door", null=True))
    note = LETTERHEAD(models.CharField("wat er is veranderd", max_length=200, blank=True))

    objects: ClassVar[Any] = VersionQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("template"),
            NeverChanged(name="%(app_label)s_%(class)s_never_changed"),
            models.UniqueConstraint(
                fields=["municipality", "template", "number"], name="one_version_per_number"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class LetterheadQuerySet(TenantQuerySet["Letterhead"]):
    def current(self, *, on: date) -> Letterhead | None:
        """What stands on letters of this day; None before the first was set."""
        return self.filter(valid_from__lte=on).order_by("-valid_from", "-created_at").first()


class Letterhead(TenantModel):
    """Who writes, from a day on. Never changed: a newer one takes its place."""

    valid_from = LETTERHEAD(models.DateField("geldig vanaf"))
    sender = LETTERHEAD(models.CharField("afzender", max_length=80))
    return_address = LETTERHEAD(models.CharField("retouradres", max_length=120))
    phone = LETTERHEAD(models.CharField("telefoonnummer", max_length=20))
    email = LETTERHEAD(models.EmailField("e-mailadres", max_length=80))
    website = LETTERHEAD(models.CharField("website", max_length=80))
    objection_address = LETTERHEAD(models.CharField("adres voor bezwaar", max_length=200))
    place = LETTERHEAD(models.CharField("plaats bij de datum", max_length=60))
    logo = LETTERHEAD(models.BinaryField("logo", null=True))
    established_by = STAFF(models.UUIDField("vastgesteld door", null=True))

    objects: ClassVar[Any] = LetterheadQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            NeverChanged(name="%(app_label)s_%(class)s_never_changed"),
        ]
        indexes = [models.Index(fields=["municipality", "-valid_from"], name="letterhead_by_day")]

    def __str__(self) -> str:
        return str(self.pk)
