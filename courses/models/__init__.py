"""The lessons, the modules and the exams of a case."""

from courses.models.completion import PartCompletion
from courses.models.deduction import Deduction
from courses.models.end_talk import EndTalk
from courses.models.ending import Ending
from courses.models.exam import ExamAttempt
from courses.models.hours import MonthlyHours
from courses.models.map_progress import THEMES, MapProgress
from courses.models.observation import Observation
from courses.models.pvt import Session, Signing
from courses.models.start import Start
from courses.models.trajectory import Trajectory

__all__ = [
    "THEMES",
    "Deduction",
    "EndTalk",
    "Ending",
    "ExamAttempt",
    "MapProgress",
    "MonthlyHours",
    "Observation",
    "PartCompletion",
    "Session",
    "Signing",
    "Start",
    "Trajectory",
]
