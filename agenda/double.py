"""Whether a colleague is asked to be in two places at once: told, not refused."""

from __future__ import annotations

from agenda.models import Appointment
from agenda.rules import overlap


def double(appointment: Appointment) -> bool:
    """Whether the same colleague has another appointment at this time. One query."""
    others = Appointment.objects.standing().filter(
        colleague=appointment.colleague_id, on=appointment.on
    )
    mine = (appointment.starts, appointment.ends)
    return any(overlap(mine, (one.starts, one.ends)) for one in others if one.pk != appointment.pk)
