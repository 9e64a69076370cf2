"""Sentences of letters that follow from the law and the group of who gets them. No clock."""

from __future__ import annotations

from law.kit import states
from law.wi2021 import WI2021

FINE = (
    "Komt u ook nu niet, of werkt u niet genoeg mee? Dan kunt u een boete krijgen van € 250. Dat"
    " staat in artikel 22 van de Wet inburgering 2021. U krijgt dan ook een derde oproep."
)
NO_FINE = (
    "Komt u ook nu niet, of werkt u niet genoeg mee? Dan krijgt u een derde oproep. Komt u dan weer"
    " niet? Dan maken wij de brede intake af zonder u. Wij gebruiken dan wat wij al van u weten."
)


@states(WI2021.art("22:1"))
def next_after_second(group: str) -> str:
    """What follows when the second summons is missed too.

    Reading, to be confirmed by a jurist: an asylum status holder is not fined as a rule (CJEU
    C-158/23), so their letter announces no fine. For every other group the fine is announced, as a
    possibility: it is a decision of its own.
    """
    return NO_FINE if group == "asylum" else FINE
