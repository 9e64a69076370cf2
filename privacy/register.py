"""Answers, for every field of every model of ours, how it is to be handled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.models import Field, Model

from privacy.vocabulary import Handling


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
