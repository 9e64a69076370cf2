"""Appointments with people, and the feed by which a colleague sees their own."""

from agenda.models.appointment import Appointment, AppointmentCase
from agenda.models.ended import Cancellation, Move, Why
from agenda.models.feed import Feed

__all__ = ["Appointment", "AppointmentCase", "Cancellation", "Feed", "Move", "Why"]
