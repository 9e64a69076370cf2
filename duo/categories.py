"""What is held of telling DUO."""

from __future__ import annotations

from law.bi2021 import KEEP
from law.wi2021 import WI2021
from privacy.vocabulary import Category, Sensitivity, tasks

TOLD = Category(
    "Doorgeven aan DUO",
    tasks=tasks(range(4, 12)),
    basis=WI2021.art("34:1"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="case_view",
)
