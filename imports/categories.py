"""What is held of a file that is being taken over, and why."""

from __future__ import annotations

from law.wi2021 import WI2021
from privacy.vocabulary import ALL_TASKS, Category, Sensitivity

# Seven days at most: see imports/tasks.py. Nothing of it is shown but to who takes cases over.
HANDED_IN = Category(
    "Bestand met lopende dossiers",
    tasks=ALL_TASKS,
    basis=WI2021.art("33"),
    keep=None,
    sensitivity=Sensitivity.IDENTIFYING,
    permission="case_import",
)
