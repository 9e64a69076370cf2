"""What was done, by whom, on which ground."""

from __future__ import annotations

from django.db import models

from privacy.categories import ACCOUNTABILITY, STAFF, TECHNICAL
from tenancy.constraints import RowLevelSecurity
from tenancy.models import TenantModel


class Event(TenantModel):
    """Something someone did in a municipality. Holds uuids and fixed phrases, nobody's data."""

    class Kind(models.TextChoices):
        CASE_OPENED = "case_opened", "Dossier aangemaakt"
        CASE_CLOSED = "case_closed", "Dossier afgesloten"
        CASE_ASSIGNED = "case_assigned", "Dossier toegewezen"
        TASK_ADDED = "task_added", "Taak toegevoegd"
        TASK_DONE = "task_done", "Taak afgerond"
        TASK_WAITING = "task_waiting", "Taak wacht op een ander"
        TASK_RECOMPUTED = "task_recomputed", "Termijn opnieuw berekend"
        FACT_CORRECTED = "fact_corrected", "Gegeven gecorrigeerd"
        MUNICIPALITY_ENTERED = "municipality_entered", "Gaan werken voor deze gemeente"
        MUNICIPALITY_LEFT = "municipality_left", "Voor een andere gemeente gaan werken"
        ROLE_MADE = "role_made", "Rol gemaakt"
        MEMBER_ADDED = "member_added", "Medewerker toegevoegd"

    id = models.BigAutoField(primary_key=True)  # type: ignore[assignment]
    kind = ACCOUNTABILITY(models.CharField("soort gebeurtenis", max_length=40, choices=Kind))
    on = ACCOUNTABILITY(models.DateField("dag van de gebeurtenis"))
    actor = STAFF(models.UUIDField("medewerker", null=True))  # no foreign key: outlives the account
    case = ACCOUNTABILITY(models.UUIDField("dossier", null=True))
    subject = ACCOUNTABILITY(models.CharField("onderwerp", max_length=80))
    basis = ACCOUNTABILITY(models.CharField("grondslag", max_length=160, blank=True))
    detail = ACCOUNTABILITY(models.CharField("toelichting", max_length=200, blank=True))

    class Meta:
        constraints = [RowLevelSecurity(name="%(app_label)s_%(class)s_rls")]
        indexes = [models.Index(fields=["municipality", "case", "-id"], name="event_of_case")]

    def __str__(self) -> str:
        return f"{self.kind} {self.subject}"


class SecurityEvent(models.Model):
    """What happens before a municipality is known: signing in, and failing to. Global."""

    class Kind(models.TextChoices):
        SIGNED_IN = "signed_in", "Ingelogd"
        SIGN_IN_FAILED = "sign_in_failed", "Inloggen mislukt"
        CODE_FAILED = "code_failed", "Code onjuist"
        LOCKED_OUT = "locked_out", "Tijdelijk geblokkeerd"
        CODE_SET_UP = "code_set_up", "Inlogcode ingesteld"
        SIGNED_OUT = "signed_out", "Uitgelogd"
        TIMED_OUT = "timed_out", "Uitgelogd na inactiviteit"

    at = TECHNICAL(models.DateTimeField(auto_now_add=True, db_index=True))
    kind = ACCOUNTABILITY(models.CharField("soort gebeurtenis", max_length=20, choices=Kind))
    user = STAFF(models.UUIDField("medewerker", null=True))

    def __str__(self) -> str:
        return f"{self.kind} {self.at}"
