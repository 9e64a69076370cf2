"""Where the steps of a list lead."""

from __future__ import annotations

from django.urls import reverse

from retention.models import DestructionList


def page_of(found: DestructionList) -> str:
    """The address of the list."""
    return reverse("retention:list", args=[found.pk])
