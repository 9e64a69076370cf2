"""What is asked of the exams and of what was completed."""

from __future__ import annotations

from django import forms

from cases.fields import Day, GuardedText
from courses.forms.fields import choice
from courses.forms.trajectory import StepForm
from courses.models import ExamAttempt, PartCompletion


class CompletionForm(StepForm):
    part = choice("Welk onderdeel is afgerond?", PartCompletion.Part)
    on_day = Day(label="Afgerond op")
    blame = forms.ChoiceField(
        label="Was het te laat door eigen schuld?",
        choices=PartCompletion.Blame.choices,
        required=False,
        widget=forms.RadioSelect,
        help_text="DUO vraagt dit alleen als het PVT of de MAP na de termijn is afgerond.",
    )


class ExamForm(StepForm):
    part = choice("Welk examen?", ExamAttempt.Part)
    level = choice("Niveau", ExamAttempt.Level, required=False, hint="Niet bij KNM.")
    on_day = Day(label="Datum van het examen")
    result = choice("Resultaat", ExamAttempt.Result)
    no_result = choice("Waarom geen resultaat?", ExamAttempt.NoResult, required=False)


class WithdrawForm(StepForm):
    why = GuardedText(500, label="Reden van de correctie", help_text="Dit blijft zichtbaar.")
