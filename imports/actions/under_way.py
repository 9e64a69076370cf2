"""One at a time: whoever changes an import holds its row."""

from __future__ import annotations

from uuid import UUID

from imports.models import Import


class NotNow(Exception):
    """It is past this step, or not there yet."""


def held(run: UUID, *states: str) -> Import:
    """The import, after whoever was before us; raises NotNow when it is in none of these states."""
    found: Import = Import.objects.select_for_update().get(pk=run)
    if found.state not in states:
        raise NotNow
    return found
