"""What is held of the duty to integrate beyond what the case itself holds, and why."""

from __future__ import annotations

from law.bi2021 import KEEP
from law.wi2021 import WI2021
from privacy.vocabulary import Category, Sensitivity, tasks

# "Geestelijk bedienaar" tells of religion: recorded only to establish that someone is one (Wi art.
# 37, lid 1), and shown only to who establishes it.
DETAILED_GROUP = Category(
    "Nadere indeling van de doelgroep",
    tasks=tasks(2),
    basis=WI2021.art("37:1"),
    keep=KEEP,
    sensitivity=Sensitivity.SPECIAL,
    permission="duty_manage",
)
SOURCE = Category(
    "Bron van de inburgeringsplicht",
    tasks=tasks(2),
    basis=WI2021.art("33"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="case_view",
)
INTAKE = Category(
    "Brede intake",
    tasks=tasks(4),
    basis=WI2021.art("14:3"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="intake_view",
)
# Only what someone can and cannot do (Wi art. 37, lid 2): no diagnosis, no medicine, no documents.
HEALTH = Category(
    "Gevolgen van de gezondheid",
    tasks=tasks(4),
    basis=WI2021.art("37:2"),
    keep=KEEP,
    sensitivity=Sensitivity.SPECIAL,
    permission="health_manage",
)
