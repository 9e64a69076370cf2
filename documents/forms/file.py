"""A file in a form, and what must be said of it before it is kept."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from documents.handed import WHY_NOT, Answers, HandedIn, handed_in
from documents.models import Document
from documents.sniffing import MOST_BYTES, TOO_LARGE

YES_NO = [("yes", "Ja"), ("no", "Nee")]
AGAIN = "Kies het bestand opnieuw. Uw browser heeft het niet bewaard."
SAY = "Kies ja of nee."
MEDICAL = "Is dit een medisch document?"
HELP = (
    "Bijvoorbeeld een brief van een arts, een verwijzing of een recept."
    " Dat mag de gemeente niet bewaren."
)
UNREAD = "Wij konden niet alle tekst van het bestand lezen. Kijk het zelf na."
NOT_NEEDED = "Hebt u het niet nodig? Voeg het dan niet toe."
KEEP = "Waarom hebt u dit document toch nodig?"


def _yes_or_no(label: str, help_text: str = "") -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        help_text=help_text,
        choices=YES_NO,
        widget=forms.RadioSelect,
        error_messages={"required": SAY, "invalid_choice": SAY},
    )


class WithFile(forms.Form):
    """First whether it is medical; only after "nee" is the file looked at."""

    medical = _yes_or_no(MEDICAL, HELP)
    file = forms.FileField(
        label="Bestand",
        help_text="PDF, Word (.docx), JPEG, PNG of .txt. Hoogstens 10 MB.",
        error_messages={
            "required": "Kies een bestand.",
            "empty": "Het bestand is leeg.",
            "invalid": "Kies een bestand.",
        },
    )
    stop = _yes_or_no("Is het toch een medisch document?")
    choice = forms.ChoiceField(
        label=KEEP, choices=Document.Choice.choices[1:], widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.handed: HandedIn | None = None
        self.why_not = ""
        if self._given() and not self.is_medical and self.data.get("medical") == "no":
            self._look(self._given())
        self._ask()

    def _given(self) -> Any:
        return self.files.get("file") if self.is_bound else None

    @property
    def is_medical(self) -> bool:
        """Said here or at the second question: then nothing else counts."""
        return self.is_bound and "yes" in (self.data.get("medical"), self.data.get("stop"))

    def _look(self, file: UploadedFile[bytes]) -> None:
        if (file.size or 0) > MOST_BYTES:
            self.why_not = TOO_LARGE
            return
        try:
            self.handed = handed_in(file.read(), file.name or "")
        except WHY_NOT as problem:
            self.why_not = str(problem)

    def _ask(self) -> None:
        """Each second question only when the words of the file ask it."""
        told = self.handed.told if self.handed else None
        if told is None or not told.asks_if_medical:
            del self.fields["stop"]
        else:
            said = f"In het bestand staan woorden over gezondheid: {told.medical}."
            self.fields["stop"].help_text = said if told.medical else UNREAD
        if told is None or not told.sensitive:
            del self.fields["choice"]
        else:
            said = f"In het bestand staan gevoelige gegevens: {told.sensitive}."
            self.fields["choice"].help_text = f"{said} {NOT_NEEDED}"

    def clean_file(self) -> HandedIn | None:
        if self.why_not:
            raise forms.ValidationError(self.why_not)
        return self.handed

    def _post_clean(self) -> None:
        """What else is wrong, the file must be chosen once more."""
        super()._post_clean()  # type: ignore[misc]
        if self.errors and self._given() and "file" not in self.errors:
            self.add_error("file", AGAIN)

    def answers(self) -> Answers:
        data = self.cleaned_data
        return Answers(data.get("stop") == "no", data.get("choice", ""))
