"""Something that must be done in a case, by a day."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.db import models

from cases.categories import GUIDANCE
from cases.models.case import Case
from cases.models.person import Person
from privacy.categories import STAFF, TECHNICAL
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet


class TaskQuerySet(TenantQuerySet["Task"]):
    def open(self) -> TaskQuerySet:
        """To be done: not done, and not lapsed with its case."""
        return self.filter(done_on=None, lapsed_on=None)

    def of(self, user: Any) -> TaskQuerySet:
        return self.filter(assignee=user)

    def with_case(self) -> TaskQuerySet:
        """With what a row shows, in one query."""
        return self.select_related("case__person", "assignee")


class Task(TenantModel):
    """A legal deadline keeps its article and how it was counted: it can be explained for ever."""

    class Kind(models.TextChoices):
        PLAN = "plan", "PIP vaststellen"
        SUMMONS = "summons", "Oproepen voor de brede intake"
        OUTCOME = "outcome", "Vastleggen of iemand naar de brede intake kwam"
        AGAIN = "again", "Nieuwe afspraak voor de brede intake maken"
        SECOND = "second", "Waarschuwing met de tweede oproep sturen"
        THIRD = "third", "Derde oproep sturen"
        ABSENCE = "absence", "Brede intake afronden zonder de inburgeraar"
        TERM = "term", "Inburgeringstermijn eindigt"
        TELL = "tell", "Doorgeven aan DUO"
        OBJECTION = "objection", "Beslissen op het bezwaar"
        REVIEW = "review", "Nagaan wat een herroepen besluit verandert"
        SIGN = "sign", "PIP ondertekenen"
        MISSING = "missing", "Bespreken: veel lessen gemist zonder reden"
        BEHIND = "behind", "Bespreken: minder uren gevolgd dan gepland"
        OFFER = "offer", "Aanbod van een cursus doen"
        SILENT = "silent", "Verslag vragen aan de aanbieder"
        ENDING = "ending", "Bespreken: de inburgeringstermijn loopt af"
        PVT = "pvt", "Participatieverklaringstraject (PVT) plannen"
        MAP = "map", "Module arbeidsmarkt en participatie (MAP) plannen"
        SWITCH = "switch", "Nagaan of de leerroute nog past"
        TALK = "talk", "Voortgangsgesprek voeren"
        BIO = "bio", "Advies aan DUO geven over een ontheffing"
        RELIEF = "relief", "Ontzorgen afronden"
        FINE = "fine", "Beslissen over een boete"
        PAY = "pay", "Betaling van een boete nagaan"
        OWN = "own", "Eigen taak"

    class Waiting(models.TextChoices):
        NOBODY = "", "Niemand"
        PERSON = "person", "De inburgeraar"
        DUO = "duo", "DUO"
        COA = "coa", "COA"
        PROVIDER = "provider", "De aanbieder"
        COLLEAGUE = "colleague", "Een collega"
        OTHER = "other", "Iemand anders"

    case = TenantForeignKey(Case, on_delete=models.PROTECT, related_name="tasks")
    kind = GUIDANCE(models.CharField("soort taak", max_length=10, choices=Kind, default=Kind.OWN))
    title = GUIDANCE(EncryptedTextField("wat er moet gebeuren", null=True))
    due_on = GUIDANCE(models.DateField("uiterlijk op"))
    article = TECHNICAL(models.CharField(max_length=160, blank=True))
    article_url = TECHNICAL(models.CharField(max_length=200, blank=True))
    counted_from = GUIDANCE(models.DateField("geteld vanaf", null=True))
    steps = GUIDANCE(models.TextField("hoe de datum is geteld", blank=True))  # a sentence a line
    assignee = STAFF(
        models.ForeignKey(
            settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
        )
    )
    waiting_for = GUIDANCE(
        models.CharField(
            "wacht op", max_length=10, choices=Waiting, blank=True, default=Waiting.NOBODY
        )
    )
    added_by = STAFF(models.UUIDField("toegevoegd door", null=True))
    done_on = GUIDANCE(models.DateField("afgerond op", null=True))
    lapsed_on = GUIDANCE(models.DateField("vervallen op", null=True))
    done_by = STAFF(models.UUIDField("afgerond door", null=True))

    objects: ClassVar[Any] = TaskQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            models.CheckConstraint(
                condition=models.Q(done_on=None) | models.Q(done_by__isnull=False),
                name="done_by_someone",
            ),
            models.UniqueConstraint(
                fields=["municipality", "case", "kind"],
                condition=models.Q(done_on=None, lapsed_on=None) & ~models.Q(kind="own"),
                name="one_open_legal_task_per_kind",
            ),
        ]
        indexes = [
            models.Index(
                fields=["municipality", "assignee", "due_on"],
                condition=models.Q(done_on=None, lapsed_on=None),
                name="open_task_of_assignee",
            ),
            models.Index(fields=["municipality", "case", "due_on"], name="task_of_case"),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def name(self) -> str:
        """What must be done, in words."""
        return self.title or self.get_kind_display()

    @property
    def is_legal(self) -> bool:
        return self.kind != self.Kind.OWN

    @property
    def is_open(self) -> bool:
        return self.done_on is None and self.lapsed_on is None

    def is_overdue(self, today: date) -> bool:
        return self.due_on < today

    def explanation(self) -> list[str]:
        """How the date was counted; nothing for a date that someone chose."""
        return self.steps.splitlines()

    def data_key(self, *, core: bool) -> bytes:
        person: Person = self.case.person
        return person.data_key(core=core)
