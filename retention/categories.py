"""What is held of keeping and destroying."""

from __future__ import annotations

from law.bi2021 import BI2021, KEEP, KEEP_CORE
from privacy.vocabulary import ALL_TASKS, Category, Sensitivity

HELD_BACK = Category(
    "Bewaren om een reden",
    tasks=ALL_TASKS,
    basis=BI2021.art("9.9"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="case_view",
)
RESIDUE = Category(
    "Bewaarde kern",
    tasks=ALL_TASKS,
    basis=BI2021.art("9.9:2"),
    keep=KEEP_CORE,
    sensitivity=Sensitivity.IDENTIFYING,
    permission="core_view",
)
