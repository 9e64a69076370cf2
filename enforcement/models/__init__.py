"""Breaches, what the person said of them, fines, and what was paid."""

from enforcement.models.breach import Breach
from enforcement.models.collection import Collection
from enforcement.models.duo_fine import DuoFine
from enforcement.models.fine import Fine
from enforcement.models.hearing import Hearing
from enforcement.models.payment import Payment

__all__ = ["Breach", "Collection", "DuoFine", "Fine", "Hearing", "Payment"]
