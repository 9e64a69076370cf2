"""The shape of what is typed in a case."""

from __future__ import annotations

from typing import Any

from django import forms

from accounts.models import User
from accounts.people import colleagues
from accounts.permissions import Permission
from cases.fields import FutureDay, GuardedLine
from cases.models import Task
from cases.widgets import LongSelect


class Colleague(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Someone who works for this municipality today."""

    widget = LongSelect

    def __init__(self, **options: Any) -> None:
        super().__init__(queryset=User.objects.none(), **options)

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class AddTask(forms.Form):
    title = GuardedLine(200, label="Wat moet er gebeuren?")
    due_on = FutureDay(label="Uiterlijk op")
    assignee = Colleague(label="Voor wie?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["assignee"].queryset = colleagues(may=Permission.TASK_MANAGE)  # type: ignore[attr-defined]


class Assign(forms.Form):
    to = Colleague(label="Klantmanager")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = colleagues(may=Permission.CASE_VIEW)  # type: ignore[attr-defined]


class Wait(forms.Form):
    """A legal date stays as it is, so then only the question on whom we wait."""

    whom = forms.ChoiceField(
        label="Op wie wacht u?",
        choices=[*Task.Waiting.choices[1:], ("", "Niemand, ik ga zelf verder")],
        widget=forms.RadioSelect,
        required=False,
    )
    due_on = FutureDay(label="Wanneer kijkt u er weer naar?")

    def __init__(self, *args: Any, task: Task, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if task.is_legal:
            del self.fields["due_on"]
