"""Appointments of a case that may be worked on. Loading the case has authorised."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404

from accounts.access import Access
from agenda.models import Appointment
from cases.access import note_shown, visible_cases
from cases.models import Case


def appointment_of(case: Case, pk: UUID) -> Appointment:
    """The appointment, also when it was cancelled; 404 when this case is not expected there."""
    found = Appointment.objects.filter(pk=pk, guests__case=case).first()
    if found is None:
        raise Http404
    appointment: Appointment = found
    return appointment


def guests_of(appointment: Appointment, access: Access) -> list[Case]:
    """Who is expected, noted as shown."""
    keys = appointment.guests.values("case")
    found = visible_cases(access).filter(pk__in=keys).select_related("person")
    guests = list(found.order_by("sort_name", "pk"))
    note_shown(access, guests, page="appointments")
    return guests
