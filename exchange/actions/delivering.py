"""What goes to a partner: made ready, released where that takes two, delivered or withdrawn."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction

from accounts.models import User
from audit.actions import record
from audit.models import Event
from cases import actions as cases
from exchange.agreements import obstacle
from exchange.guarding import look_through
from exchange.messages import Possible, as_text, mark
from exchange.models import Delivery
from exchange.recipients import CHANNELS
from guidance.actions.refusing import Refused, open_case
from privacy.firewall import Stopped

CHANGED = "De gegevens zijn net veranderd. Lees opnieuw wat er naar de partner gaat."
READY = "Een collega heeft deze levering net al klaargezet."
GONE = "Een collega heeft deze levering net al geleverd of ingetrokken."
HELD = (
    "Deze levering is tegengehouden. Er staat een nummer in dat een BSN kan zijn. Een aanbieder"
    " krijgt nooit een BSN. Pas de tekst aan in het dossier."
)
SECOND = (
    "Bij geheimhouding geeft een tweede medewerker de levering vrij. U hebt haar zelf klaargezet."
)
NOT_YET = "Een tweede medewerker moet deze levering eerst vrijgeven, want het adres is geheim."
RELEASED = "Een collega heeft deze levering net al vrijgegeven."


def prepare_delivery(*, possible: Possible, seen: str, by: User, on: date) -> Delivery:
    """Keep what this colleague read (`seen` marks it); without geheimhouding it is released.

    Raises Refused: closed case, no agreement, changed meanwhile, made ready already, or a BSN in
    it; the last is written down first.
    """
    content = possible.content()
    if seen != mark(content):
        raise Refused(CHANGED)
    try:
        look_through(possible.case, possible.message, content)
    except Stopped:
        record(
            Event.Kind.DELIVERY_STOPPED,
            possible.case,
            by=by.pk,
            on=on,
            case=possible.case.pk,
            detail=possible.message.title,
        )
        raise Refused(HELD) from None
    return _prepare(possible, as_text(content), by=by, on=on)


@transaction.atomic
def _prepare(possible: Possible, content: str, *, by: User, on: date) -> Delivery:
    held = open_case(possible.case)
    if why := obstacle(possible.message, possible.partner, on=on):
        raise Refused(why)
    secret = held.person.secrecy
    made = Delivery(
        municipality_id=held.municipality_id,
        case=held,
        partner=possible.partner,
        subject=possible.subject.pk,
        channel=possible.message.channel,
        content=content,
        shielded=secret,
        prepared_on=on,
        prepared_by=by.pk,
        released_on=None if secret else on,
        released_by=None if secret else by.pk,
    )
    try:
        with transaction.atomic():
            made.save()
    except IntegrityError as error:
        if "one_open_delivery_per_subject" in str(error):
            raise Refused(READY) from None
        raise
    _note(Event.Kind.DELIVERY_PREPARED, made, by=by, on=on)
    return made


@transaction.atomic
def release_delivery(*, delivery: Delivery, by: User, on: date) -> None:
    """A second person lets it go although the address is secret. Raises Refused."""
    held = _open(delivery)
    if held.released_on is not None:
        raise Refused(RELEASED)
    if held.prepared_by == by.pk:
        raise Refused(SECOND)
    held.released_on, held.released_by = on, by.pk
    held.save(update_fields=["released_on", "released_by"])
    _note(Event.Kind.DELIVERY_RELEASED, held, by=by, on=on)


@transaction.atomic
def deliver(*, delivery: Delivery, way: str, by: User, on: date) -> None:
    """It left, by this way. Raises Refused, also when the agreement ended meanwhile."""
    held = _open(delivery)
    if held.released_on is None:
        raise Refused(NOT_YET)
    if held.case.person.secrecy and not held.shielded:
        raise Refused(NOT_YET)
    if why := obstacle(CHANNELS[held.channel], held.partner, on=on):
        raise Refused(why)
    held.way, held.delivered_on, held.delivered_by = way, on, by.pk
    held.save(update_fields=["way", "delivered_on", "delivered_by"])
    _note(Event.Kind.DELIVERY_MADE, held, by=by, on=on)


@transaction.atomic
def drop_delivery(*, delivery: Delivery, by: User, on: date) -> None:
    """It will not go. Raises Refused when it went."""
    held = _open(delivery)
    held.dropped_on, held.dropped_by = on, by.pk
    held.save(update_fields=["dropped_on", "dropped_by"])
    _note(Event.Kind.DELIVERY_DROPPED, held, by=by, on=on)


def _open(delivery: Delivery) -> Delivery:
    """The delivery under the lock of its case, as it is now."""
    case = cases.hold(delivery.case)
    found: Delivery | None = (
        Delivery.objects.open().select_related("partner").filter(pk=delivery.pk).first()
    )
    if found is None:
        raise Refused(GONE)
    found.case = case
    return found


def _note(kind: Event.Kind, delivery: Delivery, *, by: User, on: date) -> None:
    message = CHANNELS[delivery.channel]
    record(
        kind,
        delivery,
        by=by.pk,
        on=on,
        case=delivery.case_id,
        basis=message.basis[0],
        detail=message.title,
    )
