"""Answers, for every field of every model of ours, how it is to be handled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Field, Model

from law.kit import Retention
from privacy.vocabulary import Handling, Recipient, Sensitivity


def models() -> Iterator[type[Model]]:
    """The models of our own apps, in the order of the house."""
    for label in settings.OUR_APPS:
        yield from apps.get_app_config(label).get_models()


def fields(model: type[Model]) -> list[Field[Any, Any]]:
    """The fields that hold data of their own; keys and relations between records do not."""
    return [f for f in model._meta.concrete_fields if not (f.primary_key or f.is_relation)]


def handling(field: Field[Any, Any]) -> Handling | None:
    return getattr(field, "handling", None)


def classified(model: type[Model]) -> Iterator[tuple[Field[Any, Any], Handling]]:
    for field in fields(model):
        if found := handling(field):
            yield field, found


@dataclass(frozen=True)
class Entry:
    """One field in the register of processing activities (art. 30 AVG)."""

    model: str
    field: str
    label: str
    category: str
    tasks: tuple[int, ...]
    legal_basis: str
    retention: str
    sensitivity: str
    recipients: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def entries() -> list[Entry]:
    """Every field that holds data of people; what is technical is left out."""
    return [
        _entry(model, field, found)
        for model in models()
        for field, found in classified(model)
        if found.category.sensitivity > Sensitivity.TECHNICAL
    ]


def _entry(model: type[Model], field: Field[Any, Any], found: Handling) -> Entry:
    category = found.category
    return Entry(
        model=model._meta.label,
        field=field.name,
        label=str(field.verbose_name),
        category=category.name,
        tasks=tuple(sorted(category.tasks)),
        legal_basis=str(category.basis or ""),
        retention=kept(category.keep),
        sensitivity=category.sensitivity.name.lower(),
        recipients=names(found.recipients),
    )


def kept(term: Retention | None) -> str:
    """How long, in Dutch."""
    if term is None:
        return "zolang het nodig is voor de taak"
    return f"hoogstens {term.term.years} jaar na het einde van de plicht ({term.article})"


def names(recipients: Recipient) -> tuple[str, ...]:
    """Each recipient by its own name; a combination is taken apart."""
    return tuple(str(one.name).lower() for one in recipients)
