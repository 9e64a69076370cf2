"""May this be read? The one question that forms, pages, exports and search all ask.

The chain is: role, permission, category, field. Whoever may see a record still sees only the fields
whose category asks no more than their permissions.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from django.db.models import Model

from privacy.register import fields, handling


class Unclassified(LookupError):
    """A field in no category is read by nobody."""


def may_read(model: type[Model], name: str, permissions: Container[str]) -> bool:
    """Whether these permissions open this field; raises Unclassified."""
    return _opens(model._meta.get_field(name), permissions)


def readable(model: type[Model], permissions: Container[str]) -> frozenset[str]:
    """The names of the fields that these permissions open."""
    return frozenset(field.name for field in fields(model) if _opens(field, permissions))


def _opens(field: Any, permissions: Container[str]) -> bool:
    if (found := handling(field)) is None:
        raise Unclassified(str(field))
    needed = found.category.permission
    return not needed or needed in permissions
