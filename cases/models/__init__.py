"""A person, their case, and what was done and must be done in it."""

from cases.models.arrival import ArrivalCheck
from cases.models.case import NEVER, Assignment, Case, CaseCounter, Closure
from cases.models.contact import ContactDetails
from cases.models.contact_moment import ContactMoment
from cases.models.correction import Correction
from cases.models.note import Note
from cases.models.person import NameToken, Person
from cases.models.search import Search
from cases.models.task import Task
from cases.models.tvs import TvsRecord, TvsSource
from cases.models.tvs_rows import (
    TvsEducation,
    TvsHousehold,
    TvsLanguage,
    TvsModule,
    TvsTraining,
    TvsWork,
)

__all__ = [
    "NEVER",
    "ArrivalCheck",
    "Assignment",
    "Case",
    "CaseCounter",
    "Closure",
    "ContactDetails",
    "ContactMoment",
    "Correction",
    "NameToken",
    "Note",
    "Person",
    "Search",
    "Task",
    "TvsEducation",
    "TvsHousehold",
    "TvsLanguage",
    "TvsModule",
    "TvsRecord",
    "TvsSource",
    "TvsTraining",
    "TvsWork",
]
