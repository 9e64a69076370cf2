"""Where every form of enforcement leads back to."""

from __future__ import annotations

from django.urls import reverse

from cases.models import Case


def back_to(case: Case) -> str:
    return reverse("enforcement:overview", args=[case.pk])
