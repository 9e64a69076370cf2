"""A person, their case, and what was done and must be done in it."""

from cases.models.case import NEVER, Assignment, Case, CaseCounter, Closure
from cases.models.correction import Correction
from cases.models.note import Note
from cases.models.person import NameToken, Person
from cases.models.search import Search
from cases.models.task import Task
from cases.models.tvs import TvsRecord

__all__ = [
    "NEVER",
    "Assignment",
    "Case",
    "CaseCounter",
    "Closure",
    "Correction",
    "NameToken",
    "Note",
    "Person",
    "Search",
    "Task",
    "TvsRecord",
]
