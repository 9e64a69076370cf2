"""What is held of an exchange with another body, and why."""

from __future__ import annotations

from law.bi2021 import BI2021, KEEP
from law.wi2021 import WI2021
from privacy.vocabulary import Category, Sensitivity, tasks

BRP = Category(
    "Gegevens uit de BRP",
    tasks=tasks(range(2, 13)),
    basis=WI2021.art("36"),
    keep=KEEP,
    sensitivity=Sensitivity.IDENTIFYING,
    permission="brp_consult",
)

DELIVERED = Category(
    "Leveringen aan aanbieders",
    tasks=tasks(range(4, 12)),
    basis=WI2021.art("35:3"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="provider_deliver",
)
RECEIVED = Category(
    "Opgaven van aanbieders",
    tasks=tasks(range(4, 12)),
    basis=BI2021.art("9.2:4"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="progress_view",
)
