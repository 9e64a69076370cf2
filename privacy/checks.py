"""What must never happen with a field stops the program when it starts."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.db.models import JSONField, Model

from privacy.register import classified, fields, handling, models


@register("privacy")
def every_field_is_classified(**kwargs: Any) -> list[CheckMessage]:
    """E001: a field in no category."""
    return [
        Error(
            f"{model._meta.label}.{field.name} is in no category.",
            hint="Wrap it where it is declared: NAME(models.CharField(...)).",
            obj=model,
            id="privacy.E001",
        )
        for model in models()
        for field in fields(model)
        if handling(field) is None
    ]


@register("privacy")
def what_expires_can_be_emptied(**kwargs: Any) -> list[CheckMessage]:
    """E003: expiring, unique and not nullable; two forgotten rows would collide."""
    return [
        Error(
            f"{model._meta.label}.{field.name} expires and is unique, so must be nullable.",
            obj=model,
            id="privacy.E003",
        )
        for model in models()
        for field, found in classified(model)
        if found.category.keep and not field.null and field.name in _unique(model)
    ]


@register("privacy")
def json_has_a_shape(**kwargs: Any) -> list[CheckMessage]:
    """E004: a JSON field that does not say what it may hold."""
    return [
        Error(
            f"{model._meta.label}.{field.name} is JSON without a declared shape.",
            hint="Give each thing a field of its own, or set `shape` on the field.",
            obj=model,
            id="privacy.E004",
        )
        for model in models()
        for field in fields(model)
        if isinstance(field, JSONField) and not getattr(field, "shape", None)
    ]


def _unique(model: type[Model]) -> set[str]:
    names = {field.name for field in model._meta.fields if field.unique}
    for constraint in model._meta.total_unique_constraints:
        names |= set(constraint.fields)
    return names
