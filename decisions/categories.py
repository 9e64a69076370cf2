"""What is held of the decisions of the college and of the objections against them."""

from __future__ import annotations

from law.awb import AWB
from law.bi2021 import KEEP
from privacy.vocabulary import Category, Sensitivity, tasks

DECISION = Category(
    "Besluiten",
    tasks=tasks(3, 4, 6, 7, 12),
    basis=AWB.art("1:3"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="decision_view",
)
OBJECTION = Category(
    "Bezwaar en beroep",
    tasks=tasks(3, 4, 6, 7, 12),
    basis=AWB.art("6:4"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="decision_view",
)
