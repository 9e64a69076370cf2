"""How a letter stands, in words; asked of letters loaded with their state."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from letters.models import Dispatch, Letter


@dataclass(frozen=True)
class State:
    """What was done with a letter, and so what can still be done."""

    badge: tuple[str, str]
    dispatch: Dispatch | None
    is_replaced: bool

    @property
    def may_be_sent(self) -> bool:
        return self.dispatch is None and not self.is_replaced


def state(letter: Letter) -> State:
    """Withdrawn, sent, replaced or not yet sent."""
    dispatch = next(iter(letter.dispatches.all()), None)
    replaced = bool(letter.successors.all())
    if letter.withdrawals.all():
        badge = ("neutraal", "Ingetrokken")
    elif dispatch:
        badge = ("goed", "Verstuurd")
    elif replaced:
        badge = ("neutraal", "Vervangen")
    else:
        badge = ("let-op", "Nog niet verstuurd")
    return State(badge, dispatch, replaced)


def row(letter: Letter) -> dict[str, object]:
    """What a list shows of a letter."""
    stands = state(letter)
    return {
        "kind": letter.get_kind_display(),
        "number": letter.number,
        "dated_on": letter.dated_on,
        "badge": stands.badge,
        "channel": stands.dispatch.get_channel_display() if stands.dispatch else "",
        "sent_on": stands.dispatch.on if stands.dispatch else None,
        "proofs": len(letter.proofs.all()),
        "url": reverse("letters:letter", args=[letter.pk]),
        "file_url": reverse("letters:file", args=[letter.pk]),
    }
