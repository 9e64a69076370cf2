"""What belongs to the road from the duty to integrate to the intake."""

from intake.models.circumstances import Circumstances, EarlyEducation
from intake.models.completion import Completion
from intake.models.duty import Duty, DutyEnd, Pause, Source
from intake.models.education import Education, Had, Schooling
from intake.models.group import TargetGroupPeriod
from intake.models.health import Health
from intake.models.informed import Informed
from intake.models.language import Language, Level
from intake.models.learnability import Learnability
from intake.models.outcome import Outcome
from intake.models.part import Line, Part
from intake.models.prospects import Prospects
from intake.models.self_reliance import Manages, SelfReliance
from intake.models.series import Series
from intake.models.series_item import SeriesItem
from intake.models.summons import Summons
from intake.models.talk import Talk
from intake.models.words_of_duo import DetailedGroup, Rights
from intake.models.work import Job, Work

__all__ = [
    "Circumstances",
    "Completion",
    "DetailedGroup",
    "Duty",
    "DutyEnd",
    "EarlyEducation",
    "Education",
    "Had",
    "Health",
    "Informed",
    "Job",
    "Language",
    "Learnability",
    "Level",
    "Line",
    "Manages",
    "Outcome",
    "Part",
    "Pause",
    "Prospects",
    "Rights",
    "Schooling",
    "SelfReliance",
    "Series",
    "SeriesItem",
    "Source",
    "Summons",
    "Talk",
    "TargetGroupPeriod",
    "Work",
]
