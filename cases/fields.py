"""Form fields that say in Dutch what is wrong and what to do."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Any

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils import timezone

from cases import advice
from cases.names import clean_line, clean_text
from cases.partial_date import PartialDate, birth_date
from privacy.bsn import NotABsn, normalise
from privacy.text_guard import Finding, findings, refused, stopped

TOO_LONG = "Maximaal {} tekens. Het zijn er nu %(show_value)d."


class Line(forms.CharField):
    """One line of text: a name, a street, a reason."""

    def __init__(self, max_length: int = 200, **options: Any) -> None:
        super().__init__(max_length=max_length, **options)
        for validator in self.validators:
            if isinstance(validator, MaxLengthValidator):
                validator.message = TOO_LONG.format(f"{max_length:,}".replace(",", "."))

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        return clean_line(text) if text else ""


class Text(Line):
    """A few sentences."""

    widget = forms.Textarea(attrs={"rows": 4})

    def __init__(self, max_length: int = 2000, **options: Any) -> None:
        super().__init__(max_length, **options)

    def to_python(self, value: Any) -> str:
        text = forms.CharField.to_python(self, value)
        return clean_text(text) if text else ""


class _Guarded(Line):
    """Free text that holds nothing of health or belief, nor of the kinds that ask for a choice."""

    def clean(self, value: Any) -> str:
        text: str = super().clean(value)
        found = findings(text)
        if problems := advice.never(refused(found)) or self.elsewhere(found):
            raise ValidationError(problems)
        return text

    def elsewhere(self, found: tuple[Finding, ...]) -> list[str]:
        return advice.not_here(stopped(found))


class GuardedLine(_Guarded):
    """A line in one's own words: what must be done."""


class GuardedText(_Guarded, Text):
    """A few sentences in one's own words: a reason."""


class NoteText(GuardedText):
    """A note: what asks for a choice is the form's to ask. Pasted text is not cut off."""

    def elsewhere(self, found: tuple[Finding, ...]) -> list[str]:
        return []

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return {}


class Day(forms.DateField):
    """A day that has been."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")

    def __init__(self, **options: Any) -> None:
        options.setdefault("input_formats", ["%Y-%m-%d", "%d-%m-%Y"])
        super().__init__(**options)

    def clean(self, value: Any) -> Any:
        day = super().clean(value)
        if day and day > timezone.localdate():
            raise ValidationError("Deze datum ligt in de toekomst.")
        return day


class AnyDay(Day):
    """A day before or after today."""

    def clean(self, value: Any) -> Any:
        return forms.DateField.clean(self, value)


class FutureDay(Day):
    """Today or a later day, at most ten years from now."""

    def clean(self, value: Any) -> Any:
        day = forms.DateField.clean(self, value)
        today = timezone.localdate()
        if day and day < today:
            raise ValidationError("Kies vandaag of een latere dag.")
        if day and day > date(today.year + 10, 12, 31):
            raise ValidationError("Deze datum ligt te ver in de toekomst.")
        return day


class At(forms.TimeField):
    """A time of the day, on the minute."""

    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")

    def __init__(self, **options: Any) -> None:
        super().__init__(input_formats=["%H:%M", "%H.%M"], **options)
        self.error_messages["invalid"] = "Vul een tijd in, zoals 10:30."


class Bsn(forms.CharField):
    """A BSN as people type it; nine digits come out."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", "9 cijfers")
        super().__init__(max_length=40, strip=True, **options)

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        if not text:
            return ""
        try:
            return normalise(text)
        except NotABsn as problem:
            raise ValidationError(str(problem)) from None


class VNumber(forms.CharField):
    """The number of the IND: ten digits."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", "10 cijfers, zonder punten")
        super().__init__(max_length=40, **options)

    def to_python(self, value: Any) -> str:
        text = unicodedata.normalize("NFKC", super().to_python(value) or "")
        digits = re.sub(r"[\s.\-]", "", text)
        if digits and not re.fullmatch(r"[0-9]{10}", digits):
            raise ValidationError("Een V-nummer heeft 10 cijfers. Controleer het nummer.")
        return digits


class BirthDate(forms.CharField):
    """A birth date of which day and month may be unknown."""

    def __init__(self, **options: Any) -> None:
        options.setdefault(
            "help_text", "Bijvoorbeeld 03-05-1985. Vul 00 in voor een onbekende dag of maand."
        )
        super().__init__(max_length=20, **options)

    def clean(self, value: Any) -> PartialDate | None:
        text = super().clean(value)
        return birth_date(text, today=timezone.localdate()) if text else None


class Postcode(forms.CharField):
    """1234 AB"""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=10, required=False, **options)

    def to_python(self, value: Any) -> str:
        text = unicodedata.normalize("NFKC", super().to_python(value) or "").upper()
        compact = re.sub(r"\s", "", text)
        if compact and not re.fullmatch(r"[1-9][0-9]{3}[A-Z]{2}", compact):
            raise ValidationError("Vul een postcode in als 1234 AB.")
        return f"{compact[:4]} {compact[4:]}" if compact else ""


class Euro(forms.CharField):
    """An amount as it is written here: 37,50; a Decimal with two places comes out."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", "In euro, met een komma, zoals 37,50.")
        super().__init__(max_length=12, **options)

    def clean(self, value: Any) -> Decimal | None:
        text = super().clean(value)
        if not text:
            return None
        if not re.fullmatch(r"[0-9]{1,6}(,[0-9]{1,2})?", text):
            raise ValidationError("Vul een bedrag in met een komma, zoals 37,50.")
        return Decimal(text.replace(",", ".")).quantize(Decimal("0.01"))


class Year(forms.IntegerField):
    """A year in which someone lived."""

    def __init__(self, **options: Any) -> None:
        super().__init__(min_value=1900, max_value=2100, **options)
        self.error_messages["invalid"] = "Vul een jaar in met 4 cijfers, zoals 1998."


class Phone(forms.CharField):
    """A telephone number as people write it; E.164 comes out."""

    widget = forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"})

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=30, **options)

    def to_python(self, value: Any) -> str:
        text = unicodedata.normalize("NFKC", super().to_python(value) or "")
        if not text:
            return ""
        try:
            number = phonenumbers.parse(text, "NL")
        except phonenumbers.NumberParseException:
            number = None
        if number is None or not phonenumbers.is_possible_number(number):
            raise ValidationError("Dit is geen telefoonnummer. Controleer de cijfers.")
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


class Email(forms.EmailField):
    """An e-mail address; it holds no BSN."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=120, **options)
        self.error_messages["invalid"] = "Dit is geen e-mailadres. Een voorbeeld: naam@voorbeeld.nl"

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        return clean_line(text) if text else ""
