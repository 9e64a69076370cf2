"""What belongs to the road from the duty to integrate to the intake."""

from intake.models.duty import Duty, DutyEnd, Pause, Source
from intake.models.group import DetailedGroup, Rights, TargetGroupPeriod

__all__ = [
    "DetailedGroup",
    "Duty",
    "DutyEnd",
    "Pause",
    "Rights",
    "Source",
    "TargetGroupPeriod",
]
