"""What no fine can be, whatever the program does."""

from __future__ import annotations

from django.db import models

from enforcement.constraints import DecidedBy, HeardOf, ReportedBy
from tenancy.models import own_rows_only, same_municipality

F, Q = models.F, models.Q
BLOCKED, EXCEPTIONAL = 0, 1  # of tenancy.models.BOUNDS["fine_status_holder"]

CONSTRAINTS: list[models.BaseConstraint] = [
    *own_rows_only(),
    *same_municipality("case", "breach", "hearing", "decision", "rests_on"),
    ReportedBy(field="breach", name="fine_knows_who_reported"),
    HeardOf(field="hearing", name="fine_after_its_own_hearing"),
    DecidedBy(field="decision", name="fine_knows_who_signed"),
    models.UniqueConstraint(
        fields=["municipality", "breach"],
        condition=Q(dropped_on=None),
        name="one_fine_per_breach",
    ),
    models.CheckConstraint(
        condition=Q(signed_by=None) | ~Q(signed_by=F("reported_by")),
        name="fine_not_by_who_reported",
    ),
    models.CheckConstraint(
        condition=Q(dated_on=None, signed_by=None)
        | Q(dated_on__isnull=False, signed_by__isnull=False, dropped_on=None),
        name="fine_signed_whole",
    ),
    models.CheckConstraint(
        condition=Q(outcome="fine", reason="", amount__gt=0, money_why__isnull=False)
        & ~Q(blame="geen")
        & Q(welfare=False, by_duo=False)
        | Q(outcome="none", amount=0) & ~Q(reason=""),
        name="fine_only_without_a_reason_against",
    ),
    models.CheckConstraint(
        condition=Q(amount__lte=F("calculated"))
        & (Q(amount=F("calculated")) | Q(lowered_why__isnull=False) | Q(outcome="none")),
        name="fine_lowered_with_a_reason",
    ),
    models.CheckConstraint(
        condition=Q(duty="22", amount__lte=250) | Q(duty="23", amount__lte=800),
        name="fine_within_the_law",
    ),
    models.CheckConstraint(
        condition=Q(outcome="none") | Q(status_holder=False) | Q(rule__gt=BLOCKED),
        name="no_fine_for_a_status_holder_when_blocked",
    ),
    models.CheckConstraint(
        condition=Q(outcome="none")
        | Q(status_holder=False)
        | ~Q(rule=EXCEPTIONAL)
        | Q(unwilling__isnull=False)
        & (
            Q(dated_on=None)
            | Q(read_by__isnull=False, read_on__isnull=False, read_what__isnull=False)
        ),
        name="exceptional_fine_read_by_a_second",
    ),
    models.CheckConstraint(
        condition=Q(read_by=None) | ~Q(read_by=F("proposed_by")) & ~Q(read_by=F("reported_by")),
        name="fine_read_by_another",
    ),
    models.CheckConstraint(
        condition=Q(read_by=None) | Q(signed_by=None) | ~Q(signed_by=F("read_by")),
        name="fine_signed_by_another_than_its_reader",
    ),
    models.CheckConstraint(
        condition=Q(dated_on=None)
        | Q(outcome="none", pay_by=None)
        | Q(outcome="fine", pay_by__isnull=False, pay_by__gt=F("dated_on")),
        name="fine_gives_time_to_pay",
    ),
]
