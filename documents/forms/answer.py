"""With which letter it was answered."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.models import Case
from law.dates import in_words
from letters.models import Letter


class WhichLetter(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.get_kind_display()} {obj.number}, {in_words(obj.dated_on)}"


class Answer(forms.Form):
    """A letter of this case that was sent; or none is needed."""

    letter = WhichLetter(
        Letter.objects.none(),
        label="Waarmee is de post beantwoord?",
        required=False,
        empty_label="Geen antwoord nodig",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sent = Letter.objects.without_texts().filter(case=case, dispatches__isnull=False)
        standing = sent.filter(withdrawals__isnull=True).distinct().order_by("-dated_on", "number")
        self.fields["letter"].queryset = standing  # type: ignore[attr-defined]
