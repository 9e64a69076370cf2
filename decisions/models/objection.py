"""An objection (bezwaar) against a decision, until the college decided on it (Awb chapter 7)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from accounts.models import Mandate
from decisions.categories import OBJECTION
from decisions.constraints import SignedBy
from decisions.models.decision import Decision
from law.awb import objected_in_time
from letters.models import Letter
from privacy.categories import STAFF
from privacy.fields import EncryptedTextField
from tenancy.models import TenantForeignKey, TenantModel, own_rows_only, same_municipality
from tenancy.querysets import TenantQuerySet

F, Q = models.F, models.Q
RULED = ("mandate", "letter", "appeal_until")


class ObjectionQuerySet(TenantQuerySet["Objection"]):
    def open(self) -> ObjectionQuerySet:
        """Nobody decided on it yet, and it was not withdrawn."""
        return self.filter(ended_on=None)


class Objection(TenantModel):
    """When it came, by when to decide, and how it ended. `taken_by` signed the decision.

    `again_after` is the appeal on which a court sent it back: then `received_on` is the day on
    which the judgement was sent.

    `outcome` and `reason` are a draft until `ended_on`. Whoever signed the decision never signs
    what is decided on the objection (Awb art. 10:3, lid 3): the database refuses it.
    """

    class Outcome(models.TextChoices):
        INADMISSIBLE = "inadmissible", "Niet-ontvankelijk"
        UNFOUNDED = "unfounded", "Ongegrond"
        FOUNDED = "founded", "Gegrond: het besluit is herroepen"
        WITHDRAWN = "withdrawn", "Ingetrokken"

    decision = TenantForeignKey(Decision, on_delete=models.PROTECT, related_name="objections")
    taken_by = STAFF(models.UUIDField("wie het besluit ondertekende"))
    received_on = OBJECTION(models.DateField("bezwaar ontvangen op"))
    again_after = TenantForeignKey(
        "decisions.Appeal", on_delete=models.PROTECT, null=True, related_name="+"
    )
    posted_on = OBJECTION(models.DateField("op de post gedaan op", null=True))
    committee = OBJECTION(models.BooleanField("met een adviescommissie"))
    recorded_on = OBJECTION(models.DateField("bezwaar vastgelegd op"))
    recorded_by = STAFF(models.UUIDField("vastgelegd door"))
    receipt = TenantForeignKey(Letter, on_delete=models.PROTECT, null=True, related_name="+")
    decide_by = OBJECTION(models.DateField("uiterlijk beslissen op"))
    steps = OBJECTION(models.TextField("hoe de beslistermijn is geteld", blank=True))
    outcome = OBJECTION(
        models.CharField("uitkomst van het bezwaar", max_length=12, choices=Outcome, blank=True)
    )
    reason = OBJECTION(EncryptedTextField("motivering van de beslissing", null=True))
    drafted_on = OBJECTION(models.DateField("beslissing opgesteld op", null=True))
    drafted_by = STAFF(models.UUIDField("beslissing opgesteld door", null=True))
    ended_on = OBJECTION(models.DateField("beslist of ingetrokken op", null=True))
    ended_by = STAFF(models.UUIDField("beslist of vastgelegd door", null=True))
    mandate = TenantForeignKey(Mandate, on_delete=models.PROTECT, null=True, related_name="+")
    two_persons = OBJECTION(models.BooleanField("door twee personen", default=False))
    letter = TenantForeignKey(Letter, on_delete=models.PROTECT, null=True, related_name="+")
    appeal_until = OBJECTION(models.DateField("beroep tot en met", null=True))
    appeal_steps = OBJECTION(models.TextField("hoe de beroepstermijn is geteld", blank=True))

    objects: ClassVar[Any] = ObjectionQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("decision", "again_after", "receipt", "mandate", "letter"),
            SignedBy(field="decision", name="objection_knows_who_signed"),
            models.UniqueConstraint(
                fields=["municipality", "decision"],
                condition=Q(ended_on=None),
                name="one_open_objection_per_decision",
            ),
            models.CheckConstraint(
                condition=Q(posted_on=None) | Q(posted_on__lte=F("received_on")),
                name="objection_posted_before_received",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None, ended_by=None)
                | (
                    Q(
                        ended_on__isnull=False,
                        ended_on__gte=F("received_on"),
                        ended_by__isnull=False,
                    )
                    & ~Q(outcome="")
                ),
                name="objection_ended_by_someone",
            ),
            models.CheckConstraint(
                condition=(Q(ended_on=None) | Q(outcome="withdrawn"))
                & Q(**{f"{name}__isnull": True for name in RULED})
                | Q(
                    **{f"{name}__isnull": False for name in RULED},
                    ended_on__isnull=False,
                    reason__isnull=False,
                    drafted_by__isnull=False,
                )
                & ~Q(outcome="withdrawn"),
                name="objection_ruled_whole",
            ),
            models.CheckConstraint(
                condition=Q(mandate=None) | ~Q(ended_by=F("taken_by")),
                name="objection_ruled_by_another",
            ),
            models.CheckConstraint(
                condition=Q(mandate=None) | Q(two_persons=False) | ~Q(ended_by=F("drafted_by")),
                name="objection_ruled_by_two",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_open(self) -> bool:
        return self.ended_on is None

    @property
    def in_time(self) -> bool:
        """Received, or posted, before the term to object was over; or sent back by a court."""
        if self.again_after_id:
            return True
        until = self.decision.object_until
        return until is not None and objected_in_time(
            received=self.received_on, until=until, posted=self.posted_on
        )

    def explanation(self) -> list[str]:
        """How the last day to decide was counted, in Dutch."""
        return self.steps.splitlines()

    def appeal_explanation(self) -> list[str]:
        """How the last day to go to court was counted, in Dutch."""
        return self.appeal_steps.splitlines()

    def data_key(self, *, core: bool) -> bytes:
        decision: Decision = self.decision
        return decision.data_key(core=core)
