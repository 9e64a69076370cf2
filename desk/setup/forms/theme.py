"""What an administrator chooses of colours and logo."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from desk.models import Theme
from desk.setup import tokens
from desk.setup.contrast import measure
from letters.management_forms import picture

NOT_TEXT = "Dit is geen tekstbestand met kleuren."


class ThemeForm(forms.Form):
    """Colours that can be read, and a logo. A preview carries files over as hidden text."""

    base = forms.ChoiceField(label="Kleuren", choices=Theme.Base.choices, widget=forms.RadioSelect)
    tokens = forms.CharField(
        label="Eigen kleuren",
        required=False,
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
        help_text=f"Op elke regel één kleur ({tokens.EXAMPLE})."
        " Wat u weglaat, blijft zoals in het neutrale thema.",
    )
    file = forms.FileField(
        label="Bestand met eigen kleuren",
        required=False,
        help_text="Een CSS-bestand met alleen kleuren. Dit vervangt de tekst hierboven.",
    )
    logo = forms.FileField(
        label="Logo",
        required=False,
        help_text="PNG, hoogstens 200 kB. Zonder nieuw bestand blijft het logo zoals het is.",
    )
    no_logo = forms.BooleanField(label="Geen logo tonen", required=False)
    carried = forms.CharField(required=False, widget=forms.HiddenInput)
    seen = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        data["colours"] = {}
        if data.get("base") == Theme.Base.OWN:
            name = "file" if data.get("file") else "tokens"
            try:
                data["colours"] = readable(self._text(name))
            except ValidationError as error:
                self.add_error(name, error)
        return data

    def _text(self, name: str) -> str:
        if name == "tokens":
            return str(self.cleaned_data.get("tokens") or "")
        given = self.cleaned_data["file"]
        if given.size > tokens.MOST_TEXT:
            raise ValidationError(f"Dit bestand is te lang: hoogstens {tokens.MOST_TEXT} tekens.")
        try:
            text: str = given.read().decode("ascii")
        except UnicodeDecodeError:
            raise ValidationError(NOT_TEXT) from None
        self._carry("tokens", text)
        return text

    def clean_logo(self) -> bytes | None:
        given = self.cleaned_data["logo"]
        sent = given.read() if given else self._carried()
        if not sent:
            return None
        made = picture(SimpleUploadedFile("logo.png", sent))
        self._carry("carried", base64.b64encode(sent).decode())
        return made

    def _carried(self) -> bytes:
        try:
            return base64.b64decode(self.data.get("carried", ""), validate=True)
        except (binascii.Error, ValueError):
            return b""

    def _carry(self, name: str, value: str) -> None:
        """A browser does not send a file again: what was in it is shown, and sent, as text."""
        self.data = self.data.copy()  # type: ignore[attr-defined]
        self.data[name] = value  # type: ignore[index]


def readable(text: str) -> dict[str, str]:
    """The colours of a token file; raises ValidationError when it is none or cannot be read."""
    try:
        colours = tokens.read(text)
    except tokens.NotTokens as error:
        raise ValidationError(str(error)) from None
    if poor := [pair.problem for pair in measure(colours) if not pair.good]:
        raise ValidationError(poor)
    return colours
