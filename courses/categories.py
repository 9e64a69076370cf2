"""What is held of the lessons, the modules and the exams."""

from __future__ import annotations

from law.bi2021 import KEEP, KEEP_CORE
from law.wi2021 import WI2021
from privacy.vocabulary import Category, Sensitivity, tasks

PROGRESS = Category(
    "Trajecten en voortgang",
    tasks=tasks(4, range(7, 13)),
    basis=WI2021.art("35:3"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="progress_view",
)
# When and how the duty was met may be kept longer (Bi art. 9.9, lid 2, onder h).
COMPLETION = Category(
    "Afronding van onderdelen",
    tasks=tasks(range(7, 13)),
    basis=WI2021.art("6:1"),
    keep=KEEP_CORE,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="progress_view",
)
