"""The deliveries of a case as its page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.urls import reverse

from accounts.models import User
from cases.models import Case
from exchange.agreements import obstacle, with_agreement
from exchange.messages import Possible
from exchange.models import Delivery
from exchange.recipients import CHANNELS
from exchange.shown import Line, lines


@dataclass(frozen=True)
class Kept:
    """One delivery with the names of who did what."""

    delivery: Delivery
    title: str
    prepared: str
    released: str
    delivered: str

    @property
    def lines(self) -> list[Line]:
        return lines(self.delivery.message)


@dataclass(frozen=True)
class Offer:
    """What may go to a partner: when it last went, and why nothing may go now."""

    title: str
    partner: str
    url: str
    last: date | None
    ready: bool
    obstacle: str


def already(case: Case) -> list[Kept]:
    """Ready or delivered, the newest first; two queries."""
    found = list(
        Delivery.objects.filter(case=case, dropped_on=None)
        .select_related("partner")
        .order_by("-created_at")
    )
    whose = [key for one in found for key in (one.prepared_by, one.released_by, one.delivered_by)]
    people = User.objects.filter(pk__in=[key for key in whose if key])
    names: dict[UUID | None, str] = dict(people.values_list("pk", "name"))
    for one in found:
        one.case = case
    return [
        Kept(
            one,
            CHANNELS[one.channel].title,
            names.get(one.prepared_by, ""),
            names.get(one.released_by, ""),
            names.get(one.delivered_by, ""),
        )
        for one in found
    ]


def offers(possible: list[Possible], kept: list[Kept], *, on: date) -> list[Offer]:
    """One for each traject; one query."""
    agreed = with_agreement([one.partner for one in possible], on=on)
    known = [one.delivery for one in kept]
    return [
        _offer(one, known, obstacle(one.message, one.partner, on=on, agreed=agreed))
        for one in possible
    ]


def _offer(possible: Possible, kept: list[Delivery], why_not: str) -> Offer:
    mine = [one for one in kept if one.subject == possible.subject.pk]
    went = [one.delivered_on for one in mine if one.delivered_on]
    return Offer(
        title=possible.message.title,
        partner=possible.partner.name,
        url=reverse("exchange:preview", args=[possible.case.pk, possible.subject.pk]),
        last=max(went, default=None),
        ready=any(one.delivered_on is None for one in mine),
        obstacle=why_not,
    )
