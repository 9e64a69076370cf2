"""What belongs to the road from the duty to integrate to the intake."""

from intake.models.duty import Duty, DutyEnd, Pause, Source
from intake.models.group import TargetGroupPeriod
from intake.models.informed import Informed
from intake.models.series import Series
from intake.models.series_item import SeriesItem
from intake.models.summons import Summons
from intake.models.words_of_duo import DetailedGroup, Rights

__all__ = [
    "DetailedGroup",
    "Duty",
    "DutyEnd",
    "Informed",
    "Pause",
    "Rights",
    "Series",
    "SeriesItem",
    "Source",
    "Summons",
    "TargetGroupPeriod",
]
