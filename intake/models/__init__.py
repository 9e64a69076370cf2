"""What belongs to the road from the duty to integrate to the intake."""

from intake.models.duty import Duty, DutyEnd, Pause, Source
from intake.models.group import DetailedGroup, Rights, TargetGroupPeriod
from intake.models.series import Series, SeriesItem
from intake.models.summons import Informed, Summons

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
