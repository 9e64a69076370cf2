"""Decisions of the college, and what people bring against them."""

from decisions.models.appeal import Appeal
from decisions.models.decision import Decision
from decisions.models.objection import Objection
from decisions.models.step import Step

__all__ = ["Appeal", "Decision", "Objection", "Step"]
