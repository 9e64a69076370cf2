"""A breach of Amina's PIP, from report to fine, as forms would tell it.

Bas reports and Carla decides. Her PIP is of MONDAY 23-11-2026; what she did not do was on Thursday
26-11-2026. Rivierstad gives 14 days for a zienswijze.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from accounts.actions import add_member
from accounts.models import Role, User
from cases.models import Case, Person
from decisions.actions import Making
from enforcement import actions
from enforcement.actions import Paid, Seen
from enforcement.models import Breach, Fine, Hearing
from enforcement.rules import Findings
from tenancy.models import MunicipalityPolicy
from tests import cast as casting
from tests.cast import LONG_AGO, MONDAY
from tests.pip_plan.planning import established

SENT = Making("portal")
THURSDAY, FRIDAY = date(2026, 11, 26), date(2026, 11, 27)  # the breach; the report
AFTER = FRIDAY + timedelta(days=15)  # the term of 14 days is over
FOUND: dict[str, Any] = {
    "outcome": "fine",
    "blame": "normaal",
    "blame_why": "U wist dat u moest komen, en u meldde zich niet af.",
    "welfare": False,
    "by_duo": False,
    "money_why": "Er staat niets open, en het inkomen is genoeg.",
}


def as_migrant(cast) -> None:
    """With an address, to which a summons can go."""
    Case.objects.filter(pk=cast.amina.pk).update(target_group=Case.TargetGroup.FAMILY)
    home = {"street": "Kade 12", "postcode": "9901 AB", "city": "Rivierstad"}
    Person.objects.filter(pk=cast.amina.person_id).update(**home)
    cast.amina.refresh_from_db()
    cast.amina.person.refresh_from_db()


def colleague(cast, name: str, slug: str) -> User:
    """Someone else in Rivierstad with this role."""
    username = f"{name.lower()}@rivierstad.example"
    found: User | None = User.objects.filter(username=username).first()
    if found is None:
        found = casting.user(name, "rivierstad")
        role = Role.objects.get(slug=slug)
        add_member(user=found, role=role, since=LONG_AGO, by=None, on=LONG_AGO)
    return found


def policy(cast, **chosen: int) -> None:
    """From long ago, before anything in the story."""
    MunicipalityPolicy.objects.create(
        municipality_id=cast.rivierstad.pk, valid_from=LONG_AGO, **chosen
    )


def seen(on: date = FRIDAY) -> Seen:
    return Seen(on, "Zij kwam niet naar de les.", "Taalschool", "De lijst van de school.", "own")


def planned(cast) -> None:
    """Amina's PIP, once."""
    now = Case.objects.get(pk=cast.amina.pk)
    if now.plan_dated_on is None:
        is_asylum = now.target_group == Case.TargetGroup.ASYLUM
        established(cast, **{} if is_asylum else {"intensity": None, "intensity_hours": None})


def reported(cast, *, on=FRIDAY, happened=THURSDAY, conduct="route", by=None) -> Breach:
    planned(cast)
    about: Any = {"conduct": conduct, "happened_on": happened, "seen": seen(on)}
    return actions.report_plan(case=cast.amina, by=by or cast.bas, on=on, **about)


def announced(cast, breach=None, *, on=FRIDAY) -> Hearing:
    breach = breach or reported(cast, on=on)
    return actions.intend(breach=breach, making=SENT, by=cast.carla, on=on)


def answered(cast, hearing=None, *, on=FRIDAY, **changes) -> Hearing:
    told: dict[str, Any] = {
        "answer": "oral",
        "day": on,
        "said": "De trein reed niet.",
        "cautioned": True,
        "interpreter": "",
        "inspected": False,
    }
    hearing = hearing or announced(cast, on=on)
    return actions.answer(hearing=hearing, by=cast.carla, on=on, **told | changes)


def proposed(cast, breach=None, *, on=FRIDAY, by=None, **changes) -> Fine:
    """Reported, announced and answered on the same day, unless a breach is given."""
    if breach is None:
        breach = reported(cast, on=on)
        answered(cast, announced(cast, breach, on=on), on=on)
    found = Findings(**{**FOUND, **changes})
    return actions.propose(breach=breach, findings=found, by=by or cast.carla, on=on)


def signed(cast, fine=None, *, on=FRIDAY, by=None, **changes) -> Fine:
    fine = fine or proposed(cast, on=on, **changes)
    return actions.sign(fine=fine, making=SENT, by=by or cast.carla, on=on)


def fined(cast, day: date, **changes) -> Fine:
    """A whole story on one day, about the day before it."""
    breach = reported(cast, on=day, happened=day - timedelta(days=1))
    answered(cast, announced(cast, breach, on=day), on=day)
    return signed(cast, proposed(cast, breach, on=day, **changes), on=day)


def paid(cast, fine, euros: str, *, on=FRIDAY, reference="") -> Any:
    about = Paid(Decimal(euros), on, reference)
    return actions.pay(fine=fine, paid=about, by=cast.carla, on=on)


def a_fine(cast) -> Fine:
    """Signed, of Amina as a migrant."""
    as_migrant(cast)
    return signed(cast)


def a_payment(cast) -> Any:
    return paid(cast, a_fine(cast), "10.00")


def a_duo_fine(cast, **changes) -> Any:
    told: dict[str, Any] = {
        "kind": "25",
        "amount": 340,
        "decided_on": MONDAY,
        "new_term": "6m",
        "term_starts": MONDAY,
        "paid_on": None,
        "source": "portal",
        "reference": None,
    }
    about = told | changes
    return actions.record_duo_fine(case=cast.amina, by=cast.carla, on=MONDAY, **about)
