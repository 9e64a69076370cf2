"""What DUO decided of the term, exemptions, dispensations and adapted exams."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from guidance.categories import EXEMPTED, TERM
from intake.models.recorded import Recorded, RecordedQuerySet, withdrawn_with_a_reason
from privacy.vocabulary import Recipient
from tenancy.models import own_rows_only, same_municipality

Q = models.Q
PARTS = ("reading", "listening", "writing", "speaking", "knm", "participation")


class TermRecord(Recorded):
    """One decision of the Minister, as DUO told it. Its ground is never kept: there is no field.

    An extension names the first day after the new term, as DUO does; the others name the parts of
    the exam that they are about, and none means the whole.
    """

    class Kind(models.TextChoices):
        EXTENSION = "extension", "Verlenging van de termijn"
        EXEMPTION = "exemption", "Gedeeltelijke vrijstelling"
        DISPENSATION = "dispensation", "Gedeeltelijke ontheffing"
        ADAPTED = "adapted", "Aangepast examen"

    kind = EXEMPTED(models.CharField("soort beslissing van DUO", max_length=12, choices=Kind))
    decided_on = EXEMPTED(models.DateField("beslissing van DUO van"), to=Recipient.MUNICIPALITY)
    ends_on = TERM(models.DateField("eerste dag na de verlengde termijn", null=True))
    on_request = TERM(models.BooleanField("op aanvraag", null=True))
    reading = EXEMPTED(models.BooleanField("onderdeel lezen", default=False))
    listening = EXEMPTED(models.BooleanField("onderdeel luisteren", default=False))
    writing = EXEMPTED(models.BooleanField("onderdeel schrijven", default=False))
    speaking = EXEMPTED(models.BooleanField("onderdeel spreken", default=False))
    knm = EXEMPTED(models.BooleanField("onderdeel KNM", default=False))
    participation = EXEMPTED(models.BooleanField("onderdeel participatie", default=False))

    objects: ClassVar[Any] = RecordedQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            withdrawn_with_a_reason(),
            models.CheckConstraint(
                condition=Q(kind="extension", ends_on__isnull=False, on_request__isnull=False)
                & Q(**dict.fromkeys(PARTS, False))
                | ~Q(kind="extension") & Q(ends_on=None, on_request=None),
                name="extension_has_an_end",
            ),
            models.CheckConstraint(
                condition=Q(kind="extension") | Q(*[(n, True) for n in PARTS], _connector=Q.OR),
                name="decision_of_duo_names_parts",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case"], name="term_record_of_case")]

    @property
    def parts(self) -> list[str]:
        """What it is about, in Dutch."""
        fields = [self._meta.get_field(name) for name in PARTS if getattr(self, name)]
        return [str(f.verbose_name).removeprefix("onderdeel ") for f in fields]  # type: ignore[union-attr]
