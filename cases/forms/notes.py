"""The shape of a note, and of the choice that sensitive words ask for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases import advice
from cases.actions.notes import SHORTEST_REASON, Choice
from cases.fields import NoteText
from cases.models import Case, Note
from cases.names import clean_text
from privacy.text_guard import findings, stopped

MOST_OF_A_NOTE = 20_000  # characters
UNEXPLAINED = f"Leg in minstens {SHORTEST_REASON} tekens uit waarom u dit moet bewaren."


class AddNote(forms.Form):
    """A note; when its words ask for it, why they are needed."""

    corrects = forms.ModelChoiceField(Note.objects.none(), required=False, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label="Soort", choices=Note.Kind.choices)
    text = NoteText(
        MOST_OF_A_NOTE,
        label="Notitie",
        help_text="Niets over gezondheid of geloof. Wat iemand wel of niet kan, mag wel.",
    )
    ground = forms.ChoiceField(
        label="Waarom hebt u de gevoelige gegevens nodig?",
        choices=Note.Ground.choices,
        widget=forms.RadioSelect,
    )
    reason = NoteText(
        500,
        min_length=SHORTEST_REASON,
        label="Leg dit uit",
        help_text=f"Minstens {SHORTEST_REASON} tekens. Dit blijft zichtbaar bij de notitie.",
        error_messages={"required": UNEXPLAINED, "min_length": UNEXPLAINED},
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["corrects"].queryset = Note.objects.filter(case=case)  # type: ignore[attr-defined]
        self.sensitive = stopped(findings(self._typed())) if self.is_bound else ()
        if self.sensitive:
            self.fields["ground"].error_messages["required"] = advice.choose(self.sensitive)
        else:
            del self.fields["ground"], self.fields["reason"]

    def _typed(self) -> str:
        typed = str(self.data.get("text", ""))[:MOST_OF_A_NOTE]
        try:
            return clean_text(typed)
        except ValidationError:
            return typed

    def note(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("text", "kind", "corrects")}

    def choice(self) -> Choice | None:
        if not self.sensitive:
            return None
        return Choice(Note.Ground(self.cleaned_data["ground"]), self.cleaned_data["reason"])
