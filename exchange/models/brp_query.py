"""That the BRP was asked who someone is: why, by whom, and what became of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from cases.models import Case, Person
from exchange.categories import BRP
from privacy.categories import TECHNICAL
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

KEPT = timedelta(days=1)  # an answer that nobody takes over


class Purpose(models.TextChoices):
    """Why it is asked; the whole list, so that each use of the BSN can be accounted for."""

    ARRIVAL = "arrival", "Gegevens controleren van een nieuw dossier"
    LETTER = "letter", "Adres controleren voor een brief of oproep"
    TERM = "term", "Inschrijving controleren voor de termijn van het PIP"
    MOVED = "moved", "Controleren of iemand is verhuisd of overleden"


class State(models.TextChoices):
    WAITING = "waiting", "Wordt opgevraagd"
    ANSWERED = "answered", "Antwoord ontvangen"
    ABSENT = "absent", "Niet gevonden"
    FAILED = "failed", "Mislukt"
    TAKEN = "taken", "Overgenomen"
    DISCARDED = "discarded", "Niets overgenomen"
    EXPIRED = "expired", "Verlopen"


class Failure(models.TextChoices):
    """Why there is no answer, as a colleague reads it."""

    NOT_ALLOWED = (
        "not_allowed",
        ("De BRP geeft de gemeente geen toegang. Geef dit door aan de functioneel beheerder."),
    )
    BAD_QUESTION = (
        "bad_question",
        ("De BRP begrijpt de vraag niet. Geef dit door aan de functioneel beheerder."),
    )
    UNREADABLE = (
        "unreadable",
        "Het antwoord van de BRP is niet te lezen. Er is niets bewaard. Probeer het later.",
    )
    WRONG_PERSON = (
        "wrong_person",
        "De BRP gaf gegevens van iemand anders. Er is niets bewaard. Controleer het BSN en meld dit"
        " aan de functioneel beheerder.",
    )
    NO_BSN = "no_bsn", "Er staat geen BSN meer in het dossier. Vul eerst het BSN in."


class BrpQueryQuerySet(TenantQuerySet["BrpQuery"]):
    def open(self) -> BrpQueryQuerySet:
        """Waiting for an answer, or for someone who looks at it."""
        return self.filter(state__in=(State.WAITING, State.ANSWERED))

    def stale(self, now: datetime) -> BrpQueryQuerySet:
        """Open for longer than an answer is kept."""
        return self.open().filter(created_at__lt=now - KEPT)


class BrpQuery(TenantModel):
    """One question; the answer is sealed, and gone once it was taken over or thrown away."""

    Purpose = Purpose
    State = State
    Failure = Failure

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="brp_queries")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    on = BRP(models.DateField("opgevraagd op"))
    purpose = BRP(models.CharField("doel van de vraag", max_length=10, choices=Purpose))
    state = BRP(models.CharField("stand", max_length=10, choices=State, default=State.WAITING))
    failure = BRP(
        models.CharField("waarom mislukt", max_length=12, choices=Failure, blank=True, default="")
    )
    answer = BRP(EncryptedTextField("antwoord van de BRP", null=True))
    answered_at = TECHNICAL(models.DateTimeField(null=True))

    objects: ClassVar[Any] = BrpQueryQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            models.UniqueConstraint(
                fields=["municipality", "case"],
                condition=models.Q(state__in=("waiting", "answered")),
                name="one_brp_query_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(state="answered") | models.Q(answer__isnull=True),
                name="brp_answer_only_while_answered",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
