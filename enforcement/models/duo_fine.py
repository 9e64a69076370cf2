"""A fine that DUO imposed, with the new term it set; recorded by hand."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from enforcement.categories import DUO_FINE
from enforcement.models.fine import euros
from intake.models.recorded import Recorded, RecordedQuerySet, withdrawn_with_a_reason
from law.fines import NewTerm
from tenancy.models import own_rows_only, same_municipality

F, Q = models.F, models.Q
TERMS = {
    NewTerm.SIX_MONTHS: "6 maanden",
    NewTerm.YEAR: "1 jaar",
    NewTerm.YEAR_AND_HALF: "1,5 jaar",
    NewTerm.TWO_YEARS: "2 jaar",
}


class DuoFine(Recorded):
    """Whole euros and the day of the decision, as DUO tells them; when it was paid, if known."""

    class Kind(models.TextChoices):
        MODULES = "24", "PVT of MAP niet op tijd (art. 24)"
        ROUTE = "25", "Leerroute niet op tijd gehaald (art. 25)"

    kind = DUO_FINE(models.CharField("soort boete van DUO", max_length=2, choices=Kind))
    amount = DUO_FINE(euros("bedrag van de boete van DUO"))
    decided_on = DUO_FINE(models.DateField("boete van DUO van"))
    new_term = DUO_FINE(
        models.CharField(
            "nieuwe termijn van DUO",
            max_length=4,
            choices=[(one.value, said) for one, said in TERMS.items()],
        )
    )
    term_starts = DUO_FINE(models.DateField("nieuwe termijn van DUO begint op"))
    paid_on = DUO_FINE(models.DateField("boete van DUO betaald op", null=True))

    objects: ClassVar[Any] = RecordedQuerySet.as_manager()

    class Meta:
        constraints = [
            *own_rows_only(),
            *same_municipality("case"),
            withdrawn_with_a_reason(),
            models.CheckConstraint(
                condition=Q(amount__gte=1, amount__lte=9999), name="duo_fine_in_whole_euros"
            ),
            models.CheckConstraint(
                condition=Q(term_starts__gte=F("decided_on")), name="duo_term_after_its_fine"
            ),
            models.UniqueConstraint(
                fields=["municipality", "case", "kind", "decided_on"],
                condition=Q(withdrawn_on=None),
                name="one_duo_fine_per_day",
            ),
        ]
