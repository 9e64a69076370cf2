"""What we hold of letters, and why."""

from __future__ import annotations

from law.avg import AVG
from law.bi2021 import KEEP
from law.wi2021 import WI2021
from privacy.vocabulary import ALL_TASKS, Category, Sensitivity, tasks

LETTER = Category(
    "Brieven",
    tasks=tasks(range(2, 13)),
    basis=WI2021.art("33"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="case_view",
)
LETTERHEAD = Category(
    "Sjablonen en briefhoofd",
    tasks=ALL_TASKS,
    basis=AVG.art("5:2"),
    keep=None,
    sensitivity=Sensitivity.TECHNICAL,
)
