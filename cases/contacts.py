"""How a person is reached, in words."""

from __future__ import annotations

from cases.models import Case, ContactDetails

UNKNOWN = "Niet bekend"


def details_of(case: Case) -> ContactDetails | None:
    """The contact details of the person of this case, with their keys at hand."""
    kept: ContactDetails | None = ContactDetails.objects.filter(person=case.person_id).first()
    if kept:
        kept.person = case.person
    return kept


def contact_rows(kept: ContactDetails | None) -> list[tuple[str, str, str]]:
    """Name, label and value in words of each contact detail."""
    now = kept or ContactDetails()
    values = {
        "phone": kept.phone if kept else "",
        "email": kept.email if kept else "",
        "channel": now.get_channel_display() if now.channel else "",
        "language": now.get_language_display() if now.language else "",
        "interpreter": _answer(now.interpreter),
    }
    return [(name, LABELS[name], value or UNKNOWN) for name, value in values.items()]


LABELS = {
    "phone": "Telefoonnummer",
    "email": "E-mailadres",
    "channel": "Liefst bereikt via",
    "language": "Contacttaal",
    "interpreter": "Tolk nodig",
}


def _answer(said: bool | None) -> str:
    return "" if said is None else "Ja" if said else "Nee"
