"""The exams, with their results as DUO tells them."""

from __future__ import annotations

from django.db import models

from cases.models.person import MUNICIPALITY
from courses.categories import PROGRESS
from courses.models.kept import Kept
from courses.models.noted import noted

Q = models.Q


class ExamAttempt(Kept):
    """One exam of one part, with its result as DUO tells it."""

    class Part(models.TextChoices):
        READING = "le", "Lezen"
        LISTENING = "lu", "Luisteren"
        WRITING = "sc", "Schrijven"
        SPEAKING = "sp", "Spreken"
        KNM = "knm", "KNM"

    class Level(models.TextChoices):
        A2 = "a2", "A2"
        B1 = "b1", "B1"
        B2 = "b2", "B2"

    class Result(models.TextChoices):
        PASSED = "passed", "Geslaagd"
        FAILED = "failed", "Gezakt"
        NONE = "none", "Geen"

    class NoResult(models.TextChoices):
        CULPABLE = "culpable", "Verwijtbaar"
        EXCUSED = "excused", "Niet verwijtbaar"
        CANCELLED = "cancelled", "Afgemeld"
        ABSENT = "absent", "Absent"

    part = PROGRESS(
        models.CharField("examenonderdeel", max_length=4, choices=Part), to=MUNICIPALITY
    )
    level = PROGRESS(
        models.CharField("niveau van het examen", max_length=2, choices=Level, blank=True),
        to=MUNICIPALITY,
    )
    on = PROGRESS(models.DateField("datum van het examen"), to=MUNICIPALITY)
    result = PROGRESS(
        models.CharField("resultaat van het examen", max_length=8, choices=Result), to=MUNICIPALITY
    )
    no_result = PROGRESS(
        models.CharField("waarom geen resultaat", max_length=10, choices=NoResult, blank=True)
    )

    class Meta:
        constraints = [
            *noted(),
            models.CheckConstraint(
                condition=(Q(part="knm", level="") | (~Q(part="knm") & ~Q(level=""))),
                name="exam_of_a_language_has_a_level",
            ),
            models.CheckConstraint(
                condition=(Q(result="none") & ~Q(no_result=""))
                | (~Q(result="none") & Q(no_result="")),
                name="no_result_has_a_reason",
            ),
        ]
        indexes = [models.Index(fields=["municipality", "case", "on"], name="exam_of_case")]
