"""The shape of what is typed around a letter."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.models import User
from accounts.people import colleagues
from accounts.permissions import Permission
from cases.fields import Day, Line, Text
from cases.forms.work import Colleague
from letters.models import Channel, Kind, Letter, LetterTemplate, Proof
from letters.proofreading import REQUIRED

FREELY_MADE = [kind for kind in Kind if not set(REQUIRED[kind]) - {"vrije_alinea"}]


class MakeLetter(forms.Form):
    """A letter that needs no facts but its own text."""

    kind = forms.ChoiceField(label="Welke brief?", widget=forms.RadioSelect)
    free_paragraph = Text(
        3000,
        label="Uw eigen tekst",
        required=False,
        help_text="Een lege regel begint een alinea. Een streepje begint een regel van een lijst.",
        widget=forms.Textarea(attrs={"rows": 9}),
    )
    postbox = Text(
        160,
        label="Postbus of briefadres",
        required=False,
        help_text="Dit adres komt op de brief in plaats van het woonadres.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    signer = Colleague(label="Wie ondertekent?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        used = LetterTemplate.objects.filter(is_active=True, kind__in=FREELY_MADE).order_by("kind")
        self.fields["kind"].choices = [(t.kind, t.title) for t in used]  # type: ignore[attr-defined]
        self.fields["signer"].queryset = colleagues(may=Permission.CASE_VIEW)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if data.get("kind") == Kind.GENERAL and data.get("free_paragraph") == "":
            self.add_error("free_paragraph", "Schrijf wat u de inburgeraar wilt vertellen.")
        return data


class SendLetter(forms.Form):
    """That a letter went out."""

    channel = forms.ChoiceField(
        label="Hoe verstuurt u de brief?", choices=Channel.choices, widget=forms.RadioSelect
    )
    sent_on = Day(label="Verstuurd op")
    to_whom = Line(
        120,
        label="Aan wie hebt u de brief gegeven?",
        required=False,
        help_text="Alleen bij uitreiken.",
    )

    def __init__(self, *args: Any, letter: Letter, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.letter = letter

    def clean_sent_on(self) -> date:
        day: date = self.cleaned_data["sent_on"]
        if day < self.letter.dated_on:
            raise ValidationError("Deze dag ligt voor de datum van de brief.")
        return day

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if data.get("channel") == Channel.HANDED_OVER and data.get("to_whom") == "":
            self.add_error("to_whom", "Vul in aan wie u de brief hebt gegeven.")
        return data


class AddProof(forms.Form):
    """What shows that a letter was sent or arrived."""

    kind = forms.ChoiceField(
        label="Wat voor bewijs is het?", choices=Proof.Kind.choices, widget=forms.RadioSelect
    )
    reference = Line(
        80, label="Kenmerk", help_text="Bijvoorbeeld de track-en-tracecode of het documentnummer."
    )
    proved_on = Day(label="Datum van het bewijs")


def signer_first(user: User) -> dict[str, Any]:
    """What the form of a letter begins with."""
    return {"kind": Kind.GENERAL, "signer": user.pk, "sent_on": timezone.localdate()}
