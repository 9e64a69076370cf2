"""Whether something may go to a partner at all (AVG art. 28, lid 3)."""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import date
from uuid import UUID

from exchange.message import Message
from partners.models import Agreement, Partner

NO_ROLE = (
    "Leg eerst vast welke rol deze partner heeft onder de AVG: verwerker of zelfstandig"
    " verantwoordelijke. Tot dan gaat er niets uit."
)
NO_AGREEMENT = (
    "Er is geen geldige verwerkersovereenkomst met deze partner. Er gaat niets uit"
    " (art. 28, lid 3, AVG)."
)
ENDED = "De samenwerking met deze partner is gestopt. Er gaat niets uit."


def with_agreement(partners: Iterable[Partner], *, on: date) -> set[UUID]:
    """Of which of these partners a verwerkersovereenkomst is valid on this day; one query."""
    valid = Agreement.objects.valid(on=on).filter(partner__in=[one.pk for one in partners])
    return set(valid.values_list("partner", flat=True))


def obstacle(
    message: type[Message], partner: Partner, *, on: date, agreed: Container[UUID] | None = None
) -> str:
    """Why nothing may go to this partner on this day, in Dutch; empty when it may.

    `agreed`: what with_agreement answered, when several are asked at once.
    """
    if partner.until is not None and partner.until < on:
        return ENDED
    if not message.needs_agreement or partner.role == Partner.Role.CONTROLLER:
        return ""
    if not partner.role:
        return NO_ROLE
    if agreed is None:
        agreed = with_agreement([partner], on=on)
    return "" if partner.pk in agreed else NO_AGREEMENT
