"""A colleague's own appointments as a calendar, for the program that they use."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.models import User
from accounts.people import colleagues
from accounts.permissions import Permission
from agenda.actions import digest_of
from agenda.ical import Entry, calendar
from agenda.models import Appointment, Cancellation, Feed
from intake.models import Summons
from tenancy.scope import scope

DAYS_BACK = 30
MOST = 500
SUMMONS_MINUTES = 60  # a summons names no length


@login_not_required
@never_cache
@require_safe
def feed(request: HttpRequest, municipality: UUID, secret: str) -> HttpResponse:
    """When there is an appointment and of what kind; nothing of whom, and no key of a case.

    Whoever has the secret is answered without a session; 404 for an unknown secret and for someone
    who no longer works here.
    """
    with scope(municipality):
        user = _whose(secret)
        if user is None:
            raise Http404
        entries = list(_entries(user, timezone.localdate() - timedelta(days=DAYS_BACK)))
    made = calendar(entries, name="Inburgering")
    return HttpResponse(made, content_type="text/calendar; charset=utf-8")


def _whose(secret: str) -> User | None:
    """Who opened this feed, as long as they may make appointments here today."""
    kept = Feed.objects.filter(digest=digest_of(secret), closed_on=None).first()
    if kept is None:
        return None
    return colleagues(may=Permission.APPOINTMENT_MANAGE).filter(pk=kept.user_id).first()


def _entries(user: User, since: date) -> Iterator[Entry]:
    mine = Appointment.objects.filter(colleague=user, on__gte=since).order_by("on", "pk")[:MOST]
    found = list(mine)
    cancelled = dict(
        Cancellation.objects.filter(appointment__in=found).values_list("appointment", "created_at")
    )
    for one in found:
        changed, gone = cancelled.get(one.pk, one.created_at), one.pk in cancelled
        yield _entry(one.pk, one.starts, one.minutes, one.kind, changed, one.version, gone=gone)
    summoned = Summons.objects.filter(
        case__assignee=user, case__undone_on=None, appointment_on__gte=since
    )
    for call in summoned.order_by("appointment_on", "pk")[:MOST]:
        starts = datetime.combine(call.appointment_on, call.appointment_at)
        gone = call.ended_on is not None
        yield _entry(
            call.pk, starts, SUMMONS_MINUTES, "intake", call.created_at, int(gone), gone=gone
        )


def _entry(
    key: UUID,
    starts: datetime,
    minutes: int,
    kind: str,
    changed: datetime,
    version: int,
    *,
    gone: bool,
) -> Entry:
    begins = timezone.make_aware(starts)
    return Entry(
        uid=f"{key}@inburgering",
        starts=begins,
        ends=begins + timedelta(minutes=minutes),
        changed=changed,
        sequence=version,
        summary=f"Afspraak: {Appointment.Kind(kind).label.lower()}",
        url=settings.BASE_URL + reverse("desk:appointment", args=[key]),
        cancelled=gone,
    )
