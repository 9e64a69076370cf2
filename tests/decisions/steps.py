"""What the stories of decisions begin with. Call it in the scope of Rivierstad."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from accounts.actions import add_member
from accounts.models import Role, User
from decisions import actions
from decisions.actions import Making
from decisions.models import Appeal, Decision, Objection, Step
from duo.actions import owe
from duo.models import Report
from law.wi2021 import WI2021
from tests import cast as casting
from tests.cast import LONG_AGO, MONDAY

SENT = Making("portal")
BASIS = WI2021.art("15:1")
REASON = "U hebt genoeg kunnen vertellen wat u wilt."


def jet_of(cast) -> User:
    """Jet is the bezwaarjurist of Rivierstad."""
    found: User | None = User.objects.filter(username="jet@rivierstad.example").first()
    if found is None:
        found = casting.user("Jet", "rivierstad")
        role = Role.objects.get(slug="bezwaarjurist")
        add_member(user=found, role=role, since=LONG_AGO, by=None, on=LONG_AGO)
    return found


def drafted(cast, *, kind=Decision.Kind.RELIEF, subject: UUID | None = None, on=MONDAY):
    """By Bas, of a kind that no other app adds to."""
    about: Any = {"kind": kind, "subject": subject or uuid4(), "article": BASIS}
    return actions.draft(case=cast.amina, by=cast.bas, on=on, **about)


def signed(cast, *, on: date = MONDAY, making=None, **about) -> Decision:
    making = making or Making("portal", "Wij helpen u met uw geld.")
    decision = drafted(cast, on=on, **about)
    return actions.sign(decision=decision, making=making, by=cast.bas, on=on)


def objected(cast, decision=None, *, received=MONDAY, on=MONDAY, **told) -> Objection:
    """Received by Jet."""
    about: Any = {"posted_on": None, "committee": False, "making": SENT} | told
    decision = decision or signed(cast)
    jet = jet_of(cast)
    return actions.receive(decision=decision, received_on=received, by=jet, on=on, **about)


def suspended(cast) -> Step:
    told: Any = {"since": MONDAY, "why": "De gronden ontbreken."}
    return actions.suspend(objection=objected(cast), by=jet_of(cast), on=MONDAY, **told)


def heard(cast, objection, *, on=MONDAY) -> Step:
    return actions.hear(objection=objection, day=on, why="", by=jet_of(cast), on=on)


def ruled(cast, objection=None, *, outcome="unfounded", on=MONDAY) -> Objection:
    """Heard, drafted and signed by Jet."""
    objection, jet = objection or objected(cast), jet_of(cast)
    heard(cast, objection, on=on)
    common: Any = {"objection": objection, "by": jet, "on": on}
    actions.draft_ruling(outcome=outcome, reason=REASON, **common)
    return actions.sign_ruling(making=SENT, **common)


def appealed(cast, objection=None, *, on=MONDAY) -> Appeal:
    objection = objection or ruled(cast)
    return actions.lodge(objection=objection, side="person", day=on, by=jet_of(cast), on=on)


def owed(cast, kind=Report.Kind.PVT) -> Report:
    return owe(case=cast.amina, kind=kind, subject=uuid4(), by=cast.bas, on=MONDAY)


def later(days: int) -> date:
    return MONDAY + timedelta(days=days)
