"""What may never stand on a letter stops the program when it starts."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error, register

from letters.merge import FIELDS, may_stand_on_paper


@register("letters")
def no_field_shows_what_may_not_be_on_paper(**kwargs: Any) -> list[CheckMessage]:
    """E001: a merge field of a category that never stands on paper."""
    return [
        Error(f"{{{{{one.name}}}}} shows {one.category.name}.", id="letters.E001")
        for one in FIELDS.values()
        if not may_stand_on_paper(one.category)
    ]
