"""What an administrator types: a text, a letterhead, a mandate."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from accounts.mandate_kinds import kinds
from accounts.models import Mandate, Role
from cases.fields import AnyDay, Euro, FutureDay, Line, Text
from letters.models import Kind, LetterTemplate
from letters.proofreading import problems

LOGO_BYTES = 200_000
LOGO_PIXELS = 2000
TOO_MANY_POINTS = "Dit logo is te groot. Neem hoogstens 2000 bij 2000 punten."
LETTERS = {kind.mandate: kind.label for kind in Kind}


def mandates() -> dict[str, str]:
    """What a role may have a mandate for: each kind of letter, and what other apps named."""
    return LETTERS | kinds()


class NewVersion(forms.Form):
    """A text of a letter."""

    subject = Line(120, label="Onderwerp")
    body = Text(8000, label="Tekst van de brief", widget=forms.Textarea(attrs={"rows": 24}))
    valid_from = FutureDay(label="Geldig vanaf")
    note = Line(200, label="Wat is er veranderd?")

    def __init__(self, *args: Any, template: LetterTemplate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.template = template

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if "subject" in data and "body" in data:
            for problem in problems(self.template.kind, data["subject"], data["body"]):
                self.add_error("body", problem)
        return data


class Phone(Line):
    """A Dutch telephone number, as people write it; also 14 and the area code."""

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        if text and not re.fullmatch(r"14 ?0[0-9]{2,3}", text):
            try:
                good = phonenumbers.is_valid_number(phonenumbers.parse(text, "NL"))
            except phonenumbers.NumberParseException:
                good = False
            if not good:
                raise ValidationError("Dit is geen Nederlands telefoonnummer.")
        return text


class Head(forms.Form):
    """What stands above and below each letter."""

    sender = Line(80, label="Afzender")
    return_address = Line(120, label="Retouradres")
    phone = Phone(20, label="Telefoonnummer")
    email = forms.EmailField(max_length=80, label="E-mailadres")
    website = Line(80, label="Website")
    objection_address = Line(200, label="Adres voor bezwaar")
    place = Line(60, label="Plaats bij de datum")
    valid_from = FutureDay(label="Geldig vanaf")
    logo = forms.FileField(
        label="Logo",
        required=False,
        help_text="PNG, hoogstens 200 kB. Zonder nieuw bestand blijft het logo zoals het is.",
    )

    def clean_logo(self) -> bytes | None:
        file: UploadedFile[bytes] | None = self.cleaned_data["logo"]
        return picture(file) if file else None


def picture(file: UploadedFile[bytes]) -> bytes:
    """A PNG made anew, so that only the picture is kept; raises ValidationError."""
    from PIL import Image, UnidentifiedImageError

    if (file.size or 0) > LOGO_BYTES:
        raise ValidationError("Dit bestand is te groot. Een logo is hoogstens 200 kB.")
    try:
        with Image.open(io.BytesIO(file.read()), formats=["PNG"]) as image:
            if max(image.size) > LOGO_PIXELS:
                raise ValidationError(TOO_MANY_POINTS)
            made = io.BytesIO()
            image.convert("RGBA").save(made, "PNG")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise ValidationError(TOO_MANY_POINTS) from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise ValidationError("Dit is geen PNG-bestand. Sla het logo op als PNG.") from None
    return made.getvalue()


class RoleChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A role of this municipality."""

    def label_from_instance(self, obj: Any) -> str:
        return str(obj.name)


class GiveMandate(forms.Form):
    """That a role may sign."""

    role = RoleChoice(queryset=Role.objects.all(), label="Welke rol?")
    kind = forms.ChoiceField(
        label="Wat mag deze rol ondertekenen?", choices=lambda: [*mandates().items()]
    )
    since = AnyDay(label="Vanaf")
    two_persons = forms.BooleanField(
        label="Alleen wat een collega opstelde",
        required=False,
        help_text="Dan zijn er altijd 2 mensen nodig voor een besluit.",
    )
    most = Euro(
        label="Tot welk bedrag?",
        required=False,
        help_text="Alleen bij een boete, in euro met een komma. Leeg is zonder grens.",
    )
    text = Line(200, label="In welk besluit staat dat?")


class EndMandate(forms.Form):
    """The last day of a mandate."""

    until = AnyDay(label="Tot en met")

    def __init__(self, *args: Any, mandate: Mandate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mandate = mandate

    def clean_until(self) -> date:
        day: date = self.cleaned_data["until"]
        if day < self.mandate.since:
            raise ValidationError("Deze dag ligt voor het begin van het mandaat.")
        return day
