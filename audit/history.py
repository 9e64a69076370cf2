"""The readable history of a record: which field went from what to what, by django-auditlog.

The evidence is the log of triggers and events beside it; this is for who reads a case. What people
typed never stands in it: only fields that hold a choice, a day, a number, yes or no, or a
colleague, and none that identifies someone or is special (AVG art. 9).
"""

from __future__ import annotations

from typing import Any

from auditlog.registry import auditlog
from django.db import models

from privacy.register import handling
from privacy.vocabulary import Sensitivity

CHOSEN = (
    models.BooleanField,
    models.DateField,
    models.IntegerField,
    models.ForeignKey,
)
NEVER = {Sensitivity.TECHNICAL, Sensitivity.IDENTIFYING, Sensitivity.SPECIAL}


def told(model: type[models.Model]) -> list[str]:
    """The fields of which the history is kept; each has a category that allows it."""
    return [field.name for field in model._meta.concrete_fields if _is_told(field)]


def _is_told(field: Any) -> bool:
    said = handling(field)
    if said is None or said.category.sensitivity in NEVER:
        return False
    return bool(
        isinstance(field, CHOSEN) or (isinstance(field, models.CharField) and field.choices)
    )


def remember(model: type[models.Model]) -> None:
    """Keep the history of this model from now on."""
    auditlog.register(model, include_fields=told(model), serialize_data=False)
