"""What came in, and whether someone must answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.fields import Day, FutureDay, GuardedLine
from cases.models import Case
from documents.forms.document import TOO_EARLY
from documents.forms.file import SAY, WithFile
from documents.models import IncomingMail
from documents.rules import earliest

CLOSED = "Dit dossier is afgesloten. Er kan geen taak meer bij om te antwoorden."


class ReceiveMail(WithFile):
    """A letter or message, with or without a file."""

    kind = forms.ChoiceField(
        label="Hoe kwam het binnen?", choices=IncomingMail.Kind.choices, widget=forms.RadioSelect
    )
    sender = forms.ChoiceField(
        label="Van wie?", choices=IncomingMail.Sender.choices, widget=forms.RadioSelect
    )
    received_on = Day(label="Ontvangen op")
    subject = GuardedLine(
        200, label="Onderwerp", help_text="In uw eigen woorden. Niets over gezondheid of geloof."
    )
    wants_answer = forms.TypedChoiceField(
        label="Moet iemand antwoorden?",
        choices=[("yes", "Ja"), ("no", "Nee, geen antwoord nodig")],
        coerce=lambda said: said == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": SAY},
    )
    answer_by = FutureDay(
        label="Uiterlijk beantwoorden op",
        required=False,
        help_text="Alleen als iemand moet antwoorden. De klantmanager krijgt hiervoor een taak.",
    )
    field_order = ("kind", "sender", "received_on", "subject", "wants_answer", "answer_by")

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        self.fields["file"].required = False

    def clean_received_on(self) -> Any:
        day = self.cleaned_data["received_on"]
        if day < earliest(self.case.person.birth_date):
            raise ValidationError(TOO_EARLY)
        return day

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if data.get("wants_answer") and "answer_by" not in self.errors:
            if not data.get("answer_by"):
                self.add_error("answer_by", "Vul in wanneer het antwoord klaar moet zijn.")
            elif self.case.phase == Case.Phase.CLOSED:
                self.add_error("wants_answer", CLOSED)
        return data

    def mail(self) -> dict[str, Any]:
        data = self.cleaned_data
        told = {name: data[name] for name in ("kind", "sender", "received_on", "subject", "file")}
        return told | {"answer_by": data["answer_by"] if data["wants_answer"] else None}
