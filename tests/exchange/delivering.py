"""A traject of Amina at a partner, and what goes to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from courses.models import Trajectory
from exchange import actions
from exchange.messages import Possible, mark, possible_for
from exchange.models import Delivery
from partners.actions import add_agreement, change_partner
from partners.models import Partner
from tests.cast import MONDAY
from tests.courses.learning import on_route, traject

SINCE = date(2026, 1, 1)


def who(cast, by=None) -> Any:
    return {"by": by or cast.bas, "on": MONDAY}


def with_role(cast, partner, role="processor") -> Partner:
    told: Any = {"role": role, "seen": partner.version}
    return change_partner(partner=partner, **told, **who(cast)) or partner


def agreed(cast, partner, *, since=SINCE, until=None) -> Any:
    return add_agreement(partner=partner, since=since, until=until, **who(cast))


def at_school(cast, kind="course", *, agreement=True, **told) -> Trajectory:
    """A traject at a processor, with a verwerkersovereenkomst but where it is said otherwise."""
    if not cast.amina.plan_dated_on:
        on_route(cast)
    made = traject(cast, kind, **told)
    partner = with_role(cast, made.partner)
    if agreement:
        agreed(cast, partner)
    return made


def possible(cast, trajectory) -> Possible:
    found = possible_for(cast.amina, trajectory.pk)
    assert found is not None
    return found


def prepared(cast, trajectory=None, *, by=None) -> Delivery:
    """Amina's traject, made ready by Bas."""
    about = possible(cast, trajectory or at_school(cast))
    seen = mark(about.content())
    return actions.prepare_delivery(possible=about, seen=seen, **who(cast, by))


def delivered(cast, trajectory=None, *, way="portal") -> Delivery:
    made = prepared(cast, trajectory)
    actions.deliver(delivery=made, way=way, **who(cast))
    return Delivery.objects.get(pk=made.pk)
