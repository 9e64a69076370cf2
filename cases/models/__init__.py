"""A person, their case, and what was done and must be done in it."""

from cases.models.address_change import AddressChange
from cases.models.arrival import ArrivalCheck
from cases.models.awaited import AwaitedInformation
from cases.models.case import NEVER, Assignment, Case, CaseCounter, Closure
from cases.models.contact import ContactDetails
from cases.models.contact_moment import ContactMoment
from cases.models.correction import Correction
from cases.models.family import Family, FamilyMember
from cases.models.note import Note
from cases.models.person import NameToken, Person
from cases.models.search import Search
from cases.models.task import Task
from cases.models.tvs import TvsRecord, TvsSource
from cases.models.tvs_earlier import TvsEarlier
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
    "AddressChange",
    "ArrivalCheck",
    "Assignment",
    "AwaitedInformation",
    "Case",
    "CaseCounter",
    "Closure",
    "ContactDetails",
    "ContactMoment",
    "Correction",
    "Family",
    "FamilyMember",
    "NameToken",
    "Note",
    "Person",
    "Search",
    "Task",
    "TvsEarlier",
    "TvsEducation",
    "TvsHousehold",
    "TvsLanguage",
    "TvsModule",
    "TvsRecord",
    "TvsSource",
    "TvsTraining",
    "TvsWork",
]
