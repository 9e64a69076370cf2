"""Categories that belong to no domain in particular."""

from __future__ import annotations

from law.avg import AVG
from privacy.vocabulary import ALL_TASKS, Category, Sensitivity

TECHNICAL = Category(
    "Techniek",
    tasks=ALL_TASKS,
    basis=None,
    keep=None,
    sensitivity=Sensitivity.TECHNICAL,
)
STAFF = Category(
    "Medewerkers",
    tasks=ALL_TASKS,
    basis=AVG.art("6:1"),
    keep=None,
    sensitivity=Sensitivity.PERSONAL,
)
ACCOUNTABILITY = Category(
    "Verantwoording",
    tasks=ALL_TASKS,
    basis=AVG.art("5:2"),
    keep=None,
    sensitivity=Sensitivity.CONFIDENTIAL,
)
