"""What is held of the conversations, the practical help and the fixed costs."""

from __future__ import annotations

from law.bi2021 import KEEP, KEEP_CORE
from law.pw import PW
from law.wi2021 import WI2021
from privacy.vocabulary import Category, Sensitivity, tasks

TALKS = Category(
    "Voortgangsgesprekken",
    tasks=tasks(4, 11),
    basis=WI2021.art("15:1"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="guidance_view",
)
HELP = Category(
    "Maatschappelijke begeleiding",
    tasks=tasks(5),
    basis=WI2021.art("13:1"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="guidance_view",
)
# Of the Participatiewet only what ontzorgen needs (Wi art. 35, lid 5).
RELIEF = Category(
    "Ontzorgen",
    tasks=tasks(6),
    basis=PW.art("56a"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="relief_manage",
)
TERM = Category(
    "Termijn, vrijstelling en ontheffing volgens DUO",
    tasks=tasks(4, 7, 8, 9),
    basis=WI2021.art("33"),
    keep=KEEP,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="progress_view",
)
# Of the core (Bi art. 9.9, lid 2, onder f and g): in part exempt, or dispensed, and of what.
EXEMPTED = Category(
    "Gedeeltelijke vrijstelling en ontheffing",
    tasks=tasks(4, 7, 8, 9),
    basis=WI2021.art("33"),
    keep=KEEP_CORE,
    sensitivity=Sensitivity.CONFIDENTIAL,
    permission="progress_view",
)
