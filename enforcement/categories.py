"""What is held of enforcing the duty (handhaving)."""

from __future__ import annotations

from law.bi2021 import BI2021, KEEP
from law.wi2021 import WI2021
from privacy.vocabulary import Category, Sensitivity, tasks

BREACH = Category(
    "Overtredingen en zienswijzen",
    tasks=tasks(12),
    basis=WI2021.art("22"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="fine_view",
)
FINE = Category(
    "Boetes en betalingen",
    tasks=tasks(12),
    basis=WI2021.art("23"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="fine_view",
)
DUO_FINE = Category(
    "Boetes en nieuwe termijnen van DUO",
    tasks=tasks(12),
    basis=BI2021.art("9.6:5"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="fine_view",
)
