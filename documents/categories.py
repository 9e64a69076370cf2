"""What is held of incoming mail and documents, and why."""

from __future__ import annotations

from law.bi2021 import KEEP
from law.wi2021 import WI2021
from privacy.vocabulary import Category, Sensitivity, tasks

DOCUMENT = Category(
    "Post en documenten",
    tasks=tasks(range(2, 13)),
    basis=WI2021.art("33"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="document_view",
)
