"""What is held of the PIP."""

from __future__ import annotations

from law.bi2021 import KEEP
from law.wi2021 import WI2021
from privacy.vocabulary import Category, Sensitivity, tasks

PLAN = Category(
    "PIP",
    tasks=tasks(4, range(7, 13)),
    basis=WI2021.art("15:1"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="plan_view",
)
