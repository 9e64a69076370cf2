"""What colleagues agree about a step."""

from __future__ import annotations

from typing import Any

from django import forms

from accounts.models import User
from accounts.people import working_here
from cases.fields import Day, GuardedText
from desk.setup.steps import Step


class Colleague(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Someone who works for this municipality."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class StepForm(forms.Form):
    """Who, when, what to remember; and for a step that the program cannot see, that it was done."""

    owner = Colleague(
        queryset=User.objects.none(),
        label="Wie zorgt ervoor?",
        required=False,
        empty_label="Niemand",
    )
    due_on = forms.DateField(
        label="Klaar op",
        required=False,
        widget=Day.widget,
        input_formats=["%Y-%m-%d", "%d-%m-%Y"],
    )
    note = GuardedText(500, label="Opmerking", required=False)
    marked = forms.BooleanField(label="Deze stap is klaar", required=False)
    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def __init__(self, *args: Any, step: Step, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = working_here()  # type: ignore[attr-defined]
        if not step.by_hand:
            del self.fields["marked"]
