"""What a municipality begins with: a text for each letter, a letterhead, and who may sign."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from django.db import transaction

from accounts.mandates import give_mandate
from accounts.models import Mandate, Role, User
from letters.actions.texts import establish_version, set_letterhead
from letters.models import Kind, Letterhead, LetterTemplate
from tenancy.models import Municipality

TEXTS = Path(__file__).resolve().parent.parent / "texts"
SIGNERS = ("klantmanager",)
OBJECTIONS = (
    Kind.OBJECTION_RECEIPT,
    Kind.OBJECTION_HEARING,
    Kind.OBJECTION_DELAY,
    Kind.OBJECTION_DECISION,
)
JURISTS = ("bezwaarjurist",)  # only they may work on an objection
FINES = (Kind.INTENTION, Kind.FINE, Kind.NO_FINE, Kind.REMINDER)
ENFORCERS = ("handhaver",)


@transaction.atomic
def give_starting_set(*, municipality: Municipality, by: User | None, on: date) -> None:
    """For the municipality in scope, as far as it is not there yet; a second time adds nothing."""
    for kind in Kind:
        _text(municipality, kind, by=by, on=on)
        slugs = _signers(kind)
        for role in Role.objects.filter(slug__in=slugs):
            if not Mandate.objects.filter(role=role, kind=kind.mandate).exists():
                text = "Mandaatbesluit inburgering"
                give_mandate(role=role, kind=kind.mandate, since=on, text=text, by=by, on=on)
    if not Letterhead.objects.exists():
        set_letterhead(
            municipality=municipality, valid_from=on, by=by, on=on, **_head(municipality)
        )


def _signers(kind: Kind) -> tuple[str, ...]:
    if kind in OBJECTIONS:
        return JURISTS
    return ENFORCERS if kind in FINES else SIGNERS


def _text(municipality: Municipality, kind: Kind, *, by: User | None, on: date) -> None:
    template, is_new = LetterTemplate.objects.get_or_create(
        municipality=municipality, kind=kind, language="nl", defaults={"title": kind.label}
    )
    if is_new:
        subject, body = default_text(kind)
        note = "Tekst waarmee de gemeente begint"
        establish_version(
            template=template, subject=subject, body=body, valid_from=on, by=by, on=on, note=note
        )


def default_text(kind: Kind) -> tuple[str, str]:
    """Subject and body as the product proposes them: the first line, and what follows."""
    text = (TEXTS / f"{kind.value}.txt").read_text(encoding="utf-8")
    subject, _, body = text.partition("\n")
    return subject.strip(), body.strip()


def _head(municipality: Municipality) -> dict[str, str]:
    """To be replaced by its own; the host names of examples can belong to nobody."""
    host = f"{municipality.name.lower().replace(' ', '-')}.example"
    return {
        "sender": f"Gemeente {municipality.name}",
        "return_address": f"Postbus 100, {municipality.code} AA {municipality.name}",
        "phone": f"14 0{municipality.code[:3]}",
        "email": f"inburgering@{host}",
        "website": f"www.{host}",
        "objection_address": f"Postbus 100, {municipality.code} AA {municipality.name}",
        "place": municipality.name,
    }
