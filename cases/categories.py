"""What we hold of a person and their case, and why."""

from __future__ import annotations

from law.bi2021 import KEEP, KEEP_CORE
from law.wi2021 import WI2021
from privacy.vocabulary import ALL_TASKS, Category, Sensitivity, tasks

BSN = Category(
    "Burgerservicenummer",
    tasks=ALL_TASKS,
    basis=WI2021.art("36"),
    keep=KEEP_CORE,
    sensitivity=Sensitivity.IDENTIFYING,
    permission="bsn_view",
)
V_NUMBER = Category(
    "V-nummer",
    tasks=tasks(range(1, 5)),
    basis=WI2021.art("35:2"),
    keep=KEEP,
    sensitivity=Sensitivity.IDENTIFYING,
    permission="bsn_view",
)
NAME = Category(
    "Naam en geboortedatum",
    tasks=ALL_TASKS,
    basis=WI2021.art("33"),
    keep=KEEP_CORE,
    sensitivity=Sensitivity.PERSONAL,
    permission="case_view",
)
TVS = Category(
    "Gegevens van het COA (TVS)",
    tasks=tasks(1),
    basis=WI2021.art("35:2"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="tvs_view",
)
CONTACT = Category(
    "Bereikbaarheid en contact",
    tasks=tasks(range(1, 13)),
    basis=WI2021.art("33"),
    keep=KEEP,
    sensitivity=Sensitivity.PERSONAL,
    permission="case_view",
)
# As it is now: of the core (Bi art. 9.9, lid 2, onder c and d). Earlier ones are not.
ADDRESS = Category(
    "Adres",
    tasks=tasks(range(2, 13)),
    basis=WI2021.art("33"),
    keep=KEEP_CORE,
    sensitivity=Sensitivity.PERSONAL,
    permission="case_view",
)
DUTY = Category(
    "Inburgeringsplicht",
    tasks=ALL_TASKS,
    basis=WI2021.art("33"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="case_view",
)
# Of the core (Bi art. 9.9, lid 2, onder f, g and h): exempt, dispensed, or met, and on which day.
DUTY_END = Category(
    "Einde van de inburgeringsplicht",
    tasks=ALL_TASKS,
    basis=WI2021.art("33"),
    keep=KEEP_CORE,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="case_view",
)
GUIDANCE = Category(
    "Begeleiding",
    tasks=tasks(range(3, 13)),
    basis=WI2021.art("33"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="case_view",
)
FAMILY = Category(
    "Gezin",
    tasks=tasks(range(3, 13)),
    basis=WI2021.art("14:3"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="case_view",
)
NOTE = Category(
    "Notities",
    tasks=tasks(range(3, 13)),
    basis=WI2021.art("33"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="note_view",
)
