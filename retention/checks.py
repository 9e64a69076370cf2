"""A model of which nobody said when its rows go stops the program."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Error, register

from privacy.register import classified
from retention.plan import STAYS, unplanned
from tenancy.checks import tenant_models


@register("retention")
def everything_goes_some_day(**kwargs: Any) -> list[CheckMessage]:
    """E002: rows in no plan of destruction, or expiring data in a table that stays."""
    missing = [f"{label} is in no plan of destruction (retention.plan)." for label in unplanned()]
    kept = [
        f"{model._meta.label}.{field.name} expires, and its table stays."
        for model in tenant_models()
        if model._meta.label in STAYS
        for field, about in classified(model)
        if about.category.keep is not None
    ]
    return [Error(text, id="retention.E002") for text in missing + kept]
