"""The file that is handed in."""

from __future__ import annotations

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from imports.reading import MOST_BYTES, NotReadable, Table, read

TOO_LARGE = "Het bestand is te groot. Het mag hoogstens 10 MB zijn."


class Upload(forms.Form):
    """What comes out is a table; the file and its name are not looked at again."""

    file = forms.FileField(
        label="Bestand",
        help_text="CSV of Excel (.xlsx), hoogstens 10 MB en 5.000 rijen. "
        "De eerste rij bevat de namen van de kolommen.",
        error_messages={
            "required": "Kies een bestand.",
            "empty": "Het bestand is leeg.",
            "invalid": "Kies een bestand.",
        },
    )

    def clean_file(self) -> Table:
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > MOST_BYTES:
            raise ValidationError(TOO_LARGE)
        try:
            return read(file.read())
        except NotReadable as problem:
            raise ValidationError(str(problem)) from None
