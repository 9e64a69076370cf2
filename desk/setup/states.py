"""How far each step is, computed from what is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from django.db.models import Q

from accounts.models import Mandate, active_on
from accounts.people import colleagues
from accounts.permissions import Permission
from desk.models import Theme
from imports.models import Import, Taken
from letters.models import Kind, Letterhead, TemplateVersion
from partners.models import Partner
from tenancy.models import MunicipalityPolicy


class State(Enum):
    """In Dutch, with the look of its badge."""

    DONE = ("Klaar", "goed")
    BUSY = ("Bezig", "info")
    OPEN = ("Nog niet", "neutraal")

    @property
    def label(self) -> str:
        return self.value[0]

    @property
    def look(self) -> str:
        return self.value[1]


@dataclass(frozen=True)
class Found:
    """How far a step is, and what was counted, in Dutch."""

    state: State
    said: str = ""


EXAMPLE_HOST = ".example"  # what letters.actions.starting proposes, to be replaced
# What the law asks of every municipality; an interpreter is hired by who needs one.
NEEDED = frozenset(Partner.Kind) - {Partner.Kind.INTERPRETER}


def of(done: bool, busy: bool = False, said: str = "") -> Found:
    return Found(State.DONE if done else State.BUSY if busy else State.OPEN, said)


def administrators(on: date) -> Found:
    return _people(Permission.ROLE_MANAGE, least=2)


def privacy_officer(on: date) -> Found:
    return _people(Permission.AUDIT_VIEW, least=1)


def klantmanagers(on: date) -> Found:
    return _people(Permission.DUTY_MANAGE, least=1)


def policy(on: date) -> Found:
    days = [*MunicipalityPolicy.objects.values_list("valid_from", flat=True)]
    return of(any(day <= on for day in days), busy=bool(days))


def texts(on: date) -> Found:
    """A text that only the product proposed was read by nobody."""
    known = TemplateVersion.objects.filter(template__kind__in=Kind.values)
    rows = list(known.values_list("template__kind", "established_by"))
    own = {kind for kind, by in rows if by}
    return of(own == {*Kind.values}, busy=bool(rows), said=_part(own, Kind, "teksten"))


def letterhead(on: date) -> Found:
    """The example that a municipality begins with is no letterhead yet."""
    head = Letterhead.objects.current(on=on)
    own = head is not None and not head.website.endswith(EXAMPLE_HOST)
    return of(own, busy=head is not None, said="" if own or not head else "Er staat een voorbeeld.")


def mandates(on: date) -> Found:
    wanted = {kind.mandate for kind in Kind}
    held = {*Mandate.objects.filter(active_on(on), kind__in=wanted).values_list("kind", flat=True)}
    return of(held == wanted, busy=bool(held), said=_part(held, wanted, "brieven"))


def theme(on: date) -> Found:
    newest = Theme.objects.order_by("-number").annotate(has_logo=Q(logo__isnull=False))
    logo = newest.values_list("has_logo", flat=True).first()
    said = "Er is nog geen logo." if logo is False else ""
    return of(bool(logo), busy=logo is not None, said=said)


def partners(on: date) -> Found:
    working = Partner.objects.working().filter(kind__in=NEEDED)
    held = {*working.values_list("kind", flat=True)}
    return of(held >= NEEDED, busy=bool(held), said=_part(held, NEEDED, "soorten partners"))


def imported(on: date) -> Found:
    """Never done by itself: whether everyone was in the files is for people to say."""
    files = Import.objects.exclude(state=Import.State.DISCARDED).exists()
    number = Taken.objects.filter(undone_on=None).count()
    said = "1 dossier overgenomen" if number == 1 else f"{number} dossiers overgenomen"
    return of(False, busy=files, said=said if files else "")


def by_hand(on: date) -> Found:
    """The program cannot see it."""
    return of(False)


def _people(permission: Permission, *, least: int) -> Found:
    number = colleagues(may=permission).count()
    said = "1 medewerker" if number == 1 else f"{number} medewerkers"
    return of(number >= least, busy=number > 0, said=said)


def _part(held: Iterable[object], wanted: Iterable[object], what: str) -> str:
    return f"{len([*held])} van {len([*wanted])} {what}"
