"""What the log says of a change."""

from __future__ import annotations

from django.apps import apps

from desk import deeds
from tenancy.constraints import ChangesNoted


def test_every_change_has_words():
    """A table, and a relation of a table, that gets no Dutch name is found here."""
    for model in apps.get_models():
        if any(isinstance(c, ChangesNoted) for c in model._meta.constraints):
            assert model._meta.db_table in deeds.TABLES, model
            for field in model._meta.concrete_fields:
                unnamed = field.is_relation and field.column not in deeds.RELATIONS
                assert not unnamed or field.name in {"municipality", "group"}, field
