"""A document on its own, or with mail that is there already."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from cases.fields import Day
from cases.models import Case
from documents.forms.file import WithFile
from documents.models import Document, IncomingMail
from documents.rules import earliest
from law.dates import in_words

TOO_EARLY = "Deze datum ligt voor de geboorte van de inburgeraar."


class WhichMail(forms.ModelChoiceField):  # type: ignore[type-arg]
    """Named by day and sender: the subject may be long."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{in_words(obj.received_on)}, {obj.get_sender_display()}"


class AddDocument(WithFile):
    kind = forms.ChoiceField(label="Soort document", choices=Document.Kind.choices)
    dated_on = Day(label="Datum van het document")
    mail = WhichMail(
        IncomingMail.objects.none(),
        label="Hoort bij post",
        required=False,
        empty_label="Nee, het is een los document",
    )
    field_order = ("kind", "dated_on", "mail")

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        known = IncomingMail.objects.filter(case=case).order_by("-received_on", "pk")
        self.fields["mail"].queryset = known  # type: ignore[attr-defined]

    def clean_dated_on(self) -> Any:
        day = self.cleaned_data["dated_on"]
        if day < earliest(self.case.person.birth_date):
            raise ValidationError(TOO_EARLY)
        return day

    def document(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ("kind", "dated_on", "mail", "file")}
